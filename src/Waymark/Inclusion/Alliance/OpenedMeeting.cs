namespace Waymark.Inclusion.Alliance;

/// <summary>A meeting as its visitor may see it.</summary>
/// <param name="Lines">Items whose child is within reach, in the order of the agenda.</param>
/// <param name="Hidden">How many more items there are.</param>
/// <param name="MayRun">The visitor may change it.</param>
internal sealed record OpenedMeeting(AllianceMeeting Meeting, IReadOnlyList<AllianceAttendee> Attendees, IReadOnlyList<AllianceLine> Lines, int Hidden, bool MayRun)
{
    public bool IsOpen => Meeting.Finished is null;
    public bool IsHeld => Meeting.Held is not null;
}

internal sealed record AllianceLine(AllianceItem Item, string Surname, string Forename, string School)
{
    public string Child => $"{Forename} {Surname}";
}
