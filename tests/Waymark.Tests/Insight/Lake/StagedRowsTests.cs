using NodaTime;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;

namespace Waymark.Tests.Insight.Lake;

/// <summary>Rows of the program before the engine, and what the writer does with words of a list.</summary>
public sealed class StagedRowsTests
{
    private static readonly IReadOnlyList<LakeColumn> Columns =
        [new("number", "INTEGER", ""), new("pupil", "BIGINT", ""), new("words", "VARCHAR", ""), new("yes", "BOOLEAN", ""), new("rate", "DOUBLE", ""), new("day", "DATE", "")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_come_back_as_they_were_sent_nulls_and_long_words_included_past_what_is_sent_at_a_time()
    {
        using var small = new SmallLake();
        await using var lake = await small.Lakes.WriteAsync(SmallLake.Area, Stop);
        var sent = Enumerable.Range(0, (LakeFill.Most * 2) + 5).Select(Row).ToList();
        await lake.StageAsync("sent", Columns, sent.ToAsyncEnumerable(), Stop);
        using var command = lake.Engine.CreateCommand();
        command.CommandText = "SELECT number, pupil, words, yes, rate, day FROM sent ORDER BY rowid";
        await using var reader = await command.ExecuteReaderAsync(Stop);
        foreach (var row in sent)
        {
            Assert.True(await reader.ReadAsync(Stop));
            Assert.Equal(row, Enumerable.Range(0, row.Length).Select(at => reader.IsDBNull(at) ? null : reader.GetValue(at)).Select(v => v is DateOnly day ? LocalDate.FromDateOnly(day) : v));
        }
        Assert.False(await reader.ReadAsync(Stop));
    }

    [Theory]
    [InlineData(0, "a word")]
    [InlineData(2, 7)]
    [InlineData(5, 7L)]
    public async Task A_value_of_another_kind_than_its_column_is_refused(int column, object value)
    {
        using var small = new SmallLake();
        await using var lake = await small.Lakes.WriteAsync(SmallLake.Area, Stop);
        var row = Row(1);
        row[column] = value;
        await Assert.ThrowsAsync<ArgumentException>(() => lake.StageAsync("sent", Columns, new[] { row }.ToAsyncEnumerable(), Stop));
    }

    [Fact]
    public async Task A_column_with_a_list_of_words_is_words_to_its_readers_and_a_word_that_is_not_in_it_is_refused_with_the_old_state_kept()
    {
        using var small = new SmallLake();
        var listed = SmallLake.Former with { Columns = [SmallLake.Former.Columns[0], SmallLake.Former.Columns[1] with { Words = ["\\", "/", "it's"] }] };
        using var lakes = small.Open(listed);
        await WriteAsync(lakes, listed, "'it''s'");
        var refused = await Assert.ThrowsAsync<LakeRefusedException>(() => WriteAsync(lakes, listed, "'?'"));
        Assert.Contains("The table marks could not be written", refused.Message, StringComparison.Ordinal);
        Assert.Contains("The lake still holds what it held before", refused.Message, StringComparison.Ordinal);
        await using var lake = await lakes.ReadAsync(SmallLake.Area, Stop);
        using var command = lake.Engine.CreateCommand();
        command.CommandText = "SELECT typeof(code) || ' ' || code FROM marks";
        Assert.Equal("VARCHAR it's", await command.ExecuteScalarAsync(Stop));
    }

    private static async Task WriteAsync(Lakes lakes, LakeTable table, string code)
    {
        await using var writer = await lakes.WriteAsync(SmallLake.Area, Stop);
        await writer.ReplaceAsync(table, "2026-09", $"SELECT 1 AS pupil, {code} AS code", Stop);
        await writer.CommitAsync("test", Stop);
    }

    /// <summary>Each column is null in every seventh row, each in another; words are short, longer than the engine keeps within a row, and longer than any buffer.</summary>
    private static object?[] Row(int at)
    {
        object?[] row = [at - 3, (1L << 50) + at, at % 3 == 0 ? "é" : new string('ſ', at % 3 == 1 ? 20 : 400) + at, at % 2 == 0, at / 8.0, new LocalDate(1969, 12, 1).PlusDays(at)];
        if (at % 7 < row.Length) row[at % 7] = null;
        return row;
    }
}
