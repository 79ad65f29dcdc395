using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Alliance.Agenda;

/// <summary>Puts children on the agenda of a meeting that is not finished, takes them off, and puts them higher.</summary>
internal sealed class ChangeAgenda(AllianceDesk desk, AgendaSource source, KnownNow known)
{
    /// <summary>Most children of one meeting.</summary>
    public const int Most = 60;

    public async Task<Problems> AddAsync(OpenedMeeting opened, IReadOnlyCollection<string> picked, Deed deed, CancellationToken stop)
    {
        var asked = picked.Select(p => ChildId.TryParse(p, out var child) ? child : (ChildId?)null).OfType<ChildId>().ToHashSet();
        AgendaSource.Candidate[] all = [.. await source.CarriedAsync(opened.Meeting.Day, stop), .. await source.NamedAsync(deed.Today, stop)];
        var chosen = all.Where(c => asked.Contains(c.Child.Id)).GroupBy(c => c.Child.Id).Select(g => (g.First().Child, string.Join("; ", g.Select(c => c.Because)))).ToList();
        return await AddAsync(opened.Meeting, chosen, deed, stop);
    }

    /// <param name="chosen">Children with the words why.</param>
    public async Task<Problems> AddAsync(AllianceMeeting meeting, IReadOnlyList<(ChildCard Child, string Because)> chosen, Deed deed, CancellationToken stop)
    {
        var taken = await desk.Db.Set<AllianceItem>().Where(i => i.Meeting == meeting.Id).Select(i => new { i.Child, i.Order }).ToListAsync(stop);
        var problems = new Problems()
            .AddIf(meeting.Finished is not null, "", "The meeting is finished")
            .AddIf(chosen.Count == 0, "", "Tick the children whom the meeting looks at")
            .AddIf(taken.Count + chosen.Count > Most, "", $"A meeting looks at {Most} children at most");
        if (!problems.None) return problems;
        await PutAsync(meeting, [.. chosen.Where(c => taken.TrueForAll(t => t.Child != c.Child.Id))], taken.Count == 0 ? 0 : taken.Max(t => t.Order), deed, stop);
        await desk.SaveAsync(meeting, null, deed, stop);
        return problems;
    }

    /// <summary>Adds items; the caller saves. Of a meeting that is being held, what is known is frozen at once.</summary>
    public async Task PutAsync(AllianceMeeting meeting, IReadOnlyList<(ChildCard Child, string Because)> chosen, int after, Deed deed, CancellationToken stop)
    {
        var opened = new List<(ChildCard Child, AllianceItem Item)>();
        foreach (var (child, because) in chosen)
            if (await desk.Children.OpenAsync(child.Id, Permission.RunAlliance, "put child on agenda of alliance", stop) is { } card)
                opened.Add((card, new AllianceItem { Id = NewId.Next(deed.Now), Meeting = meeting.Id, Child = card.Id, Order = ++after, Because = because }));
        if (meeting.Held is not null && opened.Count > 0)
        {
            var facts = await known.ReadAsync([.. opened.Select(o => o.Child)], deed.Today, stop);
            foreach (var (child, item) in opened) item.Freeze(facts[child.Id]);
        }
        desk.Db.AddRange(opened.Select(o => o.Item));
    }

    public async Task<Problems> ChangeAsync(OpenedMeeting opened, Guid entry, string change, Deed deed, CancellationToken stop)
    {
        var lines = opened.Lines.Select(l => l.Item).ToList();
        var at = lines.FindIndex(i => i.Id == entry);
        var problems = new Problems()
            .AddIf(!opened.IsOpen, "", "The meeting is finished")
            .AddIf(at < 0, "", "This child is not on the agenda any more")
            .AddIf(at >= 0 && change == "remove" && opened.IsHeld, "", "The meeting is being held: the child stays on its agenda");
        if (!problems.None) return problems;
        if (change == "remove") desk.Db.Remove(lines[at]);
        else if (at > 0) (lines[at - 1].Order, lines[at].Order) = (lines[at].Order, lines[at - 1].Order);
        await desk.SaveAsync(opened.Meeting, null, deed, stop);
        return problems;
    }
}
