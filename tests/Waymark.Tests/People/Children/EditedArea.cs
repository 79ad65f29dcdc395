using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People;
using Waymark.People.Search;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

[assembly: AssemblyFixture(typeof(Waymark.Tests.People.Children.EditedArea))]

namespace Waymark.Tests.People.Children;

/// <summary>The cast on either engine, to be changed by hand: each test makes a child of its own.</summary>
public sealed class EditedArea : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<(StoreEngines Stores, TestSite Site)>>> sites = new();
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    internal async Task<TestSite> SiteAsync(string engine) => (await sites.GetOrAdd(engine, e => new(() => StartAsync(e))).Value).Site;

    /// <summary>Somebody of the cast, signed in.</summary>
    internal async Task<TestBrowser> AsAsync(string key, string engine) =>
        await (await SiteAsync(engine)).WithSessionAsync(AccountId.From(DemoScene.IdOf($"account {key}")), DemoScene.IdOf($"membership {key} 815"), Stop);

    internal async Task<WaymarkDb> StoreAsync(string engine) =>
        (await SiteAsync(engine)).Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);

    /// <summary>A boy of ten with SEN support at Airedale View, known to Priya's team; his surname is his alone.</summary>
    internal async Task<Child> ChildAsync(string engine, string surname, Action<Child>? with = null)
    {
        await using var db = await StoreAsync(engine);
        var child = new Child
        {
            Id = ChildId.From(Guid.CreateVersion7()), Surname = surname, Forename = "Robin", Born = new(2016, 5, 4), Sex = "M", SenStatus = "K", PrimaryNeed = "ASD", SchoolUrn = "999001",
            YearGroup = 5, AddressLine = "7 Beck Lane", Postcode = "BD23 1RY", Locality = "Craven", Source = "sen2:2026",
        };
        with?.Invoke(child);
        db.Add(child);
        db.Add(new SenStatus { Id = Guid.CreateVersion7(), Child = child.Id, Status = "K", From = DemoArea.Today.PlusDays(-300), Source = "sen2:2026" });
        db.Add(new ChildNeed { Id = Guid.CreateVersion7(), Child = child.Id, Type = "ASD", Rank = 1, From = DemoArea.Today.PlusDays(-300), Source = "sen2:2026" });
        db.Add(new Enrolment { Id = Guid.CreateVersion7(), Child = child.Id, Urn = "999001", From = new(2020, 9, 2), YearGroup = 5, Source = "sen2:2026" });
        db.Add(new Involvement
        {
            Id = Guid.CreateVersion7(), Child = child.Id, Account = AccountId.From(DemoScene.IdOf("account priya")), Name = "Priya Nair", Role = Role.CaseOfficer, Team = "East", Lead = true,
            From = DemoArea.Today.PlusDays(-300), Source = "test",
        });
        await db.SaveChangesAsync(Stop);
        await SearchKeys.RewriteAsync(db, [child.Id], Stop);
        return child;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var started in sites.Values.Where(s => s.Value.IsCompletedSuccessfully))
        {
            await (await started.Value).Site.DisposeAsync();
            await (await started.Value).Stores.DisposeAsync();
        }
    }

    private static async Task<(StoreEngines, TestSite)> StartAsync(string engine)
    {
        var engines = new StoreEngines();
        await engines.InitializeAsync();
        var stores = engines.Settings(engine);
        Directory.CreateDirectory(stores.Folder);
        await File.WriteAllTextAsync(Path.Combine(stores.Folder, DemoScene.Mark), "", CancellationToken.None);
        await DemoArea.MakeAsync(stores, pupils: 0, CancellationToken.None);
        return (engines, await TestSite.StartAsync(stores, CancellationToken.None, new Dictionary<string, string?> { ["Access:Demonstration"] = "true" }));
    }
}
