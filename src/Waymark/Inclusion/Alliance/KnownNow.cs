using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.People;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Alliance;

/// <summary>What is known of children now, as a meeting looks at it. A fixed number of queries, however many children.</summary>
internal sealed class KnownNow(WaymarkDb db, AbsenceOfChildren absence, ReasonsOfChildren reasons)
{
    public async Task<IReadOnlyDictionary<ChildId, ChildSnapshot>> ReadAsync(IReadOnlyCollection<ChildCard> children, LocalDate today, CancellationToken stop)
    {
        var ids = children.Select(c => c.Id).ToList();
        var year = today.PlusYears(-1);
        var suspended = (await db.Set<Suspension>().AsNoTracking().Where(s => ids.Contains(s.Child) && s.From > year && s.From <= today && s.Cancelled == null).OrderByDescending(s => s.From).ToListAsync(stop)).ToLookup(s => s.Child);
        var open = (await db.Set<AllianceAction>().AsNoTracking().Where(a => ids.Contains(a.Child) && a.Outcome == "").OrderBy(a => a.Due).ToListAsync(stop)).ToLookup(a => a.Child);
        var weeks = await absence.ReadAsync(ids, today, stop);
        var why = await reasons.ReadAsync(ids, today, stop);
        return children.ToDictionary(child => child.Id, child => new ChildSnapshot(today, child.FullName, child.School, Year(child.YearGroup), Sen(child.SenStatus),
            why.GetValueOrDefault(child.Id) ?? [], weeks[child.Id].Stretches(today),
            [.. suspended[child.Id].Select(s => new KnownSuspension(s.From, s.Kind == SuspensionKind.Permanent, s.Sessions))],
            [.. open[child.Id].Select(a => new KnownAction($"{ActionKind.LabelOf(a.Kind)}: {a.What}", a.OwnerWords, a.Due))]));
    }

    private static string Year(int? group) => group switch { null => "", 0 => "Reception", < 0 => "Nursery", { } year => $"Year {year}" };

    private static string Sen(string status) => status switch { "E" => "EHC plan", "K" => "SEN support", _ => "No SEN support recorded" };
}
