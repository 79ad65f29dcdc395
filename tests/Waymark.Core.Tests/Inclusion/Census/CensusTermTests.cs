using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Inclusion.Census;

namespace Waymark.Core.Tests.Inclusion.Census;

public sealed class CensusTermTests
{
    // census.autumn, census.spring, census.summer-1, census.summer-2 and census.year, in this order.
    [Theory]
    [InlineData("Spring", 2026, "TermlyAttendance", "2025-autumn", "2025-08-01", "2025-12-31")]
    [InlineData("summer", 2026, "TermlyAttendance", "2025-spring", "2026-01-01", "2026-04-05")]
    [InlineData("autumn", 2026, "TermlyAttendance", "2025-summer-1", "2026-04-06", "2026-05-31")]
    [InlineData("autumn", 2026, "SummerHalfTerm2Attendance", "2025-summer-2", "2026-06-01", "2026-07-31")]
    [InlineData("autumn", 2026, "AnnualAttendance", "2025-year", "2025-08-01", "2026-07-31")]
    [InlineData("summer", 2024, "TermlyAttendance", "2023-spring", "2024-01-01", "2024-03-31")]
    public void A_census_carries_the_term_before_it(string census, int year, string element, string key, string first, string last)
    {
        var term = CensusTerm.Of(census, year, element)!;
        Assert.Equal((key, first, last), (term.Key, LocalDatePattern.Iso.Format(term.First), LocalDatePattern.Iso.Format(term.Last)));
        Assert.Equal(term, CensusTerm.Of(term.Year, term.Term.ToUpperInvariant()));
        Assert.Equal(term, CensusTerm.OfKey(key));
    }

    [Theory]
    [InlineData("2025-autumn", "2025-08 to 2025-12", "", "")]
    [InlineData("2025-spring", "2026-01 to 2026-03", "", "2026-04-01 to 2026-04-05")]
    [InlineData("2025-summer-1", "2026-05 to 2026-05", "2026-04-06 to 2026-04-30", "")]
    [InlineData("2023-spring", "2024-01 to 2024-03", "", "")]
    [InlineData("2023-summer-1", "2024-04 to 2024-05", "", "")]
    public void A_term_is_whole_months_and_the_days_beside_them(string key, string whole, string before, string after)
    {
        static string Written(DateInterval? span, string pattern) =>
            span is null ? "" : $"{LocalDatePattern.CreateWithInvariantCulture(pattern).Format(span.Start)} to {LocalDatePattern.CreateWithInvariantCulture(pattern).Format(span.End)}";
        var term = CensusTerm.OfKey(key)!;
        Assert.Equal((whole, before, after), (Written(term.Months.Whole, "uuuu-MM"), Written(term.Months.Before, "uuuu-MM-dd"), Written(term.Months.After, "uuuu-MM-dd")));
    }

    [Fact]
    public void Whole_months_and_days_beside_them_are_every_day_of_a_term_once()
    {
        foreach (var term in Enumerable.Range(2006, 34).SelectMany(year => CensusTerm.Terms.Select(name => CensusTerm.Of(year, name)!)))
        {
            var (whole, before, after) = term.Months;
            Assert.Equal(new DateInterval(term.First, term.Last), new[] { before, whole, after }.OfType<DateInterval>().Aggregate((one, next) => one.Union(next)!));
            Assert.Equal(new DateInterval(term.First, term.Last).Length, new[] { before, whole, after }.OfType<DateInterval>().Sum(span => span.Length));
        }
    }

