using System.Collections.Concurrent;
using System.Security.Cryptography;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Insight.Door;
using Waymark.Shell.Data;

namespace Waymark.Insight.Lake;

/// <summary>The lakes of this installation, each below the folder of its area.</summary>
internal sealed class Lakes(StoreSettings stores, LakeSettings settings, LakeTables tables, IClock clock) : ILakes, IDisposable
{
    /// <summary>Note of the lake: which key its pseudonyms were made with.</summary>
    private const string Key = "key";

    private readonly ConcurrentDictionary<string, Lazy<OpenLake>> open = new(StringComparer.Ordinal);

    public Task<ILakeReader> ReadAsync(AreaCode area, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Task.FromResult<ILakeReader>(Of(area).Read());
    }

    public async Task<ILakeWriter> WriteAsync(AreaCode area, CancellationToken stop)
    {
        var folder = FolderOf(area);
        var alone = await StoreLock.TakeAsync(stores, StoreLock.Lake(area), stop);
        try
        {
            var manifest = LakeManifest.Read(folder, area.Value);
            LakeFiles.Missing(folder, manifest.State);
            var key = KeyOf(area, folder, manifest.State);
            var spill = Of(area).Spill.Next();
            var writer = new LakeWriter(new LakePlace(folder, settings, clock), alone, Swept(folder, manifest), LakeEngine.Open(folder, spill, settings, tables, manifest.State), spill);
            writer.Note(Key, key);
            return writer;
        }
        catch
        {
            await alone.DisposeAsync();
            throw;
        }
    }

    public ILakeReader OpenApart(AreaCode? area)
    {
        if (area is not { } code)
        {
            var apart = Path.Combine(Path.GetTempPath(), $"waymark-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
            return new LakeReader(LakeEngine.Open("", apart, settings, tables, LakeState.Empty("")), LakeState.Empty(""), apart);
        }
        var spill = Of(code).Spill.Next();
        var state = LakeManifest.Read(FolderOf(code), code.Value).State;
        LakeFiles.Missing(FolderOf(code), state);
        return new LakeReader(LakeEngine.Open(FolderOf(code), spill, settings, tables, state), state, spill);
    }

    public Pseudonyms PseudonymsOf(AreaCode area) => new(LakeKey.Of(stores.FolderOf(area.Value)));

    public string FolderOf(AreaCode area) => Path.Combine(stores.FolderOf(area.Value), "lake");

    public void Dispose()
    {
        foreach (var lake in open.Values.Where(lake => lake.IsValueCreated)) lake.Value.Dispose();
    }

    private OpenLake Of(AreaCode area) => open.GetOrAdd(area.Value, code => new(() => new OpenLake(FolderOf(area), code, settings, tables))).Value;

    // What a killed writer left would otherwise be met again under its name.
    private LakeManifest Swept(string folder, LakeManifest manifest)
    {
        try
        {
            StoreFolder.Make(folder);
            return manifest with { Formers = LakeFiles.Sweep(folder, manifest.State, manifest.Formers, clock.GetCurrentInstant() - Duration.FromMinutes(settings.KeepFormers)) };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw LakeRefusedException.Unwritable(folder, fault);
        }
    }

    /// <exception cref="LakeRefusedException">The lake was made with another key: the same child would stand in it under two numbers.</exception>
    private string KeyOf(AreaCode area, string folder, LakeState state)
    {
        var key = LakeKey.Mark(LakeKey.Of(stores.FolderOf(area.Value)));
        if (state.Notes.TryGetValue(Key, out var made) && made != key)
            throw new LakeRefusedException(
                $"The lake in {folder} was made with another key than {LakeKey.FileOf(stores.FolderOf(area.Value))} holds, so a child would stand in it under two numbers. Bring that key back from a backup, or restore the area.");
        return key;
    }
}
