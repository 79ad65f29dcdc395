using NodaTime;
using Waymark.Core.Insight;

namespace Waymark.Core.Tests.Insight;

public sealed class SafeCountTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "*")]
    [InlineData(7, "*")]
    [InlineData(8, "10")]
    [InlineData(12, "10")]
    [InlineData(13, "15")]
    [InlineData(4998, "5,000")]
    public void Nought_stays_small_counts_are_hidden_and_others_are_rounded(int count, string shown) =>
        Assert.Equal(shown, SafeCount.Of(count, new LocalDate(2026, 11, 24)).ToString());

    [Theory]
    [InlineData("hide-below", 8)]
    [InlineData("round-to", 5)]
    public void The_limits_are_those_of_the_published_method(string rule, int amount) =>
        Assert.Equal(amount, Waymark.Core.Common.RuleBook.Embedded("Insight/disclosure-rules.csv").On(rule, new LocalDate(2026, 11, 24)).Amount);
}
