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
internal sealed class WaitingMessages(WaymarkDb db, IAccess access, IChildren children, ILetterReaders readers, IFamilyRights rights)
{
    public const int Most = 200;

    /// <summary>One line for each person of a family who waits. One query.</summary>
    public async Task<IReadOnlyList<Line>> ReadAsync(int most, CancellationToken stop)
    {
        var waiting = await (from message in db.Set<FamilyMessage>()
                             where message.FromFamily && message.AnsweredOn == null
                             join child in children.Cards(db, access.ReachFor(Permission.AnswerFamily) with { Opened = [] }, few: true) on message.Child equals child.Id
                             orderby message.AnswerBy, message.At
                             select new { message.Child, message.With, child.Surname, child.Forename, message.By, message.On, message.AnswerBy }).Take(most).ToListAsync(stop);
        return [.. waiting.GroupBy(w => (w.Child, w.With)).Select(g => new Line(g.Key.Child, g.Key.With, g.First().Surname, g.First().Forename, g.First().By, g.First().On, g.First().AnswerBy!.Value, g.Count()))];
    }

    /// <summary>Whom the team may write to: who signs in, is not barred and sees the child's record. Two queries, and one for each parent once the young person decides.</summary>
    public async Task<IReadOnlyList<Person>> PeopleAsync(ChildCard child, LocalDate today, CancellationToken stop)
    {
        var people = new List<Person>();
        foreach (var reader in (await readers.OfAsync(db, child.Id, today, stop)).Readers.Where(r => r is { Rights: true, Barred: false }))
            if (reader.Account is { } account && (reader.YoungPerson || (await SeesAsync(child, account, today, stop)))) people.Add(new Person(account, reader.Name));
        return people;
    }

    /// <summary>Writes to one person: every message of theirs that waits is answered by it, or by saying that no answer is needed.</summary>
    public async Task<Problems> AnswerAsync(ChildCard card, Person? to, (string? Words, bool None) said, Deed deed, CancellationToken stop)
    {
        var (child, none) = (card.Id, said.None);
        var problems = (none ? new Problems() : FamilyMessages.Check(said.Words)).AddIf(to is null, "To", "Select whom you write to");
        if (!problems.None) return problems;
        var waiting = await db.Set<FamilyMessage>().Where(m => m.Child == child && m.With == to!.Account && m.FromFamily && m.AnsweredOn == null && m.At <= deed.Now).ToListAsync(stop);
        foreach (var message in waiting) (message.AnsweredOn, message.AnsweredBy) = (deed.Today, deed.Actor.Name);
        if (!none) db.Add(FamilyMessages.New(child, to!.Account, to.Name, said.Words!, deed));
        await db.SaveAsync(deed.As(none ? "set message of family aside" : "answer message of family").About(child.Value), stop);
        return problems;
    }

    private async Task<bool> SeesAsync(ChildCard child, AccountId parent, LocalDate today, CancellationToken stop) =>
        !FamilyRights.Of(child.Born).YoungPersonDecides(today) || (await rights.OfAsync(child, parent, today, stop)).Mine is { Sees: true };

    /// <summary>Somebody of the family.</summary>
    internal sealed record Person(AccountId Account, string Name);

    /// <param name="Count">How many of their messages wait.</param>
    internal sealed record Line(ChildId Child, AccountId With, string Surname, string Forename, string By, LocalDate On, LocalDate AnswerBy, int Count);
}
