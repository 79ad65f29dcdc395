using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Tests.Common;

public sealed class SchoolTermTests
{
    [Fact]
    public void Easter_Monday_is_the_one_of_the_list_of_bank_holidays() => Assert.All(
        Table.Embedded("Common/bank-holidays.csv").Rows.Where(r => r["name"] == "Easter Monday").Select(r => NodaTime.Text.LocalDatePattern.Iso.Parse(r["day"]).Value),
        day => Assert.Equal(day, SchoolTerm.EasterMonday(day.Year)));

    [Fact]
    public void Every_day_is_in_one_term_and_terms_follow_one_another()
    {
        for (var term = new LocalDate(2000, 9, 1); term.Year < 2060; term = SchoolTerm.EndOf(term) is var next && next.Month is 9 or 1 ? next : new LocalDate(next.Year, 4, 1))
        {
            Assert.Equal(term, SchoolTerm.Of(SchoolTerm.EndOf(term).PlusDays(-1)));
            Assert.NotEqual(term, SchoolTerm.Of(SchoolTerm.EndOf(term)));
        }
    }

    [Theory]
    [InlineData("2025-08-31", "2025-04-01")]
    [InlineData("2025-09-01", "2025-09-01")]
    [InlineData("2025-12-31", "2025-09-01")]
    [InlineData("2026-01-01", "2026-01-01")]
    [InlineData("2026-04-06", "2026-01-01")]
    [InlineData("2026-04-07", "2026-04-01")]
    public void Terms_part_at_the_new_year_after_Easter_Monday_and_in_September(string day, string term) =>
        Assert.Equal(Day(term), SchoolTerm.Of(Day(day)));

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
