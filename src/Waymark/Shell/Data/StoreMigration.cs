using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Waymark.Shell.Data;

/// <summary>Brings one store to a shape: the present one, or that of an earlier release. The caller holds the store's lock.</summary>
internal static class StoreMigration
{
    /// <exception cref="StoreRefusedException">A newer Waymark has written the store.</exception>
    public static async Task ApplyAsync(DbContext db, string what, string? upTo, CancellationToken stop)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(stop)).ToList();
        var newer = applied.Except(known, StringComparer.Ordinal).LastOrDefault();
        if (newer is not null)
            throw new StoreRefusedException(
                $"{what} was last opened by a newer Waymark (it has the step {newer}, which version {ProductVersion.Text} does not know). Install the newer version, or restore a backup made with this one.");
        // Most starts: the migrator would build the whole model a second time, only to find that there is nothing to do.
        if (upTo is null && !known.Except(applied, StringComparer.Ordinal).Any()) return;
        if (db.Database.IsSqlite()) await ClearStaleLockAsync(db, stop);
        await db.GetService<IMigrator>().MigrateAsync(upTo, stop);
    }

    /// <summary>Whether this program has that step. Asks the program, not the store.</summary>
    public static bool Knows(DbContext db, string step) => db.Database.GetMigrations().Contains(step, StringComparer.Ordinal);

    // Entity Framework locks a SQLite store with a row that a killed process leaves behind, and then waits for ever.
    // Here the store's own lock is held, so a row that is there belongs to nobody.
    private static Task ClearStaleLockAsync(DbContext db, CancellationToken stop) =>
        db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock";""", stop);
}
