using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Access;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Access;

public sealed class InvitationTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Another_areas_administrator_never_gets_the_invitation_of_an_account_that_works_elsewhere(string engine)
    {
        var settings = engines.Settings(engine);
        await using var services = new ProgramHost(Waymark.Program.Rooms).Services(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Engine"] = engine, ["Store:Folder"] = settings.Folder, ["Store:Postgres"] = settings.Postgres,
        }).Build());
        await services.GetRequiredService<Waymark.Shell.Data.Stores>().PrepareDirectoryAsync(Stop);
        foreach (var area in new[] { StoreEngines.NorthYorkshire, StoreEngines.York }) await services.GetRequiredService<IAreas>().MakeAsync(area, area.Value, Stop);

        var (first, _) = await AddAsync(services, StoreEngines.NorthYorkshire);
        Assert.NotNull(first);
        var (second, given) = await AddAsync(services, StoreEngines.York);
        Assert.True(given);
        Assert.Null(second);
        await using var scope = services.CreateAsyncScope();
        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<Invitations>().FindAsync(first, Stop));
        Assert.Null(await scope.ServiceProvider.GetRequiredService<Invitations>().FindAsync("made up", Stop));
    }

    private static async Task<(string? Invitation, bool Given)> AddAsync(ServiceProvider services, AreaCode area)
    {
        await using var scope = services.CreateAsyncScope();
        var (invitation, problems) = await scope.ServiceProvider.GetRequiredService<RoleGrants>().GiveAsync(
            new NewMember { Area = area, Name = "Zoë O'Brien", UserName = "zoe@council.example", Role = Role.CaseOfficer },
            TerminalDeed.Of("give role", SystemClock.Instance), Stop);
        return (invitation, problems.None);
    }
}
