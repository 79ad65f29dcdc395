using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Letters;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Letters;

/// <summary>Who may get a copy when a notice goes, who of them reads in Waymark, and what went to them.</summary>
internal sealed class CopiesOfLetter(WaymarkDb db, IChildren children, IColleagues colleagues, ILetterReaders readers)
{
    /// <summary>The copies due with a notice or offered. A setting that nobody knows gets none.</summary>
    public async Task<IReadOnlyList<DueCopy>> DueAsync(GuardedLetter letter, OpenedLetters open, FrozenPlan? plan, CancellationToken stop)
    {
        var due = new List<DueCopy>();
        foreach (var rule in NoticeCopy.Of(letter.Notice))
            foreach (var (at, who) in (await WhoAsync(rule, letter, open, plan, stop)).Index()) due.Add(who with { Key = at == 0 ? rule.To : $"{rule.To}-{at + 1}" });
        return due;
    }

    public Task<List<LetterCopy>> OfCaseAsync(CaseId of, CancellationToken stop) => db.Set<LetterCopy>().Where(c => c.Case == of).OrderBy(c => c.Name).AsNoTracking().ToListAsync(stop);

    /// <summary>The copies that a letter is made with. The caller saves.</summary>
    public void Add(Letter letter, IEnumerable<DueCopy> chosen, Deed deed) => db.AddRange(chosen.Select(c => new LetterCopy
    {
        Id = NewId.Next(deed.Now), Letter = letter.Id, Case = letter.Case, Child = letter.Child, To = c.Rule.To, Name = c.Name, Urn = c.Urn, Reader = c.Reader, Way = c.Read ? Letter.InOwnPlace : Letter.ByPost,
    }));

    /// <summary>
    /// The letter goes: copies in a place are there from now on, and those by post went in the same envelope round as a letter by post. What a parent may no longer have stays
    /// behind. The caller saves.
    /// </summary>
    public async Task GoAsync(Letter letter, LetterHome home, Deed deed, CancellationToken stop)
    {
        foreach (var copy in await db.Set<LetterCopy>().Where(c => c.Letter == letter.Id && c.GoneAt == null).ToListAsync(stop))
            if (Hindrance(copy, home) is { } why) copy.HeldFor = why;
            else if (copy.Way == Letter.InOwnPlace || letter.Way == Letter.ByPost) (copy.GoneAt, copy.GoneBy) = (deed.Now, deed.Actor.Name);
    }

    /// <summary>Somebody posted the copy of a letter that went.</summary>
    /// <returns>False where there is no such copy to post.</returns>
    public async Task<bool> PostedAsync(Letter letter, Guid which, Deed deed, CancellationToken stop)
    {
        if (letter.SentAt is null || await db.Set<LetterCopy>().FirstOrDefaultAsync(c => c.Id == which && c.Letter == letter.Id && c.GoneAt == null, stop) is not { } copy) return false;
        if (copy.Reader is not null && Hindrance(copy, await readers.OfAsync(db, letter.Child, deed.Today, stop)) is not null) return false;
        (copy.GoneAt, copy.GoneBy) = (deed.Now, deed.Actor.Name);
        await db.SaveAsync(deed.As("post copy of letter", $"letter:{letter.Id}").About(letter.Child.Value), stop);
        return true;
    }

    /// <summary>The guard for one copy: a parent has it only while the young person's decision holds, contact is not barred and no restricted address is in the way.</summary>
    private static string? Hindrance(LetterCopy copy, LetterHome home)
    {
        if (copy.Reader is not { } id) return null;
        var parent = home.Readers.FirstOrDefault(r => r.Id == id);
        return parent is null || ParentCopy.Why(true, parent.Rights, parent.Barred, parent.Decided) is null ? "nothing is decided any more that lets this parent see it"
            : copy.Way == Letter.ByPost && home.Restricted ? "the address is restricted: nothing is posted from here" : null;
    }

    private async Task<IReadOnlyList<DueCopy>> WhoAsync(NoticeCopy rule, GuardedLetter letter, OpenedLetters open, FrozenPlan? plan, CancellationToken stop)
    {
        var child = open.Child;
        return rule.To switch
        {
            NoticeCopy.Icb => [new(rule, "Integrated care board", "", await ReadsAsync(child, Role.DesignatedHealthOfficer, _ => true, all => AnyOf(all, [.. all.Select(c => c.Team).Where(t => t.Length > 0).Distinct()]), stop))],
            NoticeCopy.SocialCare => [new(rule, "Children's social care", "", await ReadsAsync(child, Role.SocialWorker, _ => true, all => AnyOf(all, []), stop))],
            NoticeCopy.Parent => [.. Parents(rule, letter, open)],
            NoticeCopy.OldCouncil => OldCouncil(rule, open),
            _ => await SettingsAsync(rule, child, plan, stop),
        };
    }

