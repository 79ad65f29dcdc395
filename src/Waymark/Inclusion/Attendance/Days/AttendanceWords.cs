using System.Globalization;
using NodaTime;
using Waymark.Core.Inclusion.Attendance;

namespace Waymark.Inclusion.Attendance.Days;

/// <summary>How the attendance of one child is spoken of on pages.</summary>
internal static class AttendanceWords
{
    /// <summary>"Absent for 31 of 104 possible half-days (29.8%). Lost: 20 to illness, 8 to suspension."</summary>
    public static string Sentence(ChildAttendance counted)
    {
        var absent = counted.Marks.Possible == 0 ? "No half-day was possible." : $"Absent for {Count(counted.Marks.Absent)} of {Count(counted.Marks.Possible)} possible half-days ({counted.Marks.Absence}).";
        var lost = counted.Lost.Where(cause => cause.Value > 0).OrderByDescending(cause => cause.Value).Select(cause => $"{Count(cause.Value)} to {To(cause.Key)}").ToList();
        return lost.Count == 0 ? absent : $"{absent} Lost: {string.Join(", ", lost)}.";
    }

    public static string Cause(LostCause cause) => cause switch
    {
        LostCause.Suspension => "Suspended or excluded, nothing arranged",
        LostCause.Illness => "Illness",
        LostCause.PartTime => "Part-time timetable",
        LostCause.Council => "Transport or access that the council owes",
        LostCause.Closed => "School closed without plan",
        LostCause.Unexplained => "No reason known or accepted, or no mark",
        _ => "Other reasons",
    };

    public static string Year(LocalDate start) => $"{start.Year} to {start.Year + 1}";

    public static string Day(LocalDate day) => day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);

    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string To(LostCause cause) => cause switch
    {
        LostCause.Suspension => "suspension",
        LostCause.Illness => "illness",
        LostCause.PartTime => "a part-time timetable",
        LostCause.Council => "transport or access",
        LostCause.Closed => "closure",
        LostCause.Unexplained => "no known or accepted reason",
        _ => "other reasons",
    };
}
