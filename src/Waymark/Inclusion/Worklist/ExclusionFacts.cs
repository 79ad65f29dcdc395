using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Inclusion.Placements;
using Waymark.Inclusion.Suspensions;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Worklist;

/// <summary>What the casework tells of suspensions: four queries, however many children.</summary>
internal sealed class ExclusionFacts
{
    private readonly ILookup<ChildId, Suspension> suspensions;
    private readonly ILookup<ChildId, LocalDate> educated;
    private readonly Dictionary<ChildId, LocalDate> sixth;

    private ExclusionFacts(ILookup<ChildId, Suspension> suspensions, ILookup<ChildId, LocalDate> educated, Dictionary<ChildId, LocalDate> sixth) =>
        (this.suspensions, this.educated, this.sixth) = (suspensions, educated, sixth);

    /// <summary>Schools that suspended, for their calendars.</summary>
    public IEnumerable<string> Schools => suspensions.SelectMany(s => s).Select(s => s.Urn).Distinct(StringComparer.Ordinal);

    public static async Task<ExclusionFacts> LoadAsync(WaymarkDb db, LocalDate today, CancellationToken stop)
    {
        var all = await db.Set<Suspension>().AsNoTracking().ToListAsync(stop);
        var steps = await db.Set<TakenStep>().AsNoTracking().Where(s => s.Kind == "education-from").ToListAsync(stop);
        var replaced = steps.Where(s => s.Replaces is not null).Select(s => s.Replaces!.Value).ToHashSet();
        var running = all.Where(s => s.Overturned is null && (s.Kind == SuspensionKind.Permanent || s.To is null || s.To >= today)).Select(s => s.Id).ToHashSet();
        var due = await db.Set<OpenDuty>().AsNoTracking().Where(d => (d.Rule == "D5" || d.Rule == "D6") && d.Due != null).Select(d => new { d.Suspension, d.Child, d.Due }).ToListAsync(stop);
        var placed = await db.Set<Placement>().AsNoTracking().Where(p => !p.Withdrawn && Placement.ForExcluded.Contains(p.Basis)).Select(p => new { p.Child, On = p.From }).ToListAsync(stop);
        var taught = steps.Where(s => !s.Withdraws && !replaced.Contains(s.Id)).Select(s => new { s.Child, s.On }).Concat(placed).ToLookup(s => s.Child, s => s.On);
        return new(all.ToLookup(s => s.Child), taught,
            due.Where(d => running.Contains(d.Suspension)).GroupBy(d => d.Child).ToDictionary(g => g.Key, g => g.Min(d => d.Due!.Value)));
    }

    /// <summary>The facts with what is known of the suspensions of the child.</summary>
    public ChildFacts AddTo(ChildFacts facts, ChildId child, IReadOnlyDictionary<string, SchoolCalendar> calendars, LocalDate today)
    {
        var own = suspensions[child].ToList();
        if (own.Count == 0) return facts;
        var year = SchoolTime.SchoolYearOf(today).PlusMonths(-1);
        var totals = own.Any(s => s.From >= year) ? ExclusionClock.Totals(new([.. own.Where(s => s.From >= year).Select(s => s.AsExclusion([]))], calendars), today) : null;
        return facts with
        {
            Suspensions = [.. own.Where(s => s.Overturned is null).Select(s => new SuspensionFact(s.From, s.To, s.Sessions, s.Kind == SuspensionKind.Permanent, s.Reason, s.LookedAfter || s.SocialWorker))],
            Educated = [.. educated[child]], SixthDay = sixth.TryGetValue(child, out var due) ? due : null, TermDays = totals?.TermDays, YearDays = totals?.YearDays,
        };
    }
}
