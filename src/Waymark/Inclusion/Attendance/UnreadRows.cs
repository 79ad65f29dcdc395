using System.Globalization;
using System.Text;

namespace Waymark.Inclusion.Attendance;

/// <summary>Rows that are not written plainly, set aside with their line for the engine to look at closely.</summary>
internal sealed class UnreadRows : IDisposable
{
    private readonly StreamWriter to;

    public UnreadRows(string path)
    {
        to = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 12);
        to.Write("line,upn,urn,date,am,pm,half,recorded\n");
    }

    public void Put(long line, params ReadOnlySpan<string> cells)
    {
        to.Write(line.ToString(CultureInfo.InvariantCulture));
        foreach (var value in cells)
        {
            to.Write(',');
            if (value.Length > 0) to.Write($"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
        to.Write('\n');
    }

    public void Dispose() => to.Dispose();
}

/// <summary>What became of a file that the program read cell by cell.</summary>
/// <param name="Whole">False where it could not be read to its end.</param>
/// <param name="Rows">Rows of the file, or its blocks of marks.</param>
/// <param name="Faulty">Those with an error that stand in no file any more.</param>
internal readonly record struct Rewriting(bool Whole, long Rows, long Faulty);
