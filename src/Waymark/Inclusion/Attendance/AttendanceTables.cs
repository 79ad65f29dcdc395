using Waymark.Insight.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>The registers in the lake, and the days on which schools were open.</summary>
internal sealed class AttendanceTables : ILakeTables
{
    /// <summary>Parted by month, yyyy-MM.</summary>
    public static readonly LakeTable Marks = new("attendance", "The two marks of one pupil at one school on one day.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child."),
        new("urn", "INTEGER", "School."),
        new("date", "DATE", "The day."),
        new("am", "VARCHAR", "Register code of the morning; - where there is no mark. A code is read with the codes in force on its day.", RegisterCodes.All),
        new("pm", "VARCHAR", "Register code of the afternoon; - where there is no mark.", RegisterCodes.All),
    ], "urn, pupil, date");

    public static readonly LakeTable Days = new("school_days", "Whether one school was open to pupils on one day.",
    [
        new("urn", "INTEGER", "School."),
        new("date", "DATE", "The day."),
        new("is_school_day", "BOOLEAN", "Open to pupils; a training day is not."),
        new("note", "VARCHAR", "What the calendar says of the day, for example INSET."),
    ], "urn, date");

    public IReadOnlyList<LakeTable> Tables { get; } = [Marks, Days, SchoolTerms.Terms, AttendanceMonths.Sums, AttendanceDays.Sums];
}
