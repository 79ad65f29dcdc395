namespace Waymark.Plans.Door;

/// <summary>Addresses of the calendar.</summary>
internal static class CalendarLinks
{
    /// <summary>Where one's own calendars are made, seen and revoked.</summary>
    public const string Page = "/plans/calendar";

    /// <summary>What a calendar program fetches.</summary>
    public static string Feed(string secret) => $"{Page}/{secret}.ics";

}
