using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.InteropServices;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Core.Insight.Watching;
using Waymark.Insight.Door;

namespace Waymark.Insight.Watch;

/// <summary>What has changed in all figures of an area. Worked out once for each state of its lake: until the next refresh it cannot change.</summary>
internal sealed class WatchBoard(ILakes lakes)
{
    private static readonly string Statement = LakeStatement.Of("Insight/Watch/watched.sql");

    private readonly ConcurrentDictionary<string, (long Version, LocalDate Day, Board Made)> kept = new(StringComparer.Ordinal);

    public async Task<Board> ReadAsync(AreaCode area, LocalDate today, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area, stop);
        if (kept.TryGetValue(area.Value, out var known) && known.Version == lake.State.Version && known.Day == today) return known.Made;
        var made = Board.Of(lake.State, await RowsAsync(lake, stop), today);
        kept[area.Value] = (lake.State.Version, today, made);
        return made;
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(ILakeReader lake, CancellationToken stop)
    {
        // A place is named once and not in each of its months.
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        return await lake.AskAsync(Statement, [], row => new Row(Once(row.GetString(0)), Once(row.GetString(1)), Once(row.GetString(2)), new(row.Day(3), Number(row, 4), Number(row, 5))), stop).ToListAsync(stop);

        string Once(string word) => words.TryGetValue(word, out var known) ? known : words[word] = word;
    }

    private static double? Number(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetDouble(at);

    /// <summary>One month of one figure.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Row(string Indicator, string By, string Value, FigureMonth Month);
}
