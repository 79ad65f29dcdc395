using NodaTime;
using Waymark.Core.Plans.Sen2;
using Waymark.Plans.Sen2.Writing;

namespace Waymark.Plans.Sen2.Export;

/// <summary>The return of a year, ready to be checked and written.</summary>
/// <param name="Made">London time of making.</param>
internal sealed record ReturnFile(Sen2Year Year, Sen2Header Header, IReadOnlyList<Sen2Person> Persons, LocalDateTime Made)
{
    public static async Task<ReturnFile> MakeAsync(Sen2Return of, Sen2Year year, (string Authority, int Serial) who, LocalDateTime now, CancellationToken stop) =>
        new(year, of.Header(who.Authority, who.Serial, now), await of.PersonsAsync(stop), now);

    /// <summary>Name of the file: sen2-815-2026.xml, or .zip for the nine COLLECT files.</summary>
    public string NameIn(string format) => $"sen2-{Header.Lea.Text}-{Year.Number}.{(format == "csv" ? "zip" : "xml")}";

    /// <param name="format">xml, or csv for an archive of the nine COLLECT files.</param>
    /// <param name="to">Stays open.</param>
    public void Write(string format, Stream to)
    {
        if (format == "csv") CollectExport.WriteArchive(to, Header, Persons, Year.Number, Made.Date);
        else XmlShape.Write(to, Header, Persons, Year.Number);
    }

    /// <summary>By rule, the worst first: the first finding of each and how many there are.</summary>
    public (Sen2Summary Summary, IReadOnlyList<(Sen2Finding First, int Count)> ByRule) Check(Sen2Facts facts)
    {
        var found = new Dictionary<string, (Sen2Finding First, int Count)>(StringComparer.Ordinal);
        var checker = new Sen2Checker(Header, facts,
            f => found[f.Rule.Id] = found.TryGetValue(f.Rule.Id, out var seen) ? (seen.First, seen.Count + 1) : (f, 1));
        foreach (var person in Persons) checker.Check(person);
        var summary = checker.Finish();
        return (summary, [.. found.Values.OrderBy(f => f.First.Rule.Severity).ThenByDescending(f => f.Count)]);
    }
}
