using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Plans.Messages;
using Waymark.Shell.Data;

namespace Waymark.Plans.Today;

/// <summary>What families wait for: answers to messages, to what they said about a draft, and requests that came in. Three queries.</summary>
internal sealed class FamiliesToday(WaymarkDb db, IAccess access, IChildren children, WaitingMessages messages)
{
    /// <summary>A request stands here until a week has gone by; then its own clock presses.</summary>
    private const int NewFor = 7;

    public static readonly View Nothing = new([], [], []);

    public async Task<View> ReadAsync(bool mineOnly, LocalDate today, CancellationToken stop) => new(
        await messages.ReadAsync(TodaysWork.Shown, stop), await PointsAsync(mineOnly, stop), await RequestsAsync(mineOnly, today, stop));

    private Task<List<Open>> PointsAsync(bool mineOnly, CancellationToken stop)
    {
        var mine = access.OwnWork;
        return (from of in db.Set<EhcCase>()
                where db.Set<FamilyPoint>().Where(p => p.Sent && p.Fate == "").Select(p => p.Case).Contains(of.Id) && (!mineOnly || mine.Contains(of.Officer))
                join child in children.Cards(db, access.ReachFor(Permission.AnswerFamily) with { Opened = [] }, few: true) on of.Child equals child.Id
                orderby child.Surname, child.Forename
                select new Open(of.Id, child.Surname, child.Forename, db.Set<FamilyPoint>().Count(p => p.Case == of.Id && p.Sent && p.Fate == ""))).Take(TodaysWork.Shown).ToListAsync(stop);
    }

    private Task<List<Asked>> RequestsAsync(bool mineOnly, LocalDate today, CancellationToken stop)
    {
        var (mine, since) = (access.OwnWork, today.PlusDays(-NewFor));
        return (from request in db.Set<AssessmentRequest>()
                where request.ReceivedOn >= since
                join of in db.Set<EhcCase>() on request.Case equals of.Id
                where !mineOnly || mine.Contains(of.Officer)
                join child in children.Cards(db, access.ReachFor(Permission.AnswerFamily) with { Opened = [] }, few: true) on of.Child equals child.Id
                orderby request.ReceivedOn descending, child.Surname
                select new Asked(of.Id, child.Surname, child.Forename, request.Requester, request.ReceivedOn, request.Joined, of.OfficerName)).Take(TodaysWork.Shown).ToListAsync(stop);
    }

    internal sealed record View(IReadOnlyList<WaitingMessages.Line> Messages, IReadOnlyList<Open> Points, IReadOnlyList<Asked> Requests);

    /// <param name="Count">Points of the family that nobody has answered.</param>
    internal sealed record Open(CaseId Case, string Surname, string Forename, int Count);

    internal sealed record Asked(CaseId Case, string Surname, string Forename, string Requester, LocalDate On, bool Joined, string Officer);
}
