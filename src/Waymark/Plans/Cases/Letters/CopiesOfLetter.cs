using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Letters;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Letters;

/// <summary>Which partners the law has told when a notice goes, who of them reads in Waymark, and what went to them.</summary>
internal sealed class CopiesOfLetter(WaymarkDb db, IChildren children, IColleagues colleagues)
{
    /// <summary>The copies due with a notice. A setting that nobody knows gets none.</summary>
    public async Task<IReadOnlyList<DueCopy>> DueAsync(Notice notice, ChildCard child, FrozenPlan? plan, CancellationToken stop)
    {
        var due = new List<DueCopy>();
        foreach (var rule in NoticeCopy.Of(notice))
            if (await WhoAsync(rule, child, plan, stop) is { } who) due.Add(who);
        return due;
    }

    public Task<List<LetterCopy>> OfCaseAsync(CaseId of, CancellationToken stop) => db.Set<LetterCopy>().Where(c => c.Case == of).OrderBy(c => c.Name).AsNoTracking().ToListAsync(stop);

    /// <summary>The copies that a letter is made with. The caller saves.</summary>
    public void Add(Letter letter, IEnumerable<DueCopy> chosen, Deed deed) => db.AddRange(chosen.Select(c => new LetterCopy
    {
        Id = NewId.Next(deed.Now), Letter = letter.Id, Case = letter.Case, Child = letter.Child, To = c.Rule.To, Name = c.Name, Urn = c.Urn, Way = c.Read ? Letter.InOwnPlace : Letter.ByPost,
    }));

    /// <summary>The letter goes: copies in a place are there from now on, and those by post went in the same envelope round as a letter by post. The caller saves.</summary>
    public async Task GoAsync(Letter letter, Deed deed, CancellationToken stop)
    {
        foreach (var copy in await db.Set<LetterCopy>().Where(c => c.Letter == letter.Id && c.GoneAt == null).ToListAsync(stop))
            if (copy.Way == Letter.InOwnPlace || letter.Way == Letter.ByPost) (copy.GoneAt, copy.GoneBy) = (deed.Now, deed.Actor.Name);
    }

    /// <summary>Somebody posted the copy of a letter that went.</summary>
    /// <returns>False where there is no such copy to post.</returns>
    public async Task<bool> PostedAsync(Letter letter, Guid which, Deed deed, CancellationToken stop)
    {
        if (letter.SentAt is null || await db.Set<LetterCopy>().FirstOrDefaultAsync(c => c.Id == which && c.Letter == letter.Id && c.GoneAt == null, stop) is not { } copy) return false;
        (copy.GoneAt, copy.GoneBy) = (deed.Now, deed.Actor.Name);
        await db.SaveAsync(deed.As("post copy of letter", $"letter:{letter.Id}").About(letter.Child.Value), stop);
        return true;
    }

    private async Task<DueCopy?> WhoAsync(NoticeCopy rule, ChildCard child, FrozenPlan? plan, CancellationToken stop)
    {
        if (rule.To == NoticeCopy.Icb)
            return new(rule, "Integrated care board", "", await ReadsAsync(child, Role.DesignatedHealthOfficer, _ => true, all => AnyOf(all, [.. all.Select(c => c.Team).Where(t => t.Length > 0).Distinct()]), stop));
        if (rule.To == NoticeCopy.SocialCare) return new(rule, "Children's social care", "", await ReadsAsync(child, Role.SocialWorker, _ => true, all => AnyOf(all, []), stop));
        var named = plan?.Items.FirstOrDefault(i => i.Kind == "setting");
        var (name, urn) = named is null ? (child.School, child.SchoolUrn) : (named["name"], named["urn"]);
        if (name.Length == 0) return null;
        // A school reads of the children who are on its roll.
        return new(rule, name, urn, urn.Length > 0 && await ReadsAsync(child, Role.Senco, c => c.Organisation == urn, _ => new Reach(Relation.School, default, urn, [], []), stop));
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

/// <summary>A copy that is due with a letter.</summary>
/// <param name="Urn">The setting; empty for the others.</param>
/// <param name="Read">Somebody there reads it in Waymark; otherwise it is printed and posted.</param>
internal sealed record DueCopy(NoticeCopy Rule, string Name, string Urn, bool Read);
