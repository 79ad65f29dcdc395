using System.Text;
using NodaTime;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.Exchange.Door;
using Waymark.People.Door;

namespace Waymark.Inclusion.Suspensions;

/// <summary>A file of suspensions and permanent exclusions, row by row. A year of a large area has some ten thousand.</summary>
/// <param name="children">The child of each UPN; null where there is no area to ask.</param>
internal sealed class SuspensionFile(ImportSource source, FileFindings findings, IReadOnlyDictionary<string, ChildId>? children)
{
    public long Rows { get; private set; }
    public long Faulty { get; private set; }
    public bool Refused { get; private set; }

    public IEnumerable<(ChildId Child, SentSuspension Sent)> Read(LocalDate today)
    {
        using var text = TextSource.OpenUtf8OrWindows1252(source.Path);
        var csv = new StrictCsv(text);
        var titles = SuspensionColumns.Of(Next(csv) ?? []);
        foreach (var missing in SuspensionColumns.Needed.Except(titles)) Refuse("SX-R18", new Place(1, Element: missing), $"Missing: {missing}.");
        var seen = new HashSet<(string, string, SuspensionKind, LocalDate)>();
        while (!Refused && Next(csv) is { } cells)
        {
            Rows++;
            var before = findings.Errors;
            if (cells.Count != titles.Count) findings.Add("SX-R16", new Place(csv.Line), more: $"It has {cells.Count} cells, the header {titles.Count}.");
            else if (One(new SuspensionRow(titles, cells, csv.Line, findings), today, seen) is { } one) yield return one;
            if (findings.Errors > before) Faulty++;
        }
    }

    private (ChildId, SentSuspension)? One(SuspensionRow row, LocalDate today, HashSet<(string, string, SuspensionKind, LocalDate)> seen)
    {
        var sent = row.Read(today);
        var upn = row.Cell(SuspensionColumns.Upn).ToUpperInvariant();
        ChildId child = default;
        if (!Upn.TryParse(upn, out _)) row.Fault("SX-R01", SuspensionColumns.Upn);
        else if (children is not null && !children.TryGetValue(upn, out child)) row.Fault("SX-R02", SuspensionColumns.Upn);
        if (!row.Broken && !seen.Add((upn, sent.Urn, sent.Kind, sent.From))) row.Fault("SX-R15", SuspensionColumns.Start);
        return row.Broken ? null : (child, sent);
    }

    private List<string>? Next(StrictCsv csv)
    {
        try
        {
            return csv.Next();
        }
        catch (UnusableFile fault)
        {
            Refuse("SX-R17", new Place(fault.Line, fault.Column), fault.Message);
        }
        catch (DecoderFallbackException)
        {
            Refuse("SX-R17", new Place(csv.Line + 1), "It is neither UTF-8 nor Windows-1252.");
        }
        return null;
    }

    private void Refuse(string rule, Place place, string more)
    {
        Refused = true;
        findings.Add(rule, place, more: more);
    }
}
