using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Alliance;

/// <summary>Children that could be looked at: carried over from earlier meetings, and those whom the rules name.</summary>
internal sealed class AgendaSource(WaymarkDb db, IChildren children, IAccess access, IWorklist worklist)
{
    private const int Most = 40, Told = 3;

    /// <summary>Children whose review falls due by that day, or for whom something agreed is still to be done. Two queries.</summary>
    public async Task<IReadOnlyList<Candidate>> CarriedAsync(LocalDate day, CancellationToken stop)
    {
        var within = children.Cards(db, access.ReachFor(Permission.RunAlliance));
        var reviews = await (from item in db.Set<AllianceItem>()
                             where item.ReviewOn != null && item.ReviewOn <= day
                                // Looked at since: the later meeting says when next.
                                && !db.Set<AllianceItem>().Any(later => later.Child == item.Child && db.Set<AllianceMeeting>().Any(m => m.Id == later.Meeting && m.Finished != null && m.Day >= item.ReviewOn))
                             join child in within on item.Child equals child.Id
                             select new { child, Due = item.ReviewOn!.Value }).ToListAsync(stop);
        var open = await (from action in db.Set<AllianceAction>()
                          where action.Outcome == ""
                          join child in within on action.Child equals child.Id
                          select new { child, action.Due }).ToListAsync(stop);
        var because = reviews.GroupBy(r => r.child.Id).ToDictionary(g => g.Key, g => new List<string> { $"Review agreed for {AllianceMinutes.Words(g.Max(r => r.Due))}" });
        foreach (var own in open.GroupBy(o => o.child.Id))
        {
            if (!because.TryGetValue(own.Key, out var words)) because[own.Key] = words = [];
            var late = own.Count(o => o.Due <= day);
            words.Add($"{own.Count()} {(own.Count() == 1 ? "action" : "actions")} still to do{(late > 0 ? $", {late} due by the meeting" : "")}");
        }
        return [.. reviews.Select(r => r.child).Concat(open.Select(o => o.child)).DistinctBy(c => c.Id).OrderBy(c => c.Surname).ThenBy(c => c.Forename).Select(c => new Candidate(c, string.Join("; ", because[c.Id]), true))];
    }

    /// <summary>Children for whom a reason on the worklist is open, in its order; without reasons that tell of social care. Four queries.</summary>
    public async Task<IReadOnlyList<Candidate>> NamedAsync(LocalDate today, CancellationToken stop)
    {
        var reach = access.ReachFor(Permission.RunAlliance);
        var listed = (await worklist.ReadAsync(db, new(reach, SocialCare: false), today, null, stop)).Where(l => l.Reasons.Any(Open)).Take(Most).ToList();
        var ids = listed.ConvertAll(l => l.Child);
        var cards = await children.Cards(db, reach).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop);
        return [.. listed.Where(l => cards.ContainsKey(l.Child)).Select(l => new Candidate(cards[l.Child], string.Join(" ", l.Reasons.Where(Open).Take(Told).Select(r => $"{r.Rule.Id}: {r.Sentence}")), false))];
    }

    private static bool Open(ListedReason reason) => reason.State == ReasonState.Open;

    /// <param name="Because">Why, in words that stand on the agenda.</param>
    /// <param name="Carried">From an earlier meeting.</param>
    internal sealed record Candidate(ChildCard Child, string Because, bool Carried);
}
