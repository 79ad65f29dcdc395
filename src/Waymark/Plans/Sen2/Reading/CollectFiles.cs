using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>The nine COLLECT files, in a folder or an archive. Read row by row; the archive is never unpacked to disk.</summary>
internal sealed class CollectFiles : ITables
{
    private readonly Dictionary<Sen2Module, (string Name, Func<Stream> Open)> files;
    private readonly Dictionary<Sen2Module, TableColumns> columns = [];
    private readonly IDisposable? owner;
    private readonly Action<Sen2Finding> report;
    private readonly StrangeTags strange;

    private CollectFiles(IEnumerable<(string Name, Func<Stream> Open)> found, Action<Sen2Finding> report, IDisposable? owner)
    {
        (this.report, this.owner, strange) = (report, owner, new StrangeTags(report));
        files = [];
        foreach (var file in found)
        {
            if (PartOf(file.Name) is not { } part) continue;
            if (!files.TryAdd(part.Module, file))
                throw new UnusableReturn("W002", $"There are two files for the table {part.Table}: {files[part.Module].Name} and {file.Name}.");
        }
        var missing = Sen2Part.All.Where(p => !files.ContainsKey(p.Module)).Select(p => $"…_{p.Table}.csv").ToList();
        if (missing.Count > 0)
            throw new UnusableReturn("W002", $"{Sen2RuleBook.Standard["W002"].Message} The export has nine files; missing: {string.Join(", ", missing)}.");
    }

    public string Shape => "COLLECT CSV files";
    public bool HasHeader => true;
    public bool Ordered { get; private set; } = true;
    public long Position { get; private set; }

    public static CollectFiles InFolder(string folder, Action<Sen2Finding> report) => new(
        Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), (Func<Stream>)(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65536)))),
        report, null);

    public static CollectFiles InArchive(SafeZip zip, Action<Sen2Finding> report) =>
        new(zip.Files.Select(name => (Path.GetFileName(name), (Func<Stream>)(() => zip.Open(name)))), report, zip);

    public string FileOf(Sen2Module? module) => module is { } m && files.TryGetValue(m, out var file) ? file.Name : "";

    public void Check(int year)
    {
        foreach (var part in Sen2Part.All)
        {
            Scan(part);
            if (part.Module == Sen2Module.Header || columns[part.Module].Missing(year).Select(f => f.Column).ToList() is not { Count: > 0 } missing) continue;
            throw new UnusableReturn("W002", $"{files[part.Module].Name} lacks columns that the {year} return must have: {string.Join(", ", missing)}.", 1, 0, part.Module);
        }
    }

    public IEnumerable<KeyedRecord> Rows(Sen2Module module)
    {
        var part = Sen2Part.Of(module);
        var fields = Sen2Layout.Of(module);
        using var text = TextSource.Open(files[module].Open());
        var csv = new StrictCsv(text);
        var known = Columns(part, csv);
        while (Next(csv, module) is { } cells)
        {
            Position += cells.Sum(c => c.Length + 1);
            if (cells.Count == known.Count)
                yield return known.Read(csv.Line, i => CollectText.Read(known.FieldAt(i) >= 0 ? fields[known.FieldAt(i)] : null, cells[i]));
            else if (module == Sen2Module.Header) Ragged(part, csv.Line, cells.Count, known.Count);
        }
    }

    public void Dispose() => owner?.Dispose();

    /// <summary>Reads a table once for its headings, for rows of another length and for the order of its keys.</summary>
    private void Scan(Sen2Part part)
    {
        using var text = TextSource.Open(files[part.Module].Open());
        var csv = new StrictCsv(text);
        var known = Columns(part, csv);
        columns[part.Module] = known;
        var (key, parent) = (-1L, -1L);
        while (Next(csv, part.Module) is { } cells)
        {
            if (cells.Count != known.Count)
            {
                if (part.Module != Sen2Module.Header) Ragged(part, csv.Line, cells.Count, known.Count);
                continue;
            }
            if (part.Module == Sen2Module.Header || !Ordered) continue;
            var (own, under) = known.Keys(cells);
            var (k, p) = (OrderedChildren.Number(own), OrderedChildren.Number(under));
            Ordered = (!TableNames.NeedsKey(part) || k > key) && (part.Parent is null || p >= Math.Max(parent, 0));
            (key, parent) = (k, p);
        }
    }

    private TableColumns Columns(Sen2Part part, StrictCsv csv)
    {
        var headings = Next(csv, part.Module) ?? throw new UnusableReturn("W000", $"{files[part.Module].Name} is empty.", 1, 0, part.Module);
        return new TableColumns(part, headings, TableNames.Collect, strange, csv.Line);
    }

    private static List<string>? Next(StrictCsv csv, Sen2Module module)
    {
        try
        {
            return csv.Next();
        }
        catch (UnusableFile fault)
        {
            throw new UnusableReturn("W000", fault.Message, fault.Line, fault.Column, module);
        }
    }

    private void Ragged(Sen2Part part, int line, int cells, int expected) => report(Sen2Finding.OfFile(
        "W000", $"Row on line {line} of {files[part.Module].Name} has {cells} cells instead of {expected}; it was left out.", line, 0, part.Module));

    private static Sen2Part? PartOf(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        if (!name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return null;
        return Sen2Part.All.FirstOrDefault(p => stem.Equals(p.Table, StringComparison.OrdinalIgnoreCase)
            || stem.EndsWith($"_{p.Table}", StringComparison.OrdinalIgnoreCase));
    }
}
