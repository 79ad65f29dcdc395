using NodaTime;
using Waymark.Core.Plans.DecisionPanel;

namespace Waymark.Plans.DecisionPanel;

/// <summary>A meeting as its visitor may see it.</summary>
/// <param name="Lines">Items whose child is within reach, in the order of the agenda.</param>
/// <param name="Hidden">How many more items there are.</param>
internal sealed record OpenedPanel(PanelMeeting Meeting, IReadOnlyList<PanelMember> Members, IReadOnlyList<PanelLine> Lines, int Hidden)
{
    public bool IsOpen => Meeting.Closed is null;
    public string For => Meeting.Team.Length == 0 ? "The whole area" : $"Team {Meeting.Team}";
}

/// <param name="Due">The limit in law that runs now, or null.</param>
internal sealed record PanelLine(PanelItem Item, string Surname, string Forename, LocalDate? Due, string Officer)
{
    public string Child => $"{Forename} {Surname}";
    public bool TooLate(LocalDate meeting) => PanelClock.TooLate(Due, meeting);
}
