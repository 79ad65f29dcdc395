using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Insight.Charts;

namespace Waymark.Insight.Indicators;

/// <summary>Kinds of period, as the lake spells them.</summary>
internal static class Grains
{
    public const string Month = "month";
    public const string CalendarYear = "calendar year";
    public const string SchoolYear = "school year";
    public const string Term = "term";
    public const string Day = "day";

    public static ChartPeriod PeriodOf(string grain, LocalDate starts) => new(grain switch
    {
        Month => PeriodKind.Month, Term => PeriodKind.Term, CalendarYear => PeriodKind.Year, SchoolYear => PeriodKind.SchoolYear, _ => PeriodKind.Day,
    }, starts);

    /// <summary>The first day after a period; of a term as far as it can be told without its calendar.</summary>
    public static LocalDate EndOf(string grain, LocalDate starts) => grain switch
    {
        Month => starts.PlusMonths(1), Term => SchoolTerm.EndOf(starts), CalendarYear or SchoolYear => starts.PlusYears(1), _ => starts.PlusDays(1),
    };

    /// <summary>The first day of the year to which a month or a term belongs.</summary>
    public static LocalDate YearOf(string grain, LocalDate month) => grain == SchoolYear
        ? new LocalDate(month.Month >= 9 ? month.Year : month.Year - 1, 9, 1)
        : new LocalDate(month.Year, 1, 1);
}
