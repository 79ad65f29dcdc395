using Waymark.Bench;
using Microsoft.Data.Sqlite;
using Waymark.Shell.Data;
using Waymark.Tests.Areas.Backup;

namespace Waymark.Tests.Crash;

/// <summary>An installation of its own, gone after its use.</summary>
internal sealed class TemporaryInstallation : IAsyncDisposable
{
    private TemporaryInstallation(StoreSettings stores) => Installation = new Installation(stores);

    public Installation Installation { get; }

    public static async Task<TemporaryInstallation> OfAsync(StoreEngine engine) => new(new StoreSettings
    {
        Engine = engine, Folder = Directory.CreateTempSubdirectory("waymark-crash-").FullName,
        Postgres = engine == StoreEngine.Postgres ? (await PostgresServer.FreshDatabaseAsync())! : "",
    });

    public async ValueTask DisposeAsync()
    {
        await Installation.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Installation.Settings.Folder, recursive: true);
    }
}
