using System.Data.Common;
using NodaTime;
using Waymark.Insight.Door;

namespace Waymark.Insight.Indicators;

/// <summary>A cell of an indicator in one period, by the names of its dimensions.</summary>
internal readonly record struct CellKey(string Grain, LocalDate Period, string By, string Value, string Within, string WithinValue);

/// <summary>A cell as it left at one refresh and at all after it, until it changed.</summary>
/// <param name="Refresh">The refresh at which it became so, counted from 1.</param>
/// <param name="Count">The true count; null where the cell was no longer there.</param>
internal sealed record ReleasedFigure(long Refresh, CellKey At, int? Count, int? Of, int? ShownCount, int? ShownOf, bool CountWithGroup, bool OfWithGroup, bool CountRefused, bool OfRefused)
{
    /// <summary>What its children had together (sessions, weeks), where that is shown and not they; else null.</summary>
    public double? Numerator { get; init; }

    /// <summary>Of how many sessions.</summary>
    public double? Denominator { get; init; }

    public FigureTruth Truth => new(Count ?? 0, Of, Numerator, Denominator);
}

/// <summary>All that is counted in a cell: one in which nothing of it has changed is the same figure.</summary>
internal sealed record FigureTruth(int Count, int? Of, double? Numerator, double? Denominator);

/// <summary>The table <c>released</c>: what left at earlier refreshes, so that a later one can be held against it (decision 6). It grows by what has changed.</summary>
internal sealed class Released : ILakeTables
{
    public static readonly LakeTable Table = new("released", "One figure as it left at a refresh, with the count behind it: never to be shown, kept so that no later figure gives it away.",
    [
        new("indicator", "VARCHAR", "Id of the indicator."),
        new("refresh", "BIGINT", "The refresh at which the figure became so, counted from 1 for each indicator."),
        new("grain", "VARCHAR", "Kind of period."),
        new("period", "DATE", "First day of the period."),
        new("dimension", "VARCHAR", "By what it is parted; empty for the whole."),
        new("value", "VARCHAR", "Value of that dimension."),
        new("within", "VARCHAR", "A second dimension; empty for none."),
        new("within_value", "VARCHAR", "Value of that dimension."),
        new("count", "INTEGER", "The count; empty where nothing was counted any more."),
        new("of", "INTEGER", "Of how many; empty where there is no denominator."),
        new("shown_count", "INTEGER", "The count as shown; empty where hidden."),
        new("shown_of", "INTEGER", "The denominator as shown; empty where hidden."),
        new("count_with_group", "BOOLEAN", "The count was hidden with all the parts of its group."),
        new("of_with_group", "BOOLEAN", "The denominator was."),
        new("count_refused", "BOOLEAN", "The count was hidden so that nobody may be told that it is small."),
        new("of_refused", "BOOLEAN", "The denominator was."),
        new("numerator", "DOUBLE", "Sessions or weeks of those who were counted, where these are shown; else empty."),
        new("denominator", "DOUBLE", "Sessions that they could have attended."),
    ], "grain, period, dimension, value, within, within_value, refresh");

    IReadOnlyList<LakeTable> ILakeTables.Tables => [Table];

    public static async Task<IReadOnlyList<ReleasedFigure>> ReadAsync(ILakeWriter lake, Indicator indicator, CancellationToken stop)
    {
        if (lake.FilesOf(Table, indicator.Id) is not { Count: > 0 } files) return [];
        await using var command = lake.Engine.CreateCommand();
        command.CommandText = LakeStatement.Of("Insight/Lake/released.sql", ("files", string.Join(", ", files.Select(LakeStatement.Quoted))));
        var all = new List<ReleasedFigure>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) all.Add(Row(rows));
        return all;
    }

    public static async Task WriteAsync(ILakeWriter lake, Indicator indicator, IEnumerable<ReleasedFigure> all, CancellationToken stop)
    {
        await lake.StageAsync("left", Table.Columns, all.Select(f => new object?[]
        {
            indicator.Id, f.Refresh, f.At.Grain, f.At.Period, f.At.By, f.At.Value, f.At.Within, f.At.WithinValue, f.Count, f.Of, f.ShownCount, f.ShownOf, f.CountWithGroup, f.OfWithGroup, f.CountRefused, f.OfRefused, f.Numerator, f.Denominator,
        }).ToAsyncEnumerable(), stop);
        await lake.ReplaceAsync(Table, indicator.Id, "FROM \"left\"", stop);
    }

    private static ReleasedFigure Row(DbDataReader row) => new(
        row.GetInt64(0), new CellKey(row.GetString(1), LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(2)), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6)),
        Number(row, 7), Number(row, 8), Number(row, 9), Number(row, 10), row.GetBoolean(11), row.GetBoolean(12), row.GetBoolean(13), row.GetBoolean(14))
    {
        Numerator = Sum(row, 15), Denominator = Sum(row, 16),
    };

    private static double? Sum(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetDouble(at);

    private static int? Number(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetInt32(at);
}