    [Theory]
    [InlineData("2025-winter")]
    [InlineData("autumn")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_term_is_none(string? key) => Assert.Null(CensusTerm.OfKey(key));

    [Fact]
    public void A_term_is_told_with_its_school_year() => Assert.Equal("Summer term to May 2025/26", CensusTerm.OfKey("2025-summer-1")!.Title);

    [Theory]
    [InlineData("possible", 4, "140/12/2 136/9/4")]
    [InlineData("absence", 1, "140/12/2 136/9/4")]
    [InlineData("leave", 2, "140/12/2 136/9/4")]
    public void Two_sides_differ_by_sessions_of_the_kind_that_differs(string differs, int sessions, string text)
    {
        var sides = new CensusSides(new(140, 12, 2), new(136, 9, 4));
        Assert.Equal((sessions, text), (sides.Sessions(differs), sides.Text));
    }

    [Fact]
    public void Where_only_one_side_has_the_pupil_all_its_possible_sessions_are_the_difference()
    {
        Assert.Equal((136, "- 136/9/4"), (new CensusSides(null, new(136, 9, 4)).Sessions("registers only"), new CensusSides(null, new(136, 9, 4)).Text));
        Assert.Equal(140, new CensusSides(new(140, 0, 0), null).Sessions("census only"));
    }

    [Fact]
    public void Every_kind_of_difference_and_every_reason_has_words_and_another_reason_asks_for_some()
    {
        Assert.Equal(5, CensusWords.Differences.Count);
        Assert.Equal("Sessions missed", CensusWords.Difference("absence"));
        Assert.True(CensusWords.IsReason("moved") && !CensusWords.IsReason("because") && !CensusWords.IsReason(null));
        Assert.Equal(["other"], CensusWords.Reasons.Select(reason => reason.Value).Where(CensusWords.AsksWord));
    }

    [Theory]
    [InlineData("spring", "SummerHalfTerm2Attendance")]
    [InlineData("summer", "AnnualAttendance")]
    [InlineData("winter", "TermlyAttendance")]
    public void A_census_carries_no_other_block(string census, string element) => Assert.Null(CensusTerm.Of(census, 2026, element));

    [Fact]
    public void The_parts_of_a_school_year_follow_one_another_without_a_gap_and_have_the_half_days_of_the_year()
    {
        for (var year = 2006; year < 2040; year++)
        {
            var parts = new[] { "autumn", "spring", "summer-1", "summer-2" }.Select(term => CensusTerm.Of(year, term)!).ToList();
            Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.Last.PlusDays(1), pair.Second.First));
            Assert.Equal(CensusTerm.Of(year, "year")!.HalfDays, parts.Sum(part => part.HalfDays));
        }
    }

    [Theory]
    [InlineData("2026-01-15", "spring")]
    [InlineData("2026-05-21", "summer")]
    [InlineData("2026-10-01", "autumn")]
    [InlineData("2026-07-01", null)]
    public void The_day_of_reference_says_which_census_it_is(string day, string? census) => Assert.Equal(census, CensusTerm.CensusOf(LocalDatePattern.Iso.Parse(day).Value));

    [Fact]
    public void Absences_are_within_the_possible_sessions_and_their_reasons_add_up()
    {
        var reasons = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add("I", 12).Add("C2", 4);
        var sessions = new CensusSessions(140, 14, 2, reasons);
        Assert.True(sessions is { Possibly: true, ReasonsAddUp: true, Absent: 16, ReasonText: "C2=4 I=12" });
        Assert.False((sessions with { Unauthorised = 127 }).Possibly);
        Assert.False((sessions with { Authorised = int.MaxValue }).Possibly);
        Assert.False((sessions with { Authorised = 15 }).ReasonsAddUp);
        Assert.True((sessions with { Authorised = 15, Reasons = reasons.Clear() }).ReasonsAddUp);
    }

    [Theory]
    [InlineData("I", true)]
    [InlineData("C2", true)]
    [InlineData("O", true)]
    [InlineData("/", false)]
    [InlineData("D", false)]
    [InlineData("", false)]
    [InlineData("ZZ", false)]
    public void A_reason_is_a_code_of_authorised_or_unauthorised_absence(string code, bool reason) => Assert.Equal(reason, CensusSessions.IsReason(code));

    [Fact]
    public void Every_element_of_the_block_has_its_role_and_a_name_has_none()
    {
        Assert.Equal("possible", CensusLayout.RoleOf("SessionsPossible"));
        Assert.Equal(["AnnualAttendance", "SummerHalfTerm2Attendance", "TermlyAttendance"], CensusLayout.Of("block").Order(StringComparer.Ordinal));
        Assert.Null(CensusLayout.RoleOf("Surname"));
    }
}
