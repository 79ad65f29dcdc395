using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Calendar;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Reviews;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Calendar;

/// <summary>The days of one person: of their own cases where they have some, else of the children whom their work reaches. Two queries, whatever the number of cases.</summary>
internal sealed class FeedDays(WaymarkDb db, IStanding standing, IChildren children)
{
    /// <summary>Most that one calendar holds; the next days first. Calendars of thousands of entries are refused by the programs that fetch them.</summary>
    private const int Most = 2000;

    /// <summary>How long a limit that has gone by stays in the calendar.</summary>
    private const int DaysBack = 60;

    public async Task<IReadOnlyList<CalendarEntry>> ReadAsync(Visitor visitor, IReadOnlyCollection<string> kinds, LocalDate today, CancellationToken stop)
    {
        var (since, cases) = (today.PlusDays(-DaysBack), Cases(visitor));
        var clocks = await (from clock in db.Set<CaseClock>().AsNoTracking()
                            where clock.Stopped == null && clock.Kind != ClockKind.Keep && clock.Due >= since
                            join of in cases on clock.Case equals of
                            orderby clock.Due, clock.Case
                            select clock).Take(Most).ToListAsync(stop);
        var meetings = await (from review in db.Set<Review>().AsNoTracking()
                              where review.Meeting >= since && (review.State == ReviewState.Arranged || review.State == ReviewState.Circulated)
                              join of in cases on review.Case equals of
                              orderby review.Meeting, review.Id
                              select review).Take(Most).ToListAsync(stop);
        return CalendarEntries.Of(
            clocks.Select(c => new CalendarClock(c.Case, c.Rule, c.Of, c.Start, c.Turn, c.What, c.Kind, c.Due, c.ActBy, PlanLinks.Clocks(c.Case))),
            meetings.Select(m => new CalendarMeeting(m.Case, m.Id.Value, m.Meeting!.Value, ReviewLinks.Read(m.Case, m.Id))), PartOf(visitor.Role), kinds);
    }

    private IQueryable<CaseId> Cases(Visitor visitor)
    {
        var (reach, me) = (standing.ReachOf(visitor, Permission.ViewCaseload), visitor.Account);
        // Nobody wants every day of an area or of a team in a calendar: who reaches one sees the days of the cases that they lead.
        var own = reach.Relation is Relation.Area || visitor.Role == Role.CaseOfficer;
        return from of in db.Set<EhcCase>() where !own || of.Officer == me join child in children.Ids(db, reach) on of.Child equals child select of.Id;
    }

    /// <summary>What somebody of that role is asked to bring to a review.</summary>
    private static string PartOf(Role role) => role switch
    {
        Role.Senco => Asks("setting"),
        Role.CaseOfficer or Role.SendManager => Asks("council"),
        Role.DesignatedHealthOfficer => Asks("health"),
        Role.SocialWorker => Asks("social-care"),
        Role.Therapist => Asks("therapist"),
        Role.EducationalPsychologist => Asks("psychologist"),
        _ => "",
    };

    private static string Asks(string role) => InviteeRole.Find(role)?.Asks ?? "";
}
