using System.Globalization;
using Waymark.Insight.Door;
using Waymark.People.Door;

namespace Waymark.People.Homes;

/// <summary>Lays the staged rows of a look-up over those that are there.</summary>
internal sealed class HomeTaking(ILakeReader lake, FileFindings findings)
{
    private const int MostNamed = 1000;
    private bool touched;

    /// <summary>Rows that say something else than an earlier one of the file.</summary>
    public long Clashes { get; private set; }

    /// <param name="key">Column by which a row is known.</param>
    /// <param name="partition">Census or edition.</param>
    public async Task<IReadOnlyList<(string, long)>> TakeAsync(LakeTable table, string key, string what, int partition, int census, CancellationToken stop)
    {
        var pieces = new[] { ("table", table.Name), ("key", key), ("census", Text(census)), ("edition", Text(partition)), ("by", table == HomeTables.Postcodes ? "census" : "edition"), ("partition", Text(partition)) };
        await ReadAsync("clashes", pieces, row =>
        {
            if (Clashes++ < MostNamed) findings.Add("D08", new Place(row.GetInt64(0), Element: key), row.GetString(1));
        }, stop);
        await lake.StageAsync("laid", table.Columns, AsyncEnumerable.Empty<object?[]>(), stop);
        await ReadAsync($"lay-{(table == HomeTables.Postcodes ? "postcodes" : "deciles")}", pieces, _ => { }, stop);
        var (added, changed) = (0L, 0L);
        await ReadAsync("changes", pieces, row => (added, changed) = (row.GetInt64(0), row.GetInt64(1)), stop);
        if (lake is ILakeWriter writer && added + changed > 0)
        {
            await writer.ReplaceAsync(table, Text(partition), Of("whole", pieces), stop);
            touched = true;
        }
        var to = lake is ILakeWriter ? "" : " to be";
        return [($"{what}{to} added", added), ($"{what}{to} changed", changed)];
    }

    public Task CommitAsync(CancellationToken stop) => touched ? ((ILakeWriter)lake).CommitAsync("import of deprivation", stop) : Task.CompletedTask;

    private async Task ReadAsync(string statement, (string, string)[] pieces, Action<System.Data.Common.DbDataReader> read, CancellationToken stop)
    {
        await using var command = lake.Engine.CreateCommand();
        command.CommandText = Of(statement, pieces);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) read(rows);
    }

    private static string Of(string statement, (string, string)[] pieces) => LakeStatement.Of($"People/Homes/{statement}.sql", pieces);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
