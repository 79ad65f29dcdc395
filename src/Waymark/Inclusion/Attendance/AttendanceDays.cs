using NodaTime;
using NodaTime.Text;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>The registers summed up by school and day: what is asked about weekdays need not read every pupil.</summary>
internal sealed class AttendanceDays : ILakeSummary
{
    public static readonly LakeTable Sums = new("attendance_days", "The sessions of the pupils of one SEN status at one school on one day.",
    [
        new("urn", "INTEGER", "School."),
        new("date", "DATE", "The day."),
        new("sen", "VARCHAR", "SEN status on the day (code set sen-provision)."),
        new("possible", "INTEGER", "Possible sessions."),
        new("absent", "INTEGER", "Sessions missed, with leave or without."),
        new("away", "INTEGER", "Pupils who missed a session."),
    ], "date, urn, sen");

    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("yyyy-MM");

    public LakeTable Table => Sums;

    LakeTable ILakeSummary.Of => AttendanceTables.Marks;

    public string Select(string partition) => Of("attendance-days", partition);

    public string Beside(string partition) => Of("attendance-days-beside", partition);

    private static string Of(string statement, string partition)
    {
        var first = Month.Parse(partition).Value;
        return RegisterSql.Of(statement, ("first", LakeStatement.Day(first)), ("last", LakeStatement.Day(first.With(DateAdjusters.EndOfMonth))));
    }
}
