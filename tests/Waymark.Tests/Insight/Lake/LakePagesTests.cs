using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.Plans.Door;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Insight.Lake;

public sealed class LakePagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lake_that_cannot_be_read_takes_down_its_own_pages_only_and_they_say_what_is_the_matter()
    {
        // A site of its own, since others read the lake of the shared one.
        await using var web = new DemoWeb();
        var manifest = Path.Combine((await web.ServedAsync()).Site.Services.GetRequiredService<ILakes>().FolderOf(StoreEngines.NorthYorkshire), LakeManifest.Name);
        var whole = await File.ReadAllBytesAsync(manifest, Stop);
        var helen = await web.AsAsync("helen");
        Assert.Equal(HttpStatusCode.OK, (await helen.OpenAsync(InsightLinks.Area)).Status);
        await File.WriteAllTextAsync(manifest, "{ \"format\": 1, \"parts\": [", Stop);
        var figures = await helen.OpenAsync(InsightLinks.Area);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, figures.Status);
        Assert.Contains("This part of Waymark cannot be used now", figures.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(manifest, figures.Text, StringComparison.Ordinal);
        foreach (var address in new[] { "/", PlanLinks.Caseload }) Assert.Equal(HttpStatusCode.OK, (await helen.OpenAsync(address)).Status);
        await File.WriteAllBytesAsync(manifest, whole, Stop);
        Assert.Equal(HttpStatusCode.OK, (await helen.OpenAsync(InsightLinks.Area)).Status);
    }
}
