using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Core.Access;
using Waymark.People;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Plans.Consultations;

/// <summary>What follows from the national register: the other council that maintains a school, and approval under section 41. In an area of its own, where the register is loaded.</summary>
public sealed class SettingLawTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_council_that_maintains_a_school_is_asked_too_and_an_independent_one_can_be_requested_only_where_it_is_approved()
    {
        await using var site = await RegisteredAsync();
        var helen = await site.WithSessionAsync(AccountId.From(DemoScene.IdOf("account helen")), DemoScene.IdOf("membership helen 815"), Stop);
        var of = CastIds.Case("ava");
        var add = $"{ConsultationLinks.Add(of)}?find=fulford";
        var found = await helen.GetAsync(add);
        Assert.Contains("Not on the list of section 38(3)", found.Text, StringComparison.Ordinal);
        Assert.Contains("I found it in the published list of approved settings", found.Text, StringComparison.Ordinal);
        var token = ("__RequestVerificationToken", found.Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        foreach (var urn in new[] { "100001", "100002", "100003", "100004" }) await helen.PostAsync(add, token, ("Urn", urn));
        await helen.PostAsync(add, token, ("Urn", "100005"), ("Approved", "true"));
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var all = await db.Set<Consultation>().AsNoTracking().Where(c => c.Case == of && c.Authority != "").ToListAsync(Stop);
        Assert.Equal(["York council, which maintains Fulford Infant School"], all.Where(c => !c.IsSetting).Select(c => c.Name));
        Assert.Equal([("100001", "Listed"), ("100002", "Represented"), ("100003", "Listed"), ("100004", "Listed"), ("100005", "Listed")],
            all.Where(c => c.IsSetting).Select(c => (c.Urn, $"{c.Standing.Request}")).Order());
        var council = await helen.GetAsync(ConsultationLinks.Read(of, all.Single(c => !c.IsSetting).Id));
        Assert.Contains("The council that maintains the setting is consulted too", council.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(">Decide<", council.Text, StringComparison.Ordinal);
    }

    private async Task<TestSite> RegisteredAsync()
    {
        var stores = new StoreSettings { Folder = Path.Combine(engines.Settings("Sqlite").Folder, "register") };
        Directory.CreateDirectory(stores.Folder);
        await File.WriteAllTextAsync(Path.Combine(stores.Folder, DemoScene.Mark), "", Stop);
        await DemoArea.MakeAsync(stores, pupils: 0, Stop);
        var site = await TestSite.StartAsync(stores, Stop, new Dictionary<string, string?> { ["Access:Demonstration"] = "true" });
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        db.AddRange(
            new Establishment { Urn = "100001", Name = "Fulford Infant School", Type = "01", Authority = "816", Status = "1" },
            new Establishment { Urn = "100002", Name = "Fulford House School", Type = "10", Authority = "816", Status = "1" },
            new Establishment { Urn = "100003", Name = "Fulford Grange School", Type = "10", Authority = "816", Status = "1", Section41 = true },
            new Establishment { Urn = "100004", Name = "Fulford Community School", Type = "01", Authority = "815", Status = "1" },
            new Establishment { Urn = "100005", Name = "Fulford Abbey School", Type = "11", Authority = "816", Status = "1" });
        await db.SaveChangesAsync(Stop);
        return site;
    }
}
