namespace Waymark.Plans.Door;

/// <summary>Addresses of the pages of the decision panel.</summary>
internal static class PanelLinks
{
    public const string All = "/plans/decision-panel";
    public const string Arrange = $"{All}/arrange";

    public static string Agenda(Guid meeting) => $"{All}/{meeting}/agenda";

    public static string Members(Guid meeting) => $"{All}/{meeting}/members";

    public static string Papers(Guid meeting, Guid item) => $"{All}/{meeting}/{item}/papers";

    public static string Record(Guid meeting, Guid item) => $"{All}/{meeting}/{item}/record";

    public static string Close(Guid meeting) => $"{All}/{meeting}/close";

    public static string Minutes(Guid meeting) => $"{All}/{meeting}/minutes";

    /// <summary>The minutes as a file: docx or pdf.</summary>
    public static string File(Guid meeting, string format) => $"{All}/{meeting}/download?format={format}";
}
