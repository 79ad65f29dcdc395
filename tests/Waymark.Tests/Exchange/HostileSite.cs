using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Core.Access;
using Waymark.Exchange;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Exchange;

/// <summary>One running site with a manager signed in, to which a whole class sends its files.</summary>
public sealed class HostileSite : IAsyncLifetime
{
    private readonly StoreEngines engines = new();
    private TestSite? site;

    internal TestSite Site => site!;
    internal TestBrowser Manager { get; private set; } = null!;
    internal string Folder => engines.Settings("Sqlite").FolderOf("815");

    public async ValueTask InitializeAsync()
    {
        await engines.InitializeAsync();
        site = await TestSite.StartAsync(engines.Settings("Sqlite"), TestContext.Current.CancellationToken);
        Manager = await site.SignedInAsAsync(Role.SendManager, TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that is stored but the imports themselves and the trail, as one text.</summary>
    internal async Task<string> StoredAsync()
    {
        await using var db = site!.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        return await StateHash.ContentAsync(db, ["exchange_import"], TestContext.Current.CancellationToken);
    }

    internal async Task<List<Import>> ImportsAsync()
    {
        await using var db = site!.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        return await db.Set<Import>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
        await engines.DisposeAsync();
    }
}
