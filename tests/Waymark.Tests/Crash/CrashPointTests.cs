using Waymark.Shell.Data;
using Waymark.Tests.Architecture;

namespace Waymark.Tests.Crash;

public sealed class CrashPointTests
{
    [Fact]
    public void Every_crash_point_of_the_program_is_tried_and_every_tried_one_is_there()
    {
        var there = Source.App.SelectMany(file => file.Calls("CrashPoint.Pass")).Where(point => point.Length > 0).Append(CrashAtCommand.Point).ToHashSet();
        var tried = CrashTests.Points.SelectMany(point => point["point"].Split('>')).Select(step => step.Split(':')[0]).ToHashSet();
        Assert.Equal(there.Order(StringComparer.Ordinal), tried.Order(StringComparer.Ordinal));
        Assert.Superset(CrashStory.All.Keys.ToHashSet(), CrashTests.Points.Select(point => point["story"]).ToHashSet());
    }
}
