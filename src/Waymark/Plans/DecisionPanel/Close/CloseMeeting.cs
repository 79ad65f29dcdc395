using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.DecisionPanel;
using Waymark.Shell.Trail;

namespace Waymark.Plans.DecisionPanel.Close;

/// <summary>Closes a meeting: who was there, what was said of each case and what was known then become minutes that never change.</summary>
internal sealed class CloseMeeting(PanelDesk desk, IAccess access)
{
    public async Task<Problems> RunAsync(OpenedPanel panel, Request asked, Deed deed, CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(!panel.IsOpen, "", "The meeting is closed already")
            .AddIf(panel.Meeting.Day > deed.Today, "", "The meeting was not held yet")
            // Only a sealed child is out of reach of somebody who reaches the whole area: it stands in no minutes.
            .AddIf(panel.Hidden > 0 && access.ReachFor(Permission.RunPanel).Relation != Relation.Area, "", "Cases that are not within your reach are on the agenda. Somebody who reaches all of them closes it")
            .AddIf(asked.Came.Length == 0, "Asked.Came", "Select who was there")
            .AddIf(!asked.Sure, "Asked.Sure", "Tick to say that the minutes may be kept as they are");
        foreach (var line in panel.Lines)
            foreach (var open in line.Item.ReadSaid().Open(line.Item.Asks)) problems.Add("", $"{line.Child}: {open.Sentence}");
        if (!problems.None) return problems;
        foreach (var member in panel.Members) member.Came = asked.Came.Contains($"{member.Id}");
        var minutes = new PanelMinutes(panel.Meeting.Day, panel.For, panel.Meeting.Chair, Names(panel, true), Names(panel, false),
            [.. panel.Lines.Select(l => new MinutedItem(l.Item.Id, l.Child, l.Item.Question, l.Due, l.Item.ReadSaid(), PanelPapers.Read(l.Item.Papers), l.Item.RecordedBy))], deed.Actor.Name).ToBytes();
        (panel.Meeting.Closed, panel.Meeting.Minutes, panel.Meeting.Seal) = (deed.Today, minutes, FrozenPlan.Seal(minutes));
        await desk.SaveAsync(panel.Meeting, asked.Version, deed, stop);
        return problems;
    }

    private static IReadOnlyList<string> Names(OpenedPanel panel, bool came) => [.. panel.Members.Where(m => m.Came == came).Select(m => m.Role.Length > 0 ? $"{m.Name} ({m.Role})" : m.Name)];

    public sealed record Request
    {
        public int Version { get; init; }

        /// <summary>Ids of the members who were there.</summary>
        public string[] Came { get; init; } = [];

        public bool Sure { get; init; }
    }
}
