using NodaTime;
using Waymark.Core.Plans.Sen2;
using Waymark.Plans.Sen2.Writing;

namespace Waymark.Plans.Sen2.Export;

/// <summary>The return of a year, ready to be checked and written. Its persons are read while they are, and never stand in memory together.</summary>
/// <param name="Made">London time of making.</param>
internal sealed record ReturnFile(Sen2Year Year, Sen2Header Header, Sen2Return Of, LocalDateTime Made)
{
    public static ReturnFile Make(Sen2Return of, Sen2Year year, (string Authority, int Serial) who, LocalDateTime now) => new(year, of.Header(who.Authority, who.Serial, now), of, now);

    /// <summary>Name of the file: sen2-815-2026.xml, or .zip for the nine COLLECT files.</summary>
    public string NameIn(string format) => $"sen2-{Header.Lea.Text}-{Year.Number}.{(format == "csv" ? "zip" : "xml")}";

    /// <param name="format">xml, or csv for an archive of the nine COLLECT files.</param>
    /// <param name="to">Stays open.</param>
    /// <returns>How many persons there are.</returns>
    public async Task<int> WriteAsync(string format, Stream to, CancellationToken stop)
    {
        var count = 0;
        using IWriting writing = format == "csv" ? new CollectArchive(to, Header, Year.Number, Made.Date) : new XmlShape(to, Header, Year.Number);
        await foreach (var person in Of.PersonsAsync(stop))
        {
            writing.Add(person);
            count++;
        }
        writing.Finish();
        return count;
    }

    /// <summary>By rule, the worst first: the first finding of each and how many there are.</summary>
    public async Task<(Sen2Summary Summary, IReadOnlyList<(Sen2Finding First, int Count)> ByRule)> CheckAsync(Sen2Facts facts, CancellationToken stop)
    {
        var found = new Dictionary<string, (Sen2Finding First, int Count)>(StringComparer.Ordinal);
        var checker = new Sen2Checker(Header, facts,
            f => found[f.Rule.Id] = found.TryGetValue(f.Rule.Id, out var seen) ? (seen.First, seen.Count + 1) : (f, 1));
        await foreach (var person in Of.PersonsAsync(stop)) checker.Check(person);
        var summary = checker.Finish();
        return (summary, [.. found.Values.OrderBy(f => f.First.Rule.Severity).ThenByDescending(f => f.Count)]);
    }
}
