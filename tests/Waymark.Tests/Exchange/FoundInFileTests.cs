using Waymark.Exchange.Door;
using Waymark.Exchange.Imports;

namespace Waymark.Tests.Exchange;

/// <summary>One page of what was found in a file.</summary>
public sealed class FoundInFileTests
{
    private static readonly Finding[] All = [.. Enumerable.Range(1, 250).Select(n =>
        new Finding(n % 5 == 0 ? "A01" : "B02", n % 5 == 0 ? Severity.Error : Severity.Query, "f", n, 1, "", "", "", "", ""))];

    [Theory]
    [InlineData(null, null, 1, 100, 250, 1, 100)]
    [InlineData(null, null, 3, 50, 250, 201, 250)]
    [InlineData("A01", null, 1, 50, 50, 5, 250)]
    [InlineData(null, nameof(Severity.Query), 2, 100, 200, 126, 249)]
    [InlineData(null, null, 99, 50, 250, 201, 250)]
    [InlineData(null, null, -3, 100, 250, 1, 100)]
    public void A_page_holds_a_hundred_of_those_asked_for_and_a_page_behind_the_last_is_the_last(string? rule, string? severity, int sheet, int shown, int total, int first, int last)
    {
        var found = FoundInFile.Read(All, rule, severity is null ? null : Enum.Parse<Severity>(severity), sheet);
        Assert.Equal((shown, total, first, last), (found.Shown.Count, found.Total, found.Shown[0].Line, found.Shown[^1].Line));
        Assert.Equal([("A01", 50), ("B02", 200)], found.Rules.Select(r => (r.First.Rule, r.Count)));
    }

    [Fact]
    public void A_rule_that_found_nothing_shows_none_on_one_page()
    {
        var found = FoundInFile.Read(All, "Z99", null, 4);
        Assert.Equal((0, 0, 1, 1), (found.Shown.Count, found.Total, found.Sheet, found.Pages));
    }
}
