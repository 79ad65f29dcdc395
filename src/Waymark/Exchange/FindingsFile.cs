using System.Text.Json;
using Waymark.Exchange.Door;
using Waymark.Shell.Data;

namespace Waymark.Exchange;

/// <summary>Writes findings as they come, one JSON object a line, and counts them. They replace the earlier ones only once they are kept.</summary>
internal sealed class FindingsFile : IFindings, IDisposable
{
    /// <summary>More are counted and not kept: nobody reads further, and the first ones say what is wrong.</summary>
    public const int MostKept = 200_000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly string path;
    private readonly StreamWriter text;
    private long kept;

    public FindingsFile(string path)
    {
        this.path = path;
        text = new StreamWriter(new FileStream(path + WholeFile.Part, WholeFile.Options(FileMode.Create)));
    }

    public long Errors { get; private set; }
    public long Queries { get; private set; }

    public void Add(Finding finding)
    {
        if (finding.Severity == Severity.Error) Errors++;
        else if (finding.Severity == Severity.Query) Queries++;
        if (kept++ < MostKept) text.WriteLine(JsonSerializer.Serialize(finding, Json));
    }

    /// <summary>Puts them on the disk beside their place, before the commit of what they are about: a crash between the two loses none.</summary>
    public void Write()
    {
        text.Flush();
        ((FileStream)text.BaseStream).Flush(flushToDisk: true);
        text.Dispose();
    }

    /// <summary>The work went through: these are the findings of the file from now on.</summary>
    public void Keep()
    {
        text.Dispose();
        Settle(path, committed: true);
    }

    /// <summary>Puts findings that were written beside their place there, or removes them.</summary>
    public static void Settle(string path, bool committed)
    {
        if (committed) File.Move(path + WholeFile.Part, path, overwrite: true);
        else File.Delete(path + WholeFile.Part);
    }

    /// <summary>What was not kept goes: work that broke off must not hide what the check found.</summary>
    public void Dispose()
    {
        text.Dispose();
        File.Delete(path + WholeFile.Part);
    }

    /// <summary>Reads them back as a stream; none where the file is not there.</summary>
    public static IEnumerable<Finding> Read(string path)
    {
        if (!File.Exists(path)) yield break;
        foreach (var line in File.ReadLines(path))
            if (JsonSerializer.Deserialize<Finding>(line, Json) is { } finding) yield return finding;
    }
}
