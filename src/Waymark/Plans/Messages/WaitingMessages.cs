using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Plans.Families;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Messages;

/// <summary>Messages of families that wait for the team, the most pressing first; and the team's answers. Whoever of the team is there may answer.</summary>
internal sealed class WaitingMessages(WaymarkDb db, IAccess access, IChildren children)
{
    public const int Most = 200;

    /// <summary>One line for each child whose family waits. One query.</summary>
    public async Task<IReadOnlyList<Line>> ReadAsync(int most, CancellationToken stop)
    {
        var waiting = await (from message in db.Set<FamilyMessage>()
                             where message.FromFamily && message.AnsweredOn == null
                             join child in children.Cards(db, access.ReachFor(Permission.AnswerFamily) with { Opened = [] }) on message.Child equals child.Id
                             orderby message.AnswerBy, message.At
                             select new { message.Child, child.Surname, child.Forename, message.By, message.On, message.AnswerBy }).Take(most).ToListAsync(stop);
        return [.. waiting.GroupBy(w => w.Child).Select(g => new Line(g.Key, g.First().Surname, g.First().Forename, g.First().By, g.First().On, g.First().AnswerBy!.Value, g.Count()))];
    }

    /// <summary>Answers the family: every message of the thread that waits is answered by it. Blank words say that no answer is needed.</summary>
    public async Task<Problems> AnswerAsync(ChildId child, string? words, bool none, Deed deed, CancellationToken stop)
    {
        var problems = none ? new Problems() : FamilyMessages.Check(words);
        if (!problems.None) return problems;
        var waiting = await db.Set<FamilyMessage>().Where(m => m.Child == child && m.FromFamily && m.AnsweredOn == null && m.At <= deed.Now).ToListAsync(stop);
        foreach (var message in waiting) (message.AnsweredOn, message.AnsweredBy) = (deed.Today, deed.Actor.Name);
        if (!none) db.Add(FamilyMessages.New(child, words!, fromFamily: false, deed));
        await db.SaveAsync(deed.As(none ? "set message of family aside" : "answer message of family").About(child.Value), stop);
        return problems;
    }

    /// <param name="Count">How many of its messages wait.</param>
    internal sealed record Line(ChildId Child, string Surname, string Forename, string By, LocalDate On, LocalDate AnswerBy, int Count);
}
