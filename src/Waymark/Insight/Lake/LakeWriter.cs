using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using NodaTime;
using Waymark.Insight.Door;
using Waymark.Shell;
using Waymark.Shell.Data;

namespace Waymark.Insight.Lake;

/// <summary>The one writer of a lake: new files beside the old, then a new manifest. Killed before that, it leaves the old state whole.</summary>
/// <param name="spill">Where its engine works on the disk.</param>
internal sealed class LakeWriter(LakePlace place, StoreLock alone, LakeManifest old, DuckDBConnection engine, string spill) : ILakeWriter
{
    private readonly List<LakePart> parts = [.. old.State.Parts];
    private readonly Dictionary<string, string> notes = new(old.State.Notes, StringComparer.Ordinal);
    private int written;

    public DbConnection Engine => engine;

    public LakeState State => old.State;

    private long Version => old.State.Version + 1;

    public Task StageAsync(string name, IReadOnlyList<LakeColumn> columns, IAsyncEnumerable<object?[]> rows, CancellationToken stop) =>
        LakeStage.FillAsync(engine, name, columns, rows, stop);

    public LakeFill Fill(string table, bool shared = false) => new(engine, table, shared);

    public ILakeReader Beside() => LakeReader.Of(engine, State);

    public async Task ReplaceAsync(LakeTable table, string partition, string select, CancellationToken stop, bool sorted = false)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"{table.Name}/{(partition.Length == 0 ? "all" : partition)}-{Version:D6}-{++written}.parquet");
        var path = Path.Combine(place.Folder, file);
        try
        {
            await WriteAsync(table, partition, file, $"SELECT {table.Cast} FROM ({select}){(sorted ? "" : $" ORDER BY {table.Sort}")}", stop);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DuckDBException { ErrorType: DuckDBErrorType.Io })
        {
            throw LakeRefusedException.Unwritable(path, fault);
        }
        catch (DuckDBException fault) when (fault.ErrorType == DuckDBErrorType.Conversion)
        {
            throw LakeRefusedException.Unfit(table.Name, fault);
        }
    }

    public IReadOnlyList<string> FilesOf(LakeTable table, string partition) =>
        [.. parts.Where(part => part.Table == table.Name && part.Partition == partition).Select(part => Path.Combine(place.Folder, part.File))];

    public void Remove(LakeTable table, string partition)
    {
        if (parts.RemoveAll(part => part.Table == table.Name && part.Partition == partition) > 0) See(table);
    }

    public void Note(string name, string value) => notes[name] = value;

    public Task CommitAsync(string what, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var now = place.Clock.GetCurrentInstant();
        var left = old.State.Parts.Except(parts).Select(part => new LakeManifest.Former(part.File, now.ToUnixTimeSeconds()));
        var state = new LakeState(old.State.Area, Version, now, what, [.. parts.OrderBy(part => part.File, StringComparer.Ordinal)], notes);
        var formers = old.Formers.Concat(left).ToList();
        try
        {
            StoreFolder.Flush(place.Folder);
            CrashPoint.Pass("lake.flushed");
            new LakeManifest(state, formers).Write(place.Folder);
            CrashPoint.Pass("lake.committed");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw LakeRefusedException.Unwritable(Path.Combine(place.Folder, LakeManifest.Name), fault);
        }
        // A file that is deleted though its manifest still keeps it as a former one harms nobody: nothing reads a former one by name.
        LakeFiles.Sweep(place.Folder, state, formers, now - Duration.FromMinutes(place.Settings.KeepFormers));
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        Spill.Clear(spill);
        await alone.DisposeAsync();
    }

    private async Task WriteAsync(LakeTable table, string partition, string file, string select, CancellationToken stop)
    {
        var path = Path.Combine(place.Folder, file);
        StoreFolder.Make(Path.GetDirectoryName(path)!);
        await using var command = engine.CreateCommand();
        command.CommandText = $"COPY ({select}) TO {LakeStatement.Quoted(path)} (FORMAT parquet, COMPRESSION zstd)";
        var rows = await command.ExecuteNonQueryAsync(stop);
        LakeEngine.LetGo(engine, place.Settings);
        CrashPoint.Pass("lake.file");
        // Only now: the statement may read what it replaces.
        parts.RemoveAll(part => part.Table == table.Name && part.Partition == partition);
        if (rows == 0)
        {
            File.Delete(path);
            See(table);
            return;
        }
        var (bytes, hash) = await LakeFiles.SealAsync(path, stop);
        StoreFolder.Flush(Path.GetDirectoryName(path)!);
        parts.Add(new LakePart(table.Name, partition, file, rows, bytes, hash, Version, table.Print));
        See(table, whole: true);
        CrashPoint.Pass("lake.sealed");
    }

    /// <summary>The writer sees what it has written so far.</summary>
    private void See(LakeTable table, bool whole = false) => LakeEngine.Lay(engine, place.Folder, table, [.. parts.Where(part => part.Table == table.Name)], whole);
}

/// <summary>Where one lake stands and under which settings.</summary>
internal sealed record LakePlace(string Folder, LakeSettings Settings, IClock Clock);
