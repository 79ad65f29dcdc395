using NodaTime;
using NodaTime.Text;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>The registers summed up by month: a ninth of the rows, and still every code, so that each figure of attendance begins here.</summary>
internal sealed class AttendanceMonths : ILakeSummary
{
    public static readonly LakeTable Sums = new("attendance_months", "How many days of one month one pupil had the same two marks at one school, in one term and under one SEN status. Every figure of attendance begins here.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child."),
        new("urn", "INTEGER", "School."),
        new("month", "DATE", "First day of the month."),
        new("term", "DATE", "The day by which the term is known: 1 September, 1 January or 1 April. The month in which a term ends has rows of both."),
        new("sen", "VARCHAR", "SEN status on the day of the marks (code set sen-provision)."),
        new("am", "VARCHAR", "Register code of the morning; - where there is no mark."),
        new("pm", "VARCHAR", "Register code of the afternoon; - where there is no mark."),
        new("days", "INTEGER", "Number of days with these two marks."),
        new("last", "DATE", "The last of them."),
    ], "urn, pupil, sen, am, pm, term");

    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("yyyy-MM");

    public LakeTable Table => Sums;

    LakeTable ILakeSummary.Of => AttendanceTables.Marks;

    public string Select(string partition) => Of("attendance-months", partition);

    public string Beside(string partition) => Of("attendance-months-beside", partition);

    private static string Of(string statement, string partition)
    {
        var first = Month.Parse(partition).Value;
        return RegisterSql.Of(statement, ("first", LakeStatement.Day(first)), ("last", LakeStatement.Day(first.With(DateAdjusters.EndOfMonth))));
    }
}
