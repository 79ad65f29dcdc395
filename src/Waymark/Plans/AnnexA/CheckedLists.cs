using NodaTime;
using Waymark.Core.People.Imports;
using Waymark.Core.Plans.AnnexA;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.AnnexA;

/// <summary>The lists of one file after every rule that they can break by themselves.</summary>
internal sealed class CheckedLists
{
    private readonly AnnexAFile file;
    private readonly FileFindings findings;
    private readonly LocalDate today;
    private readonly List<AnnexARow> rows = [];
    private readonly HashSet<(int List, long Line)> faulty = [];

    private CheckedLists(ImportSource source, IFindings findings, LocalDate today)
    {
        (this.findings, this.today) = (new FileFindings(AnnexAProfile.Kind, source.Name, findings), today);
        file = new AnnexAFile(source, this.findings);
    }

    public bool Refused => file.Refused;

    /// <summary>The rows without an error.</summary>
    public IEnumerable<AnnexARow> Good => rows.Where(row => !faulty.Contains((row.List, row.Line)));

    public static CheckedLists Read(ImportSource source, IFindings findings, LocalDate today, IProgress<ImportProgress>? progress)
    {
        var lists = new CheckedLists(source, findings, today);
        var (published, own) = (new PublicRules(today), new OwnRules(today));
        foreach (var row in lists.file.Read())
        {
            lists.rows.Add(row);
            foreach (var fault in published.Of(row).Concat(own.Of(row))) lists.Tell(fault, row[AnnexAField.UniqueId]);
            if (lists.rows.Count % 500 == 0) progress?.Report(new ImportProgress(lists.rows.Count, 0, "Checking"));
        }
        foreach (var fault in own.AtEnd()) lists.Tell(fault, "");
        return lists;
    }

    public async Task<ListedChildren> CompareAsync(WaymarkDb db, IChildNumbers numbers, CancellationToken stop)
    {
        var known = new ListedChildren(db, numbers, today);
        var ids = rows.ToLookup(r => (r.List, r.Line), r => r[AnnexAField.UniqueId]);
        foreach (var fault in await known.CompareAsync(rows, file.Lists.Contains(1), stop)) Tell(fault, ids[(fault.List, fault.Line)].FirstOrDefault() ?? "");
        return known;
    }

    public ImportSummary Summary(IReadOnlyList<(string, long)> counts) => new(rows.Count,
        [("children with an EHC plan, List_1", rows.Count(r => r.List == 1)), ("children with SEN support, List_2", rows.Count(r => r.List == 2)), .. counts, ("rows with an error, left out", faulty.Count)],
        [("shape", file.IsWorkbook ? "workbook" : "CSV, one list: an inspection wants the workbook")]) { Refused = file.Refused };

    private void Tell(AnnexAFault fault, string subject)
    {
        findings.Part = file.PartOf(fault.List);
        var element = fault.Field is { } field ? AnnexAColumn.Of(field).Heading : "";
        findings.Add(fault.Rule, new Place(fault.Line, file.ColumnOf(fault.List, fault.Field), subject, element), fault.Value, fault.More, fault.Query);
        if (fault.Line > 0 && !fault.Query && FileRule.Of(AnnexAProfile.Kind)[fault.Rule].Severity == 'E') faulty.Add((fault.List, fault.Line));
    }
}
