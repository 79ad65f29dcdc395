using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.People.Door;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Alliance.Hold;

/// <summary>Begins a meeting: what is known of each child on its agenda at this moment is kept under a seal.</summary>
internal sealed class HoldMeeting(AllianceDesk desk, KnownNow known)
{
    public async Task<Problems> RunAsync(OpenedMeeting opened, int version, Deed deed, CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(!opened.IsOpen, "", "The meeting is finished already")
            .AddIf(opened is { IsOpen: true, IsHeld: true }, "", "The meeting is being held already")
            .AddIf(opened.Meeting.Day > deed.Today, "", "The meeting is not today yet")
            .AddIf(opened.Lines.Count == 0, "", "Nobody is on the agenda");
        if (!problems.None) return problems;
        var cards = new List<ChildCard>();
        foreach (var line in opened.Lines)
            if (await desk.Children.OpenAsync(line.Item.Child, Permission.RunAlliance, "freeze what alliance knows", stop) is { } card) cards.Add(card);
        var facts = await known.ReadAsync(cards, deed.Today, stop);
        foreach (var line in opened.Lines.Where(l => facts.ContainsKey(l.Item.Child))) line.Item.Freeze(facts[line.Item.Child]);
        opened.Meeting.Held = deed.Today;
        await desk.SaveAsync(opened.Meeting, version, deed, stop);
        return problems;
    }
}
