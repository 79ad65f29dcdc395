using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Alliance.Finish;

/// <summary>Finishes a meeting: who was there, what was agreed and what was known become minutes that never change, and every action stands on its owner's list.</summary>
internal sealed class FinishMeeting(AllianceDesk desk)
{
    public async Task<Problems> RunAsync(OpenedMeeting opened, Request asked, Deed deed, CancellationToken stop)
    {
        var meeting = opened.Meeting;
        var problems = new Problems()
            .AddIf(!opened.IsOpen, "", "The meeting is finished already")
            .AddIf(!opened.IsHeld, "", "The meeting was not held yet")
            // Only a sealed child is out of reach of somebody who reaches the whole area: it stands in no minutes.
            .AddIf(opened.Hidden > 0 && desk.Access.ReachFor(Permission.RunAlliance).Relation != Relation.Area, "", "Children who are not within your reach are on the agenda. Somebody who reaches all of them finishes it")
            .AddIf(asked.Came.Length == 0, "Asked.Came", "Select who was there")
            .AddIf(!asked.Sure, "Asked.Sure", "Tick to say that the minutes may be kept as they are")
            .AddIf(opened.Lines.Any(l => !l.Item.Whole), "", "What was kept of a child does not agree with its seal. Restore it from a backup");
        foreach (var line in opened.Lines)
            foreach (var open in line.Item.ReadSaid().Open(meeting.Day)) problems.Add("", $"{line.Child}: {open.Sentence}");
        if (!problems.None) return problems;
        foreach (var attendee in opened.Attendees) attendee.Came = asked.Came.Contains($"{attendee.Id}");
        var minutes = new AllianceMinutes(meeting.Day, meeting.Place, meeting.Chair, Names(opened, true), Names(opened, false),
            [.. opened.Lines.Where(l => l.Item.IsFrozen).Select(l => new MinutedChild(l.Item.Id, l.Child, l.Item.Because, l.Item.ReadSaid(), l.Item.ReadKnown(), l.Item.RecordedBy))], deed.Actor.Name).ToBytes();
        (meeting.Finished, meeting.Minutes, meeting.Seal) = (deed.Today, minutes, Frozen.Seal(minutes));
        desk.Db.AddRange(opened.Lines.SelectMany(l => l.Item.ReadSaid().Actions.Select(a => Agreed(opened, l.Item, a, deed))));
        await desk.SaveAsync(meeting, asked.Version, deed, stop);
        return problems;
    }

    private static AllianceAction Agreed(OpenedMeeting opened, AllianceItem item, AgreedAction action, Deed deed) => new()
    {
        Id = NewId.Next(deed.Now), Meeting = item.Meeting, Item = item.Id, Child = item.Child, AgreedOn = opened.Meeting.Day, Kind = action.Kind, What = action.What, Agency = action.Agency, Person = action.Person, Due = action.Due!.Value,
        Owner = opened.Attendees.FirstOrDefault(a => string.Equals(a.Name, action.Person, StringComparison.OrdinalIgnoreCase))?.Account,
    };

    private static IReadOnlyList<string> Names(OpenedMeeting opened, bool came) => [.. opened.Attendees.Where(a => a.Came == came).Select(a => a.Words)];

    public sealed record Request
    {
        public int Version { get; init; }

        /// <summary>Ids of the attendees who were there.</summary>
        public string[] Came { get; init; } = [];

        public bool Sure { get; init; }
    }
}
