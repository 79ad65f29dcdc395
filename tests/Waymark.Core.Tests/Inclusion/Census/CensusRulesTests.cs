using NodaTime;
using Waymark.Core.Inclusion.Census;

namespace Waymark.Core.Tests.Inclusion.Census;

public sealed class CensusRulesTests
{
    // census.tolerance-sessions and census.tolerance-percent.
    [Fact]
    public void A_difference_counts_above_two_sessions_and_two_percent() => Assert.Equal((2, 2), CensusRules.Tolerance(new LocalDate(2025, 8, 1)));

    // census.youngest and census.oldest.
    [Fact]
    public void A_census_speaks_of_pupils_aged_4_to_15_on_31_August_before_the_school_year() =>
        Assert.Equal((new LocalDate(2009, 9, 1), new LocalDate(2021, 8, 31)), CensusRules.Born(2025));
}
