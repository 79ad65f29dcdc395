using NodaTime;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Published;

namespace Waymark.Core.Tests.Insight.Charts;

public sealed class ChartPeriodTests
{
    [Theory]
    [InlineData(PeriodKind.Day, "2026-09-07", "7 September 2026", "on 7 September 2026")]
    [InlineData(PeriodKind.Week, "2026-09-07", "week of 7 September 2026", "in the week of 7 September 2026")]
    [InlineData(PeriodKind.Month, "2026-09-01", "September 2026", "in September 2026")]
    [InlineData(PeriodKind.Quarter, "2026-10-01", "October to December 2026", "in October to December 2026")]
    [InlineData(PeriodKind.Term, "2026-09-02", "autumn term 2026", "in the autumn term 2026")]
    [InlineData(PeriodKind.Term, "2027-01-05", "spring term 2027", "in the spring term 2027")]
    [InlineData(PeriodKind.Term, "2027-04-12", "summer term 2027", "in the summer term 2027")]
    [InlineData(PeriodKind.SchoolYear, "2025-09-01", "2025/26", "in 2025/26")]
    [InlineData(PeriodKind.SchoolYear, "1999-08-01", "1999/00", "in 1999/00")]
    [InlineData(PeriodKind.Year, "2026-01-01", "2026", "in 2026")]
    [InlineData(PeriodKind.FinancialYear, "2025-04-01", "2025-26", "in 2025-26")]
    [InlineData(PeriodKind.YearlyCount, "2026-01-01", "January 2026", "in January 2026")]
    public void A_period_has_the_name_that_people_use(PeriodKind kind, string starts, string name, string when)
    {
        var period = new ChartPeriod(kind, NodaTime.Text.LocalDatePattern.Iso.Parse(starts).Value);
        Assert.Equal((name, when), (period.Name, period.When));
    }

    [Theory]
    [InlineData(PeriodKind.Day, "2024-02-28", "2024-02-29")]
    [InlineData(PeriodKind.Week, "2026-12-28", "2027-01-04")]
    [InlineData(PeriodKind.Week, "1999-12-27", "2000-01-03")]
    [InlineData(PeriodKind.Month, "2026-12-01", "2027-01-01")]
    [InlineData(PeriodKind.Quarter, "2026-10-01", "2027-01-01")]
    [InlineData(PeriodKind.Term, "2026-09-02", "2027-01-05")]
    [InlineData(PeriodKind.Term, "2027-04-12", "2027-09-02")]
    [InlineData(PeriodKind.SchoolYear, "2025-09-01", "2026-09-01")]
    [InlineData(PeriodKind.FinancialYear, "2025-04-01", "2026-04-01")]
    [InlineData(PeriodKind.YearlyCount, "2025-01-01", "2026-01-01")]
    public void Periods_that_follow_each_other_lie_beside_each_other(PeriodKind kind, string one, string next)
    {
        static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
        Assert.Equal(1, new ChartPeriod(kind, Day(next)).Ordinal - new ChartPeriod(kind, Day(one)).Ordinal);
    }

    [Theory]
    [InlineData(PublishedPeriod.AcademicYear, "2024/25", "2024/25")]
    [InlineData(PublishedPeriod.CalendarYear, "2024", "2024")]
    [InlineData(PublishedPeriod.FinancialYear, "2024-25", "2024-25")]
    [InlineData(PublishedPeriod.CensusDate, "2025-01", "January 2025")]
    [InlineData(PublishedPeriod.Term, "2024/25 autumn", "autumn term 2024")]
    [InlineData(PublishedPeriod.Term, "2024/25 spring", "spring term 2025")]
    [InlineData("", "2024", null)]
    [InlineData(PublishedPeriod.AcademicYear, "", null)]
    public void A_published_period_has_its_place_on_an_axis_where_its_kind_is_known(string kind, string label, string? name) =>
        Assert.Equal(name, ChartPeriod.Of(new PublishedPeriod(kind, label))?.Name);
}
