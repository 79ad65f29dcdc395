using System.Data.Common;
using Waymark.Core.Areas;

namespace Waymark.Shell.Data.Postgres;

/// <summary>Copies a schema table by table with COPY, from one snapshot: a part for each table, <c>tables/NAME.copy</c>.</summary>
internal sealed class PostgresCopy(Stores stores) : IStoreCopy
{
    public async Task<CopiedStore> SaveAsync(Scratch scratch, WritePart part, CancellationToken stop)
    {
        await using var schema = await PostgresSchema.OpenAsync(stores.Settings.Postgres, PostgresStores.SchemaOf(scratch.Area.Value), stop);
        await schema.RunAsync("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY", stop);
        var copied = await schema.ReadAsync(stop);
        CrashPoint.Pass("backup.copied");
        foreach (var table in copied.Tables)
            await part(PartOf(table), async to =>
            {
                await using var from = await schema.Connection.BeginRawBinaryCopyAsync($"COPY {List(table)} TO STDOUT (FORMAT BINARY)", stop);
                await from.CopyToAsync(to, stop);
            });
        await schema.RunAsync("COMMIT", stop);
        return copied;
    }

    public async Task<string> LoadAsync(Scratch scratch, CopiedStore copied, ReadPart part, CancellationToken stop)
    {
        await ClearAsync(scratch, stop);
        var place = PlaceOf(scratch);
        await stores.PrepareAtAsync(scratch.Area, place, copied.Schema, stop);
        await using var schema = await PostgresSchema.OpenAsync(stores.Settings.Postgres, place, stop);
        await schema.RunAsync("BEGIN", stop);
        var there = (await schema.ReadAsync(stop)).Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        if (copied.Tables.FirstOrDefault(table => !Fits(table, there)) is { } stranger)
            throw new InvalidDataException($"The table {stranger.Name} of the backup does not fit the shape {copied.Schema}.");
        var bonds = await schema.LoosenAsync(there.Values.Where(table => table.Rows > 0), stop);
        foreach (var table in copied.Tables)
            await part(PartOf(table), async from =>
            {
                await using var to = await schema.Connection.BeginRawBinaryCopyAsync($"COPY {List(table)} FROM STDIN (FORMAT BINARY)", stop);
                await from.CopyToAsync(to, stop);
            });
        await schema.TightenAsync(bonds, copied.Counters, stop);
        await schema.RunAsync("COMMIT", stop);
        return place;
    }

    public async Task<IReadOnlyList<string>> CheckAsync(string place, CopiedStore copied, CancellationToken stop)
    {
        await using var schema = await PostgresSchema.OpenAsync(stores.Settings.Postgres, place, stop);
        return [.. CopiedStores.Differences(copied, await schema.ReadAsync(stop))];
    }

    public async Task<bool> IsEmptyAsync(AreaCode area, CancellationToken stop)
    {
        await using var schema = await PostgresSchema.OpenAsync(stores.Settings.Postgres, PostgresStores.SchemaOf(area.Value), stop);
        return (await schema.ReadAsync(stop)).Tables.All(table => table.Rows == 0);
    }

    public async Task ExchangeAsync(Scratch scratch, string place, CancellationToken stop)
    {
        await using var schema = await PostgresSchema.OpenAsync(stores.Settings.Postgres, PostgresStores.SchemaOf(scratch.Area.Value), stop);
        await schema.GiveWayAsync(BeforeOf(scratch), place, stop);
    }

    public bool IsDamage(DbException failure) => false;

    public async Task<bool> AnythingLeftAsync(AreaCode area, CancellationToken stop)
    {
        if (Scratch.AnyFolder(stores, area)) return true;
        await using var schema = await PostgresSchema.OpenAsync(stores.Settings.Postgres, PostgresStores.SchemaOf(area.Value), stop);
        return await schema.HasNeighbourAsync(stop);
    }

    public async Task ClearAsync(Scratch scratch, CancellationToken stop)
    {
        scratch.Empty();
        await using var schema = await PostgresSchema.OpenAsync(stores.Settings.Postgres, PlaceOf(scratch), stop);
        await schema.DropAsync(PlaceOf(scratch), stop);
        await schema.DropAsync(BeforeOf(scratch), stop);
    }

    private static string PlaceOf(Scratch scratch) => $"{PostgresStores.SchemaOf(scratch.Area.Value)}_{scratch.Purpose}";

    private static string BeforeOf(Scratch scratch) => PlaceOf(scratch) + "_before";

    private static string PartOf(CopiedTable table) => $"tables/{table.Name}.copy";

    private static string List(CopiedTable table) =>
        $"{PostgresStores.Quoted(table.Name)} ({string.Join(", ", table.Columns.Select(PostgresStores.Quoted))})";

    private static bool Fits(CopiedTable table, Dictionary<string, CopiedTable> there) =>
        there.TryGetValue(table.Name, out var found) && table.Columns.ToHashSet().SetEquals(found.Columns);
}
