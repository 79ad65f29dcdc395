using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.People;
using Waymark.Inclusion.Placements;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Suspensions;

/// <summary>Every suspension and exclusion of one child, over all schools, with its steps and the calendars by which days are counted.</summary>
internal sealed record ExclusionBook(IReadOnlyList<Suspension> Suspensions, IReadOnlyList<TakenStep> Steps, IReadOnlyDictionary<string, SchoolCalendar> Calendars)
{
    /// <summary>Placements for excluded pupils: each is education from its first day.</summary>
    public IReadOnlyList<Placement> Placements { get; init; } = [];

    public ExcludedChild Facts => new([.. Suspensions.Select(s => s.AsExclusion(Steps)).Select(WithEducation)], Calendars);

    /// <summary>Three queries, and one to the lake where a calendar is not at hand.</summary>
    public static async Task<ExclusionBook> LoadAsync(WaymarkDb db, SchoolCalendars calendars, ChildId child, CancellationToken stop)
    {
        var suspensions = await db.Set<Suspension>().Where(s => s.Child == child).OrderBy(s => s.From).ToListAsync(stop);
        var steps = await db.Set<TakenStep>().Where(s => s.Child == child).OrderBy(s => s.RecordedAt).ToListAsync(stop);
        var placements = await db.Set<Placement>().AsNoTracking().Where(p => p.Child == child && !p.Withdrawn && Placement.ForExcluded.Contains(p.Basis)).ToListAsync(stop);
        return new(suspensions, steps, await calendars.OfAsync([.. suspensions.Select(s => s.Urn)], stop)) { Placements = placements };
    }

    /// <summary>The same child with a placement as it is to be.</summary>
    public ExclusionBook With(Placement placement) => this with { Placements = [.. Placements.Where(p => p.Id != placement.Id), .. placement.Withdrawn ? [] : new[] { placement }] };

    public IReadOnlyList<ExclusionCase> Read(LocalDate today) => ExclusionClock.Standard.Read(Facts, today);

    /// <summary>What is to be done, as lists keep it: only of those whose steps are recorded here.</summary>
    public IEnumerable<OpenDuty> Duties(LocalDate today)
    {
        var followed = Suspensions.Where(s => s.Followed).ToDictionary(s => $"{s.Id}", StringComparer.Ordinal);
        return from one in Read(today)
               where followed.ContainsKey(one.Of.Id)
               from duty in one.Duties
               where duty.Pending && duty.Kind != DutyKind.Bar && !(duty.Arranged <= duty.Due)
               select OpenDuty.From(followed[one.Of.Id], duty);
    }

    /// <summary>Puts what now follows in the place of what was stored; the caller saves.</summary>
    public async Task FollowAsync(WaymarkDb db, ChildId child, LocalDate today, CancellationToken stop)
    {
        foreach (var suspension in Suspensions) suspension.Follow(Steps);
        db.RemoveRange(await db.Set<OpenDuty>().Where(d => d.Child == child).ToListAsync(stop));
        db.AddRange(Duties(today));
    }

    /// <summary>A place by the law of the sixth day is the education that it asks for.</summary>
    private Exclusion WithEducation(Exclusion one)
    {
        var basis = one.Kind == ExclusionKind.Permanent ? Placement.AfterExclusion : Placement.FromSixthDay;
        var begun = Placements.Where(p => p.Basis == basis && p.From >= one.From && !(p.From > one.To)).Select(p => new ExclusionStep($"{p.Id}", "education-from", p.From)).ToList();
        return begun.Count == 0 ? one : one with { Steps = [.. one.Steps, .. begun] };
    }
}
