using NodaTime;
using Waymark.Core.Insight.Charts;

namespace Waymark.Core.Inclusion.Attendance;

/// <summary>The marks of a child as weeks of half-days, to be drawn.</summary>
public static class RegisterWeeks
{
    /// <summary>The weeks between two days, Monday by Monday, that hold a mark. Of two schools' marks for one half-day the one that says most of where the child was is shown.</summary>
    /// <param name="marks">Marks in any order. Those of Saturdays and Sundays are not shown.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    public static IReadOnlyList<ShownWeek> Of(IEnumerable<Session> marks, LocalDate from, LocalDate to)
    {
        ArgumentNullException.ThrowIfNull(marks);
        return [.. marks.Where(mark => mark.Day >= from && mark.Day <= to && mark.Day.DayOfWeek <= IsoDayOfWeek.Friday).GroupBy(mark => MondayOf(mark.Day)).OrderBy(week => week.Key).Select(Week)];
    }

    /// <summary>How a mark is drawn.</summary>
    public static HalfDayLook LookOf(Session mark) => mark.Code.Class switch
    {
        MarkClass.Present => HalfDayLook.Present,
        MarkClass.ApprovedActivity => HalfDayLook.Elsewhere,
        MarkClass.Missing => HalfDayLook.NoMark,
        MarkClass.Administrative => HalfDayLook.None,
        _ => mark.Code.Lost switch
        {
            LostCause.Suspension => HalfDayLook.Suspension,
            LostCause.Illness => HalfDayLook.Illness,
            LostCause.PartTime => HalfDayLook.PartTime,
            LostCause.Unexplained => HalfDayLook.Unexplained,
            LostCause.Other when mark.Code.Unless != LostUnless.MarkedElsewhere => HalfDayLook.Other,
            _ => HalfDayLook.NotPossible,
        },
    };

    private static ShownWeek Week(IGrouping<LocalDate, Session> week)
    {
        var halves = week.ToLookup(mark => ((int)mark.Day.DayOfWeek - 1) * 2 + (int)mark.Half);
        return new(week.Key, [.. Enumerable.Range(0, 10).Select(at => Shown(halves[at]))]);
    }

    private static ShownHalfDay Shown(IEnumerable<Session> marks) => marks.Select(mark => (Look: LookOf(mark), mark.Code.Value, mark.Urn))
        .OrderBy(mark => Rank(mark.Look)).ThenBy(mark => mark.Urn, StringComparer.Ordinal).Select(mark => new ShownHalfDay(mark.Look, mark.Value)).FirstOrDefault();

    private static int Rank(HalfDayLook look) => look switch
    {
        HalfDayLook.Present => 0,
        HalfDayLook.Elsewhere => 1,
        HalfDayLook.NotPossible => 3,
        HalfDayLook.NoMark => 4,
        HalfDayLook.None => 5,
        _ => 2,
    };

    private static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);
}
