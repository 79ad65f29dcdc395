using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;
using Waymark.Shell.Data;
using Waymark.Shell.Terminal;
using Waymark.Shell.Trail;

namespace Waymark.Insight.Lake;

/// <summary>Makes the tables of casework and the facts of every indicator anew, in one step of the lake.</summary>
internal sealed class LakeRefresh(ILakes lakes, Stores stores, LakeWork work, IClock clock)
{
    /// <summary>Note of the lake: the entry of the trail up to which casework is in it.</summary>
    public const string Seen = "trail";

    /// <summary>How many indicators are counted while figures of earlier ones are still being made safe: that has one core, counting the others.</summary>
    private const int Ahead = 2;

    /// <summary>Makes the lake as it is today, and lets the rooms do what follows from it.</summary>
    public async Task RunAsync(AreaCode area, IProgress<WorkStep>? progress, CancellationToken stop)
    {
        var today = London.DayOf(clock.GetCurrentInstant());
        await MakeAsync(area, progress, today, stop);
        foreach (var follower in work.Followers) await follower.FollowAsync(area, today, stop);
    }

    /// <summary>The lake alone, as of a day.</summary>
    /// <param name="indicators">Those that are counted; the figures of others stay as they are. Without it, all.</param>
    public async Task MakeAsync(AreaCode area, IProgress<WorkStep>? progress, LocalDate today, CancellationToken stop, IReadOnlyList<Indicator>? indicators = null)
    {
        await using var lake = await lakes.WriteAsync(area, stop);
        await using (var db = stores.Casework(area))
        {
            // One moment of the casework for all tables. SQLite takes it at the first read and holds no writer up.
            await db.Database.OpenConnectionAsync(stop);
            await db.Database.ExecuteSqlRawAsync(stores.Settings.Engine == StoreEngine.Sqlite ? "BEGIN DEFERRED" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", stop);
            lake.Note(Seen, await LastAsync(db, stop));
            var source = new MartSource(db, lakes.PseudonymsOf(area), today);
            foreach (var mart in work.Marts)
            {
                progress?.Report(new WorkStep($"Table {mart.Table.Name}", -1));
                await lake.StageAsync("mart", mart.Staged, mart.RowsAsync(source, stop), stop);
                await lake.ReplaceAsync(mart.Table, "", mart.Select, stop);
            }
            await db.Database.ExecuteSqlRawAsync("ROLLBACK", stop);
        }
        LakeEngine.Run(lake.Engine, "DROP TABLE IF EXISTS mart");
        foreach (var summary in work.Summaries)
        {
            progress?.Report(new WorkStep($"Table {summary.Table.Name}", -1));
            await LakeSums.SumUpAsync(lake, summary, stop);
        }
        Sides.Lay(lake.Engine);
        var making = new Queue<InMaking>();
        foreach (var indicator in indicators ?? Catalogue.All)
        {
            progress?.Report(new WorkStep($"Indicator {indicator.Id}", -1));
            making.Enqueue(await CountAsync(lake, indicator, today, stop));
            if (making.Count > Ahead) await Figures.WriteAsync(lake, making.Dequeue(), stop);
        }
        while (making.TryDequeue(out var left)) await Figures.WriteAsync(lake, left, stop);
        foreach (var table in new[] { Facts.Table, Figures.Table, Released.Table })
            foreach (var gone in lake.State.Of(table.Name).Where(part => Catalogue.Find(Facts.IndicatorOf(part.Partition)) is null)) lake.Remove(table, gone.Partition);
        await lake.CommitAsync("refresh", stop);
    }

    private static async Task<InMaking> CountAsync(ILakeWriter lake, Indicator indicator, LocalDate today, CancellationToken stop)
    {
        try
        {
            await Facts.WriteAsync(lake, indicator, today, stop);
            return await Figures.BeginAsync(lake, indicator, today, stop);
        }
        catch (DuckDBException fault)
        {
            throw new LakeRefusedException($"The indicator {indicator.Id} cannot be counted: {fault.Message} If memory is short, raise the setting Lake:Memory.");
        }
    }

    /// <summary>True where casework has moved on since the lake was made from it.</summary>
    public async Task<bool> IsStaleAsync(AreaCode area, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area, stop);
        await using var db = stores.Casework(area);
        return lake.State.Notes.GetValueOrDefault(Seen) != await LastAsync(db, stop);
    }

    private static async Task<string> LastAsync(WaymarkDb db, CancellationToken stop) =>
        (await db.Set<TrailEntry>().MaxAsync(e => (long?)e.Seq, stop) ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What the rooms bring to a refresh: tables of their casework, sums of large tables, and what they do after it.</summary>
internal sealed record LakeWork(IEnumerable<ILakeMart> Marts, IEnumerable<ILakeSummary> Summaries, IEnumerable<ILakeFollower> Followers);
