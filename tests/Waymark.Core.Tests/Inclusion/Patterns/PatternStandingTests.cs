using NodaTime;
using Waymark.Core.Inclusion.Patterns;

namespace Waymark.Core.Tests.Inclusion.Patterns;

public sealed class PatternStandingTests
{
    private static readonly LocalDate Week = new(2026, 11, 9);

    [Theory]
    [InlineData(0.05, false)]
    [InlineData(0.01, false)]
    [InlineData(0.0099, true)]
    public void A_change_is_told_at_once_only_when_it_is_very_strong(double adjusted, bool told) =>
        Assert.Equal(new PatternStanding(Week, 1, told), PatternStanding.Found(null, Week, adjusted));

    [Fact]
    public void The_same_data_found_twice_are_found_once()
    {
        var first = PatternStanding.Found(null, Week, 0.05);
        Assert.Equal(first, PatternStanding.Found(first, Week, 0.05));
        Assert.Equal(first, PatternStanding.Found(first, Week.PlusWeeks(-1), 0.05));
    }

    [Fact]
    public void One_more_school_week_that_finds_it_again_tells_it() =>
        Assert.Equal(new PatternStanding(Week.PlusWeeks(2), 2, true), PatternStanding.Found(PatternStanding.Found(null, Week, 0.05), Week.PlusWeeks(2), 0.09));

    [Fact]
    public void What_was_told_stays_told_while_it_is_found() =>
        Assert.True(PatternStanding.Found(PatternStanding.Found(null, Week, 0.001), Week, 0.09).Told);
}
