using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Waymark.Shell.Trail;

namespace Waymark.Shell.Data;

/// <summary>The casework of one area. Which area and which engine is decided where the context is opened, never here.</summary>
internal abstract class WaymarkDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Takes the lock under which the trail grows, for the rest of the transaction.</summary>
    protected internal abstract Task LockTrailAsync(CancellationToken stop);

    /// <summary>Lets the engine count again what its tables hold, after many rows have come at once: it chooses the way to an answer by these counts.</summary>
    public abstract Task CountAgainAsync(CancellationToken stop);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StoreModel.Conventions(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => StoreModel.Build(modelBuilder, directory: false);

    /// <summary>Says from which version of a record a form was made: the save is refused where somebody has changed it since, also where nothing of it changes now.</summary>
    public void Expect<T>(T record, int version)
        where T : class, IVersioned
    {
        var row = Entry(record).Property(r => r.Version);
        row.OriginalValue = version;
        row.IsModified = true;
    }

    /// <summary>
    /// The only way to write: everything that is changed goes into the store together with one entry of the trail that says who did it and what.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">Someone else changed a record since it was read.</exception>
    public async Task SaveAsync(Deed deed, CancellationToken stop)
    {
        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(stop) : null;
        try
        {
            var changed = ChangedFields.Of(ChangeTracker);
            await SaveChangesAsync(stop);
            await this.AppendToTrailAsync([deed.Entry(changed)], stop);
            if (own is not null) await own.CommitAsync(stop);
        }
        finally
        {
            if (own is not null) await own.DisposeAsync();
        }
    }
}

/// <summary>Everything the installation knows apart from any area's casework: accounts, areas, memberships, keys.</summary>
internal abstract class DirectoryDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>Keys of anti-forgery tokens and protected values; asked for by ASP.NET Core under this name.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StoreModel.Conventions(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => StoreModel.Build(modelBuilder, directory: true);
}
