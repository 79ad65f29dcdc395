using System.Text.Json;
using Waymark.Exchange.Door;

namespace Waymark.Exchange;

/// <summary>Writes findings as they come, one JSON object a line, and counts them. Complete only once it is disposed.</summary>
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
        text = new StreamWriter(path + ".part");
    }

    public long Errors { get; private set; }
    public long Queries { get; private set; }

    public void Add(Finding finding)
    {
        if (finding.Severity == Severity.Error) Errors++;
        else if (finding.Severity == Severity.Query) Queries++;
        if (kept++ < MostKept) text.WriteLine(JsonSerializer.Serialize(finding, Json));
    }

    public void Dispose()
    {
        text.Dispose();
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Reads them back as a stream; none where the file is not there.</summary>
    public static IEnumerable<Finding> Read(string path)
    {
        if (!File.Exists(path)) yield break;
        foreach (var line in File.ReadLines(path))
            if (JsonSerializer.Deserialize<Finding>(line, Json) is { } finding) yield return finding;
    }
}
