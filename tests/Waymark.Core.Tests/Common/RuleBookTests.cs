using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Tests.Common;

public sealed class RuleBookTests
{
    private const string Header = "rule,from,to,starts,amount,unit,source,sure\n";

    [Fact]
    public void The_version_in_force_on_the_day_is_used()
    {
        var rules = RuleBook.From(Table.Parse("t", Header +
            "R,2014-09-01,2015-08-31,order,4,weeks,as made,C\nR,2015-09-01,,order,2,weeks,as amended,C\n"));
        Assert.Equal(4, rules.On("R", new LocalDate(2015, 8, 31)).Amount);
        Assert.Equal(2, rules.On("R", new LocalDate(2015, 9, 1)).Amount);
        Assert.Equal("R@2015-09-01", rules.On("R", new LocalDate(2026, 1, 1)).Version);
    }

    [Theory]
    [InlineData("R,2014-09-01,2015-08-30,x,4,weeks,a,C\nR,2015-09-01,,x,2,weeks,b,C\n")]
    [InlineData("R,2014-09-01,2015-09-01,x,4,weeks,a,C\nR,2015-09-01,,x,2,weeks,b,C\n")]
    [InlineData("R,2014-09-01,,x,4,weeks,,C\n")]
    [InlineData("R,2014-09-01,,x,4,weeks,a,X\n")]
    public void A_gap_an_overlap_a_missing_source_or_an_unknown_certainty_is_refused(string rows) =>
        Assert.Throws<InvalidDataException>(() => RuleBook.From(Table.Parse("t", Header + rows)));
}
