using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Worklist;
using Waymark.Insight.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Patterns;

/// <summary>Looks for patterns in an area anew and writes what has changed. Where nothing has, nothing is written and nothing goes to the trail.</summary>
internal sealed class PatternRefresh(Stores stores, ILakes lakes, IClock clock) : ILakeFollower
{
    public async Task FollowAsync(AreaCode area, LocalDate today, CancellationToken stop) =>
        await RunAsync(area, new Deed(Actor.Program("patterns"), clock.GetCurrentInstant(), today, "refresh patterns"), stop);

    public async Task<Done> RunAsync(AreaCode area, Deed deed, CancellationToken stop) => (await RunAsync(area, [deed], stop))[^1];

    /// <summary>Looks for patterns as on several days of one school year, one after the other. The registers are read once, up to the last of the days.</summary>
    /// <param name="days">What is done, each on its day, the oldest first.</param>
    public async Task<IReadOnlyList<Done>> RunAsync(AreaCode area, IReadOnlyList<Deed> days, CancellationToken stop)
    {
        await using var turn = await StoreLock.TakeAsync(stores.Settings, $"{area}.patterns", stop);
        await using var db = stores.Casework(area);
        var results = new List<Result>();
        await using (var lake = await lakes.ReadAsync(area, stop))
        {
            var facts = new PatternFacts(new PatternSql(lake, days[^1].Today));
            await facts.LoadAsync(stop);
            foreach (var day in days) results.Add(await ResultAsync(facts, new PatternSql(lake, day.Today), await RuleChangeRow.SettingsAsync(db, day.Today, stop), stop));
        }
        var done = new List<Done>();
        foreach (var (day, result) in days.Zip(results)) done.Add(await WriteAsync(db, day, result, stop));
        return done;
    }

    private static async Task<Result> ResultAsync(PatternFacts facts, PatternSql sql, RuleSettings settings, CancellationToken stop)
    {
        var weeks = await sql.WeeksAsync(stop);
        IReadOnlyList<PatternFamily> families = [.. PatternMeasure.All.AsParallel().AsOrdered().WithCancellation(stop).Select(m => PatternFamily.Judge(m, facts.Of(m, weeks, settings.Day), weeks))];
        await sql.LookAtAsync(weeks.Select(monday => (monday, false)), stop);
        return new(families, NamedPatterns.Count(await NamedPatterns.ReadAsync(sql, settings, stop)), weeks.Count > 0 ? weeks[^1] : null);
    }

    private static async Task<Done> WriteAsync(WaymarkDb db, Deed deed, Result result, CancellationToken stop)
    {
        await using var all = await db.Database.BeginTransactionAsync(stop);
        var run = await db.Set<PatternRun>().FirstOrDefaultAsync(stop);
        var kept = await db.Set<KeptPattern>().Where(p => p.Ended == null).ToDictionaryAsync(p => p.Key, StringComparer.Ordinal, stop);
        var done = Put(db, kept, result, deed);
        var (tested, named) = (JsonSerializer.Serialize(result.Families.Select(FamilyCount.Of)), JsonSerializer.Serialize(result.Named));
        if (run is null) db.Add(new PatternRun { Id = PatternRun.Only, Day = deed.Today, Newest = result.Newest, Families = tested, Named = named });
        else (run.Day, run.Newest, run.Families, run.Named) = (deed.Today, result.Newest, tested, named);
        await db.SaveInBulkAsync(stop);
        if (!done.Nothing) await db.SaveAsync(deed with { Subject = $"patterns:{done.Added} new, {done.Changed} changed, {done.Ended} ended" }, stop);
        await all.CommitAsync(stop);
        return done;
    }

    private static Done Put(WaymarkDb db, Dictionary<string, KeptPattern> kept, Result result, Deed deed)
    {
        var (added, changed, found) = (0, 0, result.Families.SelectMany(f => f.Found).ToList());
        foreach (var pattern in found)
        {
            kept.Remove(pattern.Key, out var before);
            var standing = PatternStanding.Found(before?.Standing, result.Newest!.Value, pattern.Finding.Adjusted);
            var text = KeptPattern.Kept(pattern);
            if (before is null)
            {
                added++;
                db.Add(new KeptPattern { Id = NewId.Named(deed.Now, pattern.Key), Key = pattern.Key, Found = text, First = deed.Today, Newest = standing.Newest, Weeks = standing.Weeks, Told = standing.Told });
            }
            else if (before.Standing != standing || before.Found != text)
            {
                changed++;
                (before.Found, before.Newest, before.Weeks, before.Told) = (text, standing.Newest, standing.Weeks, standing.Told);
            }
        }
        foreach (var gone in kept.Values) gone.Ended = deed.Today;
        return new(result.Families.Sum(f => f.Tested), found.Count, added, changed, kept.Count);
    }

    private sealed record Result(IReadOnlyList<PatternFamily> Families, IReadOnlyList<NamedFigure> Named, LocalDate? Newest);

    /// <param name="Tested">Series that could be judged.</param>
    /// <param name="Found">All that stands now.</param>
    internal sealed record Done(int Tested, int Found, int Added, int Changed, int Ended)
    {
        public bool Nothing => Added + Changed + Ended == 0;
    }
}
