using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.People;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Exclusions.Unfollowed;

/// <summary>
/// Permanent exclusions, and suspensions of more than five school days, that a file alone tells of. Nobody records their steps, so nothing about them is called due,
/// while the sixth school day passes. Whoever records steps takes them up here, many at once.
/// </summary>
internal sealed class UnfollowedList(WaymarkDb db, IAccess access, IChildren children, ExclusionDesk desk, SchoolCalendars calendars)
{
    private const int WeeksBack = 12;

    /// <summary>More are shown once these are taken up.</summary>
    public const int Most = 100;

    /// <summary>One query.</summary>
    public Task<int> CountAsync(LocalDate today, CancellationToken stop) => Reached(today).CountAsync(stop);

    /// <summary>The sixth school day that is soonest, or longest over, first. One query, and one to the lake where a calendar is not at hand.</summary>
    public async Task<IReadOnlyList<Row>> ReadAsync(LocalDate today, CancellationToken stop)
    {
        var found = await Reached(today).OrderBy(r => r.From).ThenBy(r => r.Exclusion).Take(Most).ToListAsync(stop);
        var days = await calendars.OfAsync([.. found.Select(r => r.Urn).Distinct(StringComparer.Ordinal)], stop);
        return [.. found.Select(r => r with { SixthDay = days.GetValueOrDefault(r.Urn)?.DayOf(r.From, DutyCatalogue.Standard.Rules.On("D5", r.From).Amount) })];
    }

    /// <summary>From now on the steps of these are recorded here, and what is not recorded is to be done. Those out of reach are left out.</summary>
    /// <returns>How many were taken up.</returns>
    public async Task<int> FollowAsync(IEnumerable<SuspensionId> chosen, Deed deed, CancellationToken stop)
    {
        var taken = 0;
        foreach (var id in chosen.Distinct().Take(Most))
        {
            if (await desk.OpenAsync(id, Permission.RecordExclusion, "open exclusion to record its steps", stop) is not { Suspension.Followed: false } opened) continue;
            opened.Suspension.Followed = true;
            await opened.Book.FollowAsync(db, opened.Child.Id, deed.Today, stop);
            await db.SaveAsync(deed.As("record steps of exclusion from now on", $"suspension:{id}").About(opened.Child.Id.Value), stop);
            taken++;
        }
        return taken;
    }

    private IQueryable<Row> Reached(LocalDate today)
    {
        var (own, since, most) = (desk.OwnSchool, today.PlusWeeks(-WeeksBack), 2 * (DutyCatalogue.Standard.Rules.On("D5", today).Amount - 1));
        return from of in db.Set<Suspension>()
               where !of.Followed && of.From >= since && of.Cancelled == null && of.Board != BoardDecision.Reinstated && of.Reconsidered != BoardDecision.Reinstated
                  && (of.Kind == SuspensionKind.Permanent || of.Sessions > most) && (own == null || of.Urn == own)
               join child in children.Cards(db, access.ReachFor(Permission.ViewExclusions)) on of.Child equals child.Id
               select new Row
               {
                   Exclusion = of.Id, Child = child.Id, Surname = child.Surname, Forename = child.Forename, Urn = of.Urn, School = child.School, Kind = of.Kind, From = of.From, Sessions = of.Sessions,
               };
    }

    internal sealed record Row
    {
        public required SuspensionId Exclusion { get; init; }
        public required ChildId Child { get; init; }
        public required string Surname { get; init; }
        public required string Forename { get; init; }
        public required string Urn { get; init; }

        /// <summary>The school of the child now.</summary>
        public required string School { get; init; }

        public required SuspensionKind Kind { get; init; }
        public required LocalDate From { get; init; }
        public required int? Sessions { get; init; }

        /// <summary>From which day there must be full-time education; null where no calendar tells.</summary>
        public LocalDate? SixthDay { get; init; }
    }
}
