using Waymark.Core.Areas;
using Waymark.Insight.Door;
using Waymark.Shell.Data;

namespace Waymark.Insight.Lake;

/// <summary>What an operator does for a lake by hand: gives disk space back, lays old files down anew, takes broken ones out.</summary>
internal sealed class LakeTidying(Stores stores, LakeSettings settings, LakeTables tables, NodaTime.IClock clock)
{
    /// <summary>
    /// Deletes replaced files and what killed writers left, and writes partitions anew that stand in several files or in the shape of an earlier release.
    /// </summary>
    /// <param name="now">Also replaced files that readers of an earlier state may still be reading. No backup runs meanwhile.</param>
    public async Task<Compacted> CompactAsync(AreaCode area, bool now, CancellationToken stop)
    {
        await using var alone = now ? await Scratch.TakeAsync(stores, area, Scratch.Backup, stop) : null;
        using var lakes = new Lakes(stores.Settings, now ? settings.KeepingNothing() : settings, tables, clock);
        var before = Bytes(lakes.FolderOf(area));
        var rewritten = 0;
        await using (var lake = await lakes.WriteAsync(area, stop))
        {
            foreach (var (table, partition, files) in Untidy(lake, lakes.FolderOf(area)))
            {
                await lake.ReplaceAsync(table, partition, Select(lake, table, files), stop);
                rewritten++;
            }
            await lake.CommitAsync("compact", stop);
        }
        return new Compacted(before, Bytes(lakes.FolderOf(area)), rewritten);
    }

    /// <summary>Takes out of the lake what is missing or changed, so that the rest can be used. What was in it must be brought anew.</summary>
    public async Task<IReadOnlyList<LakeCheck.Fault>> RepairAsync(AreaCode area, CancellationToken stop)
    {
        using var lakes = new Lakes(stores.Settings, settings, tables, clock);
        await using var alone = await StoreLock.TakeAsync(stores.Settings, StoreLock.Lake(area), stop);
        var folder = lakes.FolderOf(area);
        var manifest = LakeManifest.Read(folder, area.Value);
        var broken = (await LakeCheck.RunAsync(folder, manifest.State, tables, stop)).Where(fault => fault.Broken).ToList();
        if (broken.Count == 0) return broken;
        var gone = broken.Select(fault => fault.File).ToHashSet(StringComparer.Ordinal);
        var notes = manifest.State.Notes.Where(note => note.Key != LakeRefresh.Seen).ToDictionary(StringComparer.Ordinal);
        new LakeManifest(
            manifest.State with
            {
                Version = manifest.State.Version + 1, Written = clock.GetCurrentInstant(), What = "repair", Notes = notes,
                Parts = [.. manifest.State.Parts.Where(part => !gone.Contains(part.File))],
            }, manifest.Formers).Write(folder);
        return broken;
    }

    private IEnumerable<(LakeTable, string, IReadOnlyList<string>)> Untidy(ILakeWriter lake, string folder) =>
        (from part in lake.State.Parts
         group Path.Combine(folder, part.File) by (part.Table, part.Partition) into files
         join table in tables.All on files.Key.Table equals table.Name
         where files.Count() > 1 || files.Any(file => !Shape(lake, [file]).SequenceEqual(table.Columns.Select(column => column.Name)))
         select (table, files.Key.Partition, (IReadOnlyList<string>)[.. files])).ToList();

    private static IReadOnlyList<string> Shape(ILakeWriter lake, IReadOnlyList<string> files) => LakeEngine.Columns(lake.Engine, $"SELECT * FROM {Read(files)}");

    private static string Select(ILakeWriter lake, LakeTable table, IReadOnlyList<string> files)
    {
        var there = Shape(lake, files);
        return $"SELECT {string.Join(", ", table.Columns.Select(column => there.Contains(column.Name) ? $"\"{column.Name}\"" : $"NULL AS \"{column.Name}\""))} FROM {Read(files)}";
    }

    private static string Read(IReadOnlyList<string> files) => $"read_parquet([{string.Join(", ", files.Select(LakeStatement.Quoted))}], union_by_name=true)";

    private static long Bytes(string folder) => LakeFiles.Written(folder).Sum(file => new FileInfo(Path.Combine(folder, file)).Length);

    /// <param name="Before">Bytes of all files of the lake before.</param>
    /// <param name="Rewritten">Partitions that were written anew.</param>
    internal sealed record Compacted(long Before, long After, int Rewritten);
}
