using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Access;
using Waymark.Core.Access;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.People;

public sealed class OpenWithReasonTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_child_that_there_is_not_is_refused_and_nothing_is_stored_but_the_refusal()
    {
        await using var site = await TestSite.StartAsync(engines.Settings("Sqlite"), Stop);
        var officer = await site.SignedInAsAsync(Role.CaseOfficer, Stop);
        var nobody = Guid.Parse("0195f0a0-0000-7000-8000-000000000001");
        var answer = await officer.SubmitAsync($"/people/children/{nobody}/open-with-reason", ("Reason", "She stands at the door of the school"));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        Assert.False(await db.Set<OpenedChild>().AnyAsync(o => o.Child == nobody, Stop));
        var entry = (await site.TrailAsync(Stop))[^1];
        Assert.Equal(("open with reason", "refused", $"child:{nobody}"), (entry.Action, entry.Outcome, entry.Subject));
    }
}
