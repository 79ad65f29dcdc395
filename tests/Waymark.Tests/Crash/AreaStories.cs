using Waymark.Shell.Data;
using Waymark.Tests.Areas.Backup;

namespace Waymark.Tests.Crash;

/// <summary>The first area of an installation is made: the directory and the casework get their shape.</summary>
internal sealed class MakeStory : CrashStory<BareStage>
{
    public override string[] Words(StoreSettings stores) => ["area", "make", Area.Value, "North Yorkshire"];

    public override Task AssertWholeAsync(Installation here) => here.AddCaseAsync(Area, "can be worked with");

    public override Task RepeatAsync(Installation here) => here.AreaAsync(Area.Value, cases: 0, "North Yorkshire");

    public override async Task AssertDoneAsync(Installation here) => Assert.Equal(["North Yorkshire"], (await here.AreasAsync()).Select(area => area.Name));
}

/// <summary>A store of an early release is brought to the present shape.</summary>
internal sealed class UpgradeStory : CrashStory<EarlyStage>
{
    public override string[] Words(StoreSettings stores) => ["area", "make", Area.Value, "North Yorkshire"];

    public override async Task AssertWholeAsync(Installation here)
    {
        Assert.Equal(Found.Trail, EarlyStage.TrailOf(here));
        Assert.True(await here.IsPresentAsync(Area));
    }

    public override Task RepeatAsync(Installation here) => here.AreaAsync(Area.Value, cases: 0);

    public override async Task AssertDoneAsync(Installation here)
    {
        await AssertWholeAsync(here);
        await here.AddCaseAsync(Area, "can be worked with");
    }
}
