using Waymark.Core.Inclusion.Attendance;

namespace Waymark.Core.Tests.Inclusion.Attendance;

public sealed class TransferLayoutTests
{
    [Theory]
    [InlineData("21.0", MarkLayout.OneWide)]
    [InlineData("23.9", MarkLayout.OneWide)]
    [InlineData(" 24.0 ", MarkLayout.TwoWide)]
    [InlineData("26", MarkLayout.TwoWide)]
    [InlineData("", MarkLayout.TwoWide)]
    public void The_layout_is_the_newest_that_the_version_has_reached(string version, MarkLayout marks) => Assert.Equal(marks, TransferLayout.Of(version).Marks);

    [Fact]
    public void Totals_that_are_not_said_are_not_tested_and_each_that_differs_is_named()
    {
        var counted = new Marks(Present: 7, ApprovedActivity: 1, Authorised: 2, Unauthorised: 0);
        Assert.Empty(new TransferTotals(10, 8, 2, 0).DifferencesTo(counted));
        Assert.Empty(new TransferTotals(null, null, null, null).DifferencesTo(counted));
        Assert.True(new TransferTotals(null, null, null, null).None);
        Assert.Equal(["Possible: 12 said, 10 counted.", "Unauthorised: 1 said, 0 counted."], new TransferTotals(12, 8, null, 1).DifferencesTo(counted));
    }
}
