using Waymark.Exchange.Door;

namespace Waymark.Tests.People.Extracts;

/// <summary>A file as it would arrive, gone after the test.</summary>
internal sealed class SentFile : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public SentFile(byte[] content, IEnumerable<(string Name, string Value)> options, string name = "school-121300_2026-11-24.csv")
    {
        File.WriteAllBytes(path, content);
        Source = new ImportSource(path, name, content, "0", content.Length) { Options = options.ToDictionary(o => o.Name, o => o.Value) };
    }

    public ImportSource Source { get; }

    public void Dispose() => File.Delete(path);
}

internal sealed class Kept : IFindings
{
    private readonly List<Finding> all = [];

    public IReadOnlyList<Finding> All => all;

    public void Add(Finding finding) => all.Add(finding);
}
