using Npgsql;

namespace Waymark.Shell.Data.Postgres;

/// <summary>A foreign key taken off while rows are loaded, with the words that put it back.</summary>
internal sealed record Bond(string Table, string Name, string Definition);

/// <summary>One connection that stands in one schema: what copying needs to know and do there.</summary>
internal sealed class PostgresSchema : IAsyncDisposable
{
    private PostgresSchema(NpgsqlConnection connection, string name) => (Connection, Name) = (connection, name);

    public NpgsqlConnection Connection { get; }

    public string Name { get; }

    public static async Task<PostgresSchema> OpenAsync(string connection, string schema, CancellationToken stop)
    {
        var opened = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresStores.ConnectionString(connection, schema)) { CommandTimeout = 0, Pooling = false }.ToString());
        await opened.OpenAsync(stop);
        return new PostgresSchema(opened, schema);
    }

    /// <summary>Tables, rows and columns, counters, shape and end of the trail, as this transaction sees them.</summary>
    public async Task<CopiedStore> ReadAsync(CancellationToken stop)
    {
        var tables = new List<CopiedTable>();
        foreach (var row in await RowsAsync("""
            SELECT c.relname, string_agg(a.attname, chr(10) ORDER BY a.attnum)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE c.relnamespace = to_regnamespace(quote_ident($1)) AND c.relkind = 'r' AND c.relname NOT LIKE '\_\_EF%'
            GROUP BY c.relname ORDER BY c.relname
            """, [Name], stop))
            tables.Add(new CopiedTable(row[0], await CountAsync(row[0], stop), row[1].Split('\n')));
        var counters = await RowsAsync("SELECT sequencename::text, last_value::text FROM pg_sequences WHERE schemaname = $1 AND last_value IS NOT NULL", [Name], stop);
        var schema = tables.Count == 0 ? [] : await RowsAsync("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY \"MigrationId\" DESC LIMIT 1", [], stop);
        var trail = tables.Exists(table => table.Name == "access_trail")
            ? await RowsAsync("SELECT seq::text, encode(hash, 'hex') FROM access_trail ORDER BY seq DESC LIMIT 1", [], stop) : [];
        return new CopiedStore(schema is [[var last]] ? last : "", trail is [[var seq, _]] ? long.Parse(seq) : 0, trail is [[_, var hash]] ? hash : "",
            tables, counters.ToDictionary(counter => counter[0], counter => long.Parse(counter[1])));
    }

    /// <summary>Takes off the foreign keys, so that tables can be filled in any order, and empties the tables that a migration has filled.</summary>
    public async Task<IReadOnlyList<Bond>> LoosenAsync(IEnumerable<CopiedTable> filled, CancellationToken stop)
    {
        var bonds = (await RowsAsync("""
            SELECT c.relname, k.conname, pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
            WHERE k.contype = 'f' AND k.connamespace = to_regnamespace(quote_ident($1))
            """, [Name], stop)).Select(row => new Bond(row[0], row[1], row[2])).ToList();
        foreach (var bond in bonds)
            await RunAsync($"ALTER TABLE {PostgresStores.Quoted(bond.Table)} DROP CONSTRAINT {PostgresStores.Quoted(bond.Name)}", stop);
        foreach (var table in filled) await RunAsync($"TRUNCATE {PostgresStores.Quoted(table.Name)}", stop);
        return bonds;
    }

    /// <summary>Puts the foreign keys back, which checks every row, and sets the counters.</summary>
    public async Task TightenAsync(IReadOnlyList<Bond> bonds, IReadOnlyDictionary<string, long> counters, CancellationToken stop)
    {
        foreach (var bond in bonds)
            await RunAsync($"ALTER TABLE {PostgresStores.Quoted(bond.Table)} ADD CONSTRAINT {PostgresStores.Quoted(bond.Name)} {bond.Definition}", stop);
        foreach (var (name, value) in counters)
            await RowsAsync("SELECT setval(to_regclass(quote_ident($1)), $2)::text", [name, value], stop);
    }

    /// <summary>This schema is put aside under one name and another takes its place, in one transaction. Writers at work finish first.</summary>
    public async Task GiveWayAsync(string aside, string successor, CancellationToken stop)
    {
        await RunAsync("BEGIN", stop);
        foreach (var row in await RowsAsync("SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace(quote_ident($1)) AND relkind = 'r' ORDER BY relname", [Name], stop))
            await RunAsync($"LOCK TABLE {PostgresStores.Quoted(row[0])} IN ACCESS EXCLUSIVE MODE", stop);
        if ((await RowsAsync("SELECT nspname FROM pg_namespace WHERE nspname = $1", [Name], stop)).Count > 0)
            await RunAsync($"ALTER SCHEMA {PostgresStores.Quoted(Name)} RENAME TO {PostgresStores.Quoted(aside)}", stop);
        await RunAsync($"ALTER SCHEMA {PostgresStores.Quoted(successor)} RENAME TO {PostgresStores.Quoted(Name)}", stop);
        await RunAsync("COMMIT", stop);
    }

    /// <summary>Whether a schema stands whose name begins with this one's.</summary>
    public async Task<bool> HasNeighbourAsync(CancellationToken stop) =>
        (await RowsAsync("SELECT nspname FROM pg_namespace WHERE starts_with(nspname, $1)", [Name + "_"], stop)).Count > 0;

    public Task DropAsync(string schema, CancellationToken stop) =>
        RunAsync($"DROP SCHEMA IF EXISTS {PostgresStores.Quoted(schema)} CASCADE", stop);

    public async Task RunAsync(string sql, CancellationToken stop)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(stop);
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    private async Task<long> CountAsync(string table, CancellationToken stop) =>
        long.Parse((await RowsAsync($"SELECT count(*)::text FROM {PostgresStores.Quoted(table)}", [], stop))[0][0]);

    private async Task<List<string[]>> RowsAsync(string sql, object[] values, CancellationToken stop)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(stop))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at).ToString() ?? "")]);
        return rows;
    }
}
