using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Suspensions;

/// <summary>Every suspension and exclusion of one child, over all schools, with its steps and the calendars by which days are counted.</summary>
internal sealed record ExclusionBook(IReadOnlyList<Suspension> Suspensions, IReadOnlyList<TakenStep> Steps, IReadOnlyDictionary<string, SchoolCalendar> Calendars)
{
    public ExcludedChild Facts => new([.. Suspensions.Select(s => s.AsExclusion(Steps))], Calendars);

    /// <summary>Two queries, and one to the lake where a calendar is not at hand.</summary>
    public static async Task<ExclusionBook> LoadAsync(WaymarkDb db, SchoolCalendars calendars, ChildId child, CancellationToken stop)
    {
        var suspensions = await db.Set<Suspension>().Where(s => s.Child == child).OrderBy(s => s.From).ToListAsync(stop);
        var steps = await db.Set<TakenStep>().Where(s => s.Child == child).OrderBy(s => s.RecordedAt).ToListAsync(stop);
        return new(suspensions, steps, await calendars.OfAsync([.. suspensions.Select(s => s.Urn)], stop));
    }

    public IReadOnlyList<ExclusionCase> Read(LocalDate today) => ExclusionClock.Standard.Read(Facts, today);

    /// <summary>What is to be done, as lists keep it: only of those whose steps are recorded here.</summary>
    public IEnumerable<OpenDuty> Duties(LocalDate today)
    {
        var followed = Suspensions.Where(s => s.Followed).ToDictionary(s => $"{s.Id}", StringComparer.Ordinal);
        return from one in Read(today)
               where followed.ContainsKey(one.Of.Id)
               from duty in one.Duties
               where duty.Pending && duty.Kind != DutyKind.Bar
               select OpenDuty.From(followed[one.Of.Id], duty);
    }

    /// <summary>Puts what now follows in the place of what was stored; the caller saves.</summary>
    public async Task FollowAsync(WaymarkDb db, ChildId child, LocalDate today, CancellationToken stop)
    {
        foreach (var suspension in Suspensions) suspension.Follow(Steps);
        db.RemoveRange(await db.Set<OpenDuty>().Where(d => d.Child == child).ToListAsync(stop));
        db.AddRange(Duties(today));
    }
}
