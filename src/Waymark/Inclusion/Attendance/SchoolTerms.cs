using Waymark.Core.Common;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>The terms of the area, as the calendars of its schools show them, and the words for days of which no calendar speaks.</summary>
internal sealed class SchoolTerms : ILakeSummary, ILakeMacros
{
    private const int From = 2000, To = 2060;

    public static readonly LakeTable Terms = new("terms", "One term of one school year of which the area has calendars.",
    [
        new("term", "DATE", "The day by which the term is known: 1 September, 1 January or 1 April."),
        new("starts", "DATE", "First day of the term, holidays before it left out: the first school day of the area; 1 September in autumn."),
        new("ends", "DATE", "Last day before the next term, holidays between them included."),
    ], "term");

    public LakeTable Table => Terms;

    public LakeTable Of => AttendanceTables.Days;

    public IReadOnlyList<LakeMacro> Macros { get; } =
    [
        new("easter_monday", "of_year", $"list_extract([{string.Join(", ", Enumerable.Range(From, To - From).Select(year => LakeStatement.Day(SchoolTerm.EasterMonday(year))))}], (of_year - {From - 1})::INTEGER)", "Easter Monday of a year."),
        new("usual_term", "of_day", "CASE WHEN month(of_day) >= 9 THEN make_date(year(of_day), 9, 1) WHEN of_day <= easter_monday(year(of_day)) THEN make_date(year(of_day), 1, 1) ELSE make_date(year(of_day), 4, 1) END",
            "The term of a day where no calendar says otherwise: to 31 December, to Easter Monday, to 31 August."),
    ];

    public string Select(string partition) => RegisterSql.Of("terms");
}
