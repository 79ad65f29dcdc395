using Waymark.Core.Insight.Published;

namespace Waymark.Core.Tests.Insight.Published;

/// <summary>Reads a file of published figures as the program does, without the program.</summary>
internal sealed class PublishedSample : ITakesPublished
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, PublishedSample> Known = new(StringComparer.Ordinal);

    private PublishedSample(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = Cells(lines[0]);
        Layout = PublishedLayout.Of(header) ?? throw new InvalidDataException($"No layout: {lines[0]}");
        Header = new PublishedHeader(Layout, header);
        var rows = PublishedRows.For(Header);
        for (var i = 1; i < lines.Length; i++) rows.Read(Cells(lines[i]), i + 1, this);
        Of = rows.Layout;
    }

    public PublishedLayout Layout { get; }
    public PublishedHeader Header { get; }
    public string Of { get; }
    public List<Statistic> Figures { get; } = [];
    public List<Neighbour> Neighbours { get; } = [];
    public List<PublishedFault> Faults { get; } = [];

    public static PublishedSample Read(string text) => new(text);

    /// <summary>Each file is read once for all tests.</summary>
    public static PublishedSample File(string path) => Known.GetOrAdd(path, file => new(System.IO.File.ReadAllText(file)));

    /// <summary>The folder of real published files beside the repository, or null.</summary>
    public static string? RealFiles { get; } = Above("shared/data");

    /// <summary>The excerpts that the demonstration shows.</summary>
    public static string DemoFiles { get; } = Above("demo/published")!;

    public PublishedValue this[string place, string measure, string period, string breakdown = ""] =>
        Figures.Single(f => f.Place == place && f.Measure == measure && f.Period.Label == period && f.Breakdown == breakdown).Value;

    public IReadOnlyList<EditionStatistic> In(string edition) => [.. Figures.Select(f => new EditionStatistic(f, Layout.Title, edition))];

    public void Take(in Statistic figure) => Figures.Add(figure);

    public void Take(in Neighbour neighbour) => Neighbours.Add(neighbour);

    public void Take(in PublishedFault fault) => Faults.Add(fault);

    private static string? Above(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, path))) return Path.Combine(folder.FullName, path);
        return null;
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var (cell, quoted) = (new System.Text.StringBuilder(), false);
        foreach (var c in line.TrimEnd('\r'))
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) { cells.Add(cell.ToString()); cell.Clear(); }
            else cell.Append(c);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
