using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.Core.Plans.AnnexA;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.AnnexA;

/// <summary>The children of the lists beside the records of the area: who they are, and what the two say differently.</summary>
internal sealed class ListedChildren(WaymarkDb db, IChildNumbers numbers, LocalDate today)
{
    private const int Batch = 2000;
    private readonly Dictionary<AnnexARow, NumberedChild> known = [];

    public ChildId? Of(AnnexARow row) => known.GetValueOrDefault(row)?.Id;

    /// <summary>What the rows fail beside the records here (A06, A07, A12, A16, A19), and the list as a whole (A14).</summary>
    public async Task<IReadOnlyList<AnnexAFault>> CompareAsync(IReadOnlyList<AnnexARow> rows, bool hasPlanList, CancellationToken stop)
    {
        var faults = new List<AnnexAFault>();
        foreach (var batch in rows.Chunk(Batch)) faults.AddRange(await BatchAsync(batch, stop));
        var (listed, active) = (rows.Count(r => r.List == 1), await Active().CountAsync(stop));
        if (hasPlanList && listed != active) faults.Add(new AnnexAFault("A14", 1, 0, null, $"{listed}", $"The list has {listed}; there are {active} active plans here."));
        return faults;
    }

    private async Task<IEnumerable<AnnexAFault>> BatchAsync(AnnexARow[] rows, CancellationToken stop)
    {
        var found = await numbers.FindAsync(db, [.. rows.Select(NumbersOf)], stop);
        var ids = found.OfType<NumberedChild>().Select(c => c.Id).ToList();
        var active = (await Active().Where(p => ids.Contains(p.Child)).Select(p => p.Child).ToListAsync(stop)).ToHashSet();
        var unmoved = await ReviewedInVainAsync(ids, stop);
        var schools = await numbers.SchoolsAsync(db, [.. rows.Select(r => r[AnnexAField.MainUrn]).Distinct()], stop);
        return rows.Zip(found).SelectMany(pair => Row(pair.First, pair.Second, active, unmoved).Concat(School(pair.First, schools)));
    }

    private IEnumerable<AnnexAFault> Row(AnnexARow row, NumberedChild? child, HashSet<ChildId> active, HashSet<ChildId> unmoved)
    {
        if (child is null)
        {
            yield return Fault(row, "A19", AnnexAField.Upn);
            yield break;
        }
        known[row] = child;
        if (row.Has(AnnexAField.SubsidiaryPhase) && !child.DualRegistered) yield return Fault(row, "A07", AnnexAField.SubsidiaryPhase);
        if (row.List == 2 && active.Contains(child.Id)) yield return Fault(row, "A16", AnnexAField.UniqueId);
        if (row.List == 1 && !row.Has(AnnexAField.Updated) && unmoved.Contains(child.Id)) yield return Fault(row, "A12", AnnexAField.Updated);
    }

    private IEnumerable<AnnexAFault> School(AnnexARow row, IReadOnlyDictionary<string, RegisteredSchool>? schools)
    {
        var urn = row[AnnexAField.MainUrn];
        if (schools is null || !Urn.IsShaped(urn)) yield break;
        if (!schools.TryGetValue(urn, out var school)) yield return Fault(row, "A06", AnnexAField.MainUrn, "It is not among the schools known here.");
        else if (school.Closed <= today) yield return Fault(row, "A06", AnnexAField.MainUrn, string.Create(CultureInfo.InvariantCulture, $"The school closed on {school.Closed.Value:d MMMM yyyy}."));
        else if (school is { Shut: true, Closed: null }) yield return Fault(row, "A06", AnnexAField.MainUrn, "The school is closed.");
        else if (school.Phase.Length > 0 && row.Code(AnnexAField.MainPhase) is { } phase && phase != AnnexACodes.Find("annex-a-phases", school.Phase))
            yield return Fault(row, "A06", AnnexAField.MainPhase, $"The register says {school.Phase}.");
    }

    /// <summary>Children with reviews in two years in a row or more and no amended plan.</summary>
    private async Task<HashSet<ChildId>> ReviewedInVainAsync(List<ChildId> ids, CancellationToken stop)
    {
        string[] kinds = ["review-meeting-held", "amended-final-sent"];
        var events = await db.Set<RecordedEvent>().Where(e => kinds.Contains(e.Kind) && !e.Withdraws && !db.Set<RecordedEvent>().Any(later => later.Replaces == e.Id))
            .Join(db.Set<EhcCase>().Where(c => ids.Contains(c.Child)), e => e.Case, c => c.Id, (e, c) => new { c.Child, e.Kind, e.On }).ToListAsync(stop);
        return [.. events.GroupBy(e => e.Child).Where(g => g.All(e => e.Kind == kinds[0]))
            .Where(g => g.Select(e => e.On.Year).Distinct().Order().ToList() is var years && years.Zip(years.Skip(1)).Any(y => y.Second == y.First + 1)).Select(g => g.Key)];
    }

    private IQueryable<EhcPlan> Active() => db.Set<EhcPlan>().Where(p => p.Started != null && p.Started <= today && (p.Ceased == null || p.Ceased > today));

    private static ChildNumbers NumbersOf(AnnexARow row) => new(
        Upn.TryParse(row[AnnexAField.Upn], out var upn) ? upn : null, Uln.TryParse(row[AnnexAField.Uln], out var uln) ? uln : null, row.Day(AnnexAField.Born));

    private static AnnexAFault Fault(AnnexARow row, string rule, AnnexAField field, string more = "") => new(rule, row.List, row.Line, field, row[field], more);
}