    /// <summary>Parents of the young person whom the letter is to, each with what lets them have a copy. One of whom an address is restricted reads it only in their own place.</summary>
    private static IEnumerable<DueCopy> Parents(NoticeCopy rule, GuardedLetter letter, OpenedLetters open)
    {
        var to = letter.Reader is not null ? open.ReaderOf(letter.Reader) : open.ReadersOn(letter.Day) is [var first, ..] ? first : null;
        if (to is not { YoungPerson: true }) yield break;
        foreach (var parent in open.Home.Readers.Where(r => !r.YoungPerson && (r.Account is not null || !open.Home.Restricted)))
            if (ParentCopy.Why(FamilyRights.Of(open.Born).YoungPersonDecides(letter.Day), parent.Rights, parent.Barred, parent.Decided) is { } why)
                yield return new(rule, parent.Name, "", parent.Account is not null) { Why = why, Reader = parent.Id };
    }

    private static IReadOnlyList<DueCopy> OldCouncil(NoticeCopy rule, OpenedLetters open)
    {
        var came = open.Record.Facts.Effective().LastOrDefault(e => e.Kind == "transferred-in");
        return came is { Detail.Length: > 0 } ? [new(rule, $"{CodeSet.Of("la-codes").LabelOf(came.Detail)} council", "", Read: false) { Why = $"The plan came from there on {ItemValues.Words(came.On)}" }] : [];
    }

    /// <summary>Each setting that the plan names: with a dual placement both are told. A school reads of the children who are on its roll.</summary>
    private async Task<IReadOnlyList<DueCopy>> SettingsAsync(NoticeCopy rule, ChildCard child, FrozenPlan? plan, CancellationToken stop)
    {
        var named = plan?.Items.Where(i => i.Kind == "setting").OrderBy(i => i.Order).Select(i => (Name: i["name"], Urn: i["urn"])).ToList() ?? [];
        if (named.Count == 0) named.Add((child.School, child.SchoolUrn));
        var due = new List<DueCopy>();
        foreach (var (name, urn) in named.Where(n => n.Name.Length > 0).Distinct())
            due.Add(new(rule, name, urn, urn.Length > 0 && await ReadsAsync(child, Role.Senco, c => c.Organisation == urn, _ => new Reach(Relation.School, default, urn, [], []), stop)) { Why = due.Count > 0 ? "The plan names a second setting" : "" });
        return due;
    }

    /// <summary>Somebody of that role can open the child today. One query, however many hold it.</summary>
    private async Task<bool> ReadsAsync(ChildCard child, Role role, Func<Colleague, bool> who, Func<IReadOnlyList<Colleague>, Reach> reach, CancellationToken stop)
    {
        var all = (await colleagues.InRoleAsync(role, stop)).Where(who).ToList();
        return all.Count > 0 && await children.Ids(db, reach(all)).AnyAsync(id => id == child.Id, stop);
    }

    // Whoever covered for all of them would reach whom any of them reaches.
    private static Reach AnyOf(IReadOnlyList<Colleague> all, IReadOnlyList<string> teams) => new(Relation.Team, all[0].Account, "", teams, []) { Covered = [.. all.Select(c => c.Account)] };
}

/// <summary>A copy that is due with a letter, or offered.</summary>
/// <param name="Urn">The setting; empty for the others.</param>
/// <param name="Read">Somebody there reads it in Waymark; otherwise it is printed and posted.</param>
internal sealed record DueCopy(NoticeCopy Rule, string Name, string Urn, bool Read)
{
    /// <summary>Names it on the form: the kind, and a number from the second of a kind on.</summary>
    public string Key { get; init; } = Rule.To;

    /// <summary>What of this case makes it due or allows it, beside the law; may be empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>The parent; null for the others.</summary>
    public Guid? Reader { get; init; }

    public string Words => $"{Name}: {(Why.Length > 0 ? $"{Why}, " : "")}{Rule.Source}, {(Read ? "to their place here" : "by post, you print and post it")}{(Rule.Demanded ? "" : " (offered)")}";
}
