using System.Globalization;
using System.Text;

namespace Waymark.Inclusion.Attendance;

/// <summary>What is written anew for the engine: rows of a day or a session, each with the line that it comes from.</summary>
internal sealed class RewrittenRows : IDisposable
{
    private readonly StreamWriter to;

    public RewrittenRows(string path)
    {
        to = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        to.Write("line,upn,urn,date,am,pm,half,recorded\n");
    }

    public void Put(long line, string upn, (string Urn, string Date) at, (string Am, string Pm) marks, string half = "", string recorded = "")
    {
        to.Write(line.ToString(CultureInfo.InvariantCulture));
        foreach (var value in (ReadOnlySpan<string>)[upn, at.Urn, at.Date, marks.Am, marks.Pm, half, recorded])
        {
            to.Write(',');
            if (value.Length > 0) to.Write($"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
        to.Write('\n');
    }

    public void Dispose() => to.Dispose();
}

/// <summary>What became of a file that was written anew.</summary>
/// <param name="Whole">False where it could not be read to its end.</param>
/// <param name="Rows">Rows of the file, or its blocks of marks.</param>
/// <param name="Faulty">Those with an error that stand in no file any more.</param>
internal readonly record struct Rewriting(bool Whole, long Rows, long Faulty);
