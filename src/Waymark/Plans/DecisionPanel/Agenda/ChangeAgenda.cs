using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Shell.Trail;

namespace Waymark.Plans.DecisionPanel.Agenda;

/// <summary>Puts cases on the agenda of an open meeting, takes them off, and puts them higher.</summary>
internal sealed class ChangeAgenda(PanelDesk desk, WaitingCases waiting, IAccess access)
{
    /// <summary>Most cases of one meeting.</summary>
    public const int Most = 60;

    public async Task<Problems> AddAsync(OpenedPanel panel, IReadOnlyCollection<string> picked, Deed deed, CancellationToken stop)
    {
        var cases = picked.Select(p => CaseId.TryParse(p, out var of) ? of : (CaseId?)null).OfType<CaseId>().Take(WaitingCases.Most).ToList();
        var known = await waiting.ReadAsync(access.ReachFor(Permission.RunPanel), panel.Meeting.Team, null, cases, stop);
        var taken = await desk.Db.Set<PanelItem>().Where(i => i.Meeting == panel.Meeting.Id).Select(i => new { i.Case, i.Order }).ToListAsync(stop);
        var problems = new Problems()
            .AddIf(!panel.IsOpen, "", "The meeting is closed")
            .AddIf(known.Count == 0, "", "Tick the cases that the panel looks at")
            .AddIf(taken.Count + known.Count > Most, "", $"A meeting looks at {Most} cases at most");
        if (!problems.None) return problems;
        var order = taken.Count == 0 ? 0 : taken.Max(t => t.Order);
        foreach (var one in known.Where(w => taken.TrueForAll(t => t.Case != w.Case)))
        {
            if (await desk.Children.OpenAsync(one.Child, Permission.RunPanel, "put case on agenda of panel", stop) is not { } child) continue;
            var item = new PanelItem { Id = NewId.Next(deed.Now), Meeting = panel.Meeting.Id, Case = one.Case, Child = one.Child, Question = one.Question.Question, Order = ++order };
            item.Papers = (await PapersOfCase.ReadAsync(desk.Db, item, child, deed.Today, stop)).ToJson();
            desk.Db.Add(item);
        }
        await desk.SaveAsync(panel.Meeting, null, deed, stop);
        return problems;
    }

    public async Task<Problems> ChangeAsync(OpenedPanel panel, Guid item, string change, Deed deed, CancellationToken stop)
    {
        var lines = panel.Lines.Select(l => l.Item).ToList();
        var at = lines.FindIndex(i => i.Id == item);
        var problems = new Problems()
            .AddIf(!panel.IsOpen, "", "The meeting is closed")
            .AddIf(at < 0, "", "This case is not on the agenda any more")
            .AddIf(at >= 0 && change == "remove" && !lines[at].ReadSaid().Blank, "", "Something is written of this case. Empty it first, or leave it on the agenda");
        if (!problems.None) return problems;
        if (change == "remove") desk.Db.Remove(lines[at]);
        else if (at > 0) (lines[at - 1].Order, lines[at].Order) = (lines[at].Order, lines[at - 1].Order);
        await desk.SaveAsync(panel.Meeting, null, deed, stop);
        return problems;
    }
}
