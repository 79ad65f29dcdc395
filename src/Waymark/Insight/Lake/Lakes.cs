using System.Collections.Concurrent;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Insight.Door;
using Waymark.Shell.Data;

namespace Waymark.Insight.Lake;

/// <summary>The lakes of this installation, each below the folder of its area.</summary>
internal sealed class Lakes(StoreSettings stores, LakeSettings settings, LakeTables tables, IClock clock) : ILakes, IDisposable
{
    private readonly ConcurrentDictionary<string, OpenLake> open = new(StringComparer.Ordinal);

    public Task<ILakeReader> ReadAsync(AreaCode area, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var lake = open.GetOrAdd(area.Value, code => new OpenLake(FolderOf(area), code, settings, tables));
        return Task.FromResult<ILakeReader>(lake.Read());
    }

    public async Task<ILakeWriter> WriteAsync(AreaCode area, CancellationToken stop)
    {
        var folder = FolderOf(area);
        var alone = await StoreLock.TakeAsync(stores, $"{area}.lake", stop);
        try
        {
            StoreFolder.Make(folder);
            var manifest = LakeManifest.Read(folder, area.Value);
            // What a killed writer left would otherwise be met again under its name.
            var formers = LakeFiles.Sweep(folder, manifest.State, manifest.Formers, clock.GetCurrentInstant() - Duration.FromMinutes(settings.KeepFormers));
            return new LakeWriter(new LakePlace(folder, settings, clock), alone, manifest with { Formers = formers }, LakeEngine.Open(folder, settings, tables, manifest.State));
        }
        catch
        {
            await alone.DisposeAsync();
            throw;
        }
    }

    public ILakeReader OpenApart(AreaCode? area)
    {
        var folder = area is { } code ? FolderOf(code) : Path.Combine(Path.GetTempPath(), "lake");
        var state = area is { } own ? LakeManifest.Read(folder, own.Value).State : LakeState.Empty("");
        return new LakeReader(LakeEngine.Open(folder, settings, tables, state), state);
    }

    public Pseudonyms PseudonymsOf(AreaCode area) => new(LakeKey.Of(stores.FolderOf(area.Value)));

    public string FolderOf(AreaCode area) => Path.Combine(stores.FolderOf(area.Value), "lake");

    public void Dispose()
    {
        foreach (var lake in open.Values) lake.Dispose();
    }
}
