using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.PartTime;

/// <summary>Lays the C2 marks of the registers beside the records of part-time timetables, for every child of an area, after each refresh of the lake.</summary>
internal sealed class RegisterGaps(IServiceScopeFactory scopes, Stores stores, ILakes lakes, IClock clock) : ILakeFollower
{
    public async Task FollowAsync(AreaCode area, LocalDate today, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Areas.Door.CurrentArea>().Choose(area);
        await using var db = stores.Casework(area);
        await RunAsync(db, scope.ServiceProvider.GetRequiredService<IChildren>(), area, new Deed(Actor.Program("registers"), clock.GetCurrentInstant(), today, "compare registers with part-time timetables"), stop);
    }

    public async Task RunAsync(WaymarkDb db, IChildren children, AreaCode area, Deed deed, CancellationToken stop)
    {
        var year = SchoolTerm.YearOf(deed.Today);
        var (marks, newest) = await MarksAsync(area, year, deed.Today, stop);
        var records = (await db.Set<PartTimeTimetable>().AsNoTracking().Where(t => !t.Withdrawn && (t.Ended == null || t.Ended >= year)).OrderBy(t => t.From).ToListAsync(stop)).ToLookup(t => t.Child);
        var pseudonyms = lakes.PseudonymsOf(area);
        var found = new List<RegisterGapRow>();
        foreach (var child in await children.Ids(db, Reach.WholeArea).ToListAsync(stop))
        {
            var own = marks[pseudonyms.Of(child.Value)].ToLookup(m => m.Urn, m => (m.Day, m.Sessions), StringComparer.Ordinal);
            foreach (var urn in own.Select(g => g.Key).Union(records[child].Select(r => r.Urn), StringComparer.Ordinal))
                found.AddRange(RegisterGapRow.Of(child, urn, [.. own[urn]], [.. records[child].Where(r => r.Urn == urn)], (year, newest.TryGetValue(urn, out var day) ? day : null)));
        }
        await KeepAsync(db, await db.Set<RegisterGapRow>().ToListAsync(stop), found, deed, stop);
    }

    /// <summary>Writes what has changed; where nothing has, nothing goes to the trail.</summary>
    internal static async Task KeepAsync(WaymarkDb db, IReadOnlyList<RegisterGapRow> before, IReadOnlyList<RegisterGapRow> now, Deed deed, CancellationToken stop)
    {
        var (gone, added) = (before.Except(now).ToList(), now.Except(before).ToList());
        if (gone.Count == 0 && added.Count == 0) return;
        await using var both = await db.Database.BeginTransactionAsync(stop);
        db.RemoveRange(gone);
        await db.SaveInBulkAsync(stop);
        db.AddRange(added);
        await db.SaveAsync(deed with { Subject = $"registers:{added.Count} new, {gone.Count} gone" }, stop);
        await both.CommitAsync(stop);
    }

    private async Task<(ILookup<long, Mark> Marks, IReadOnlyDictionary<string, LocalDate> Newest)> MarksAsync(AreaCode area, LocalDate from, LocalDate to, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area, stop);
        (string, object)[] days = [("from", from), ("to", to)];
        var marks = await lake.AskAsync(Text("marks"), days, row => (Pupil: row.GetInt64(0), Of: new Mark(Urn(row, 1), row.Day(2), row.GetInt32(3))), stop).ToListAsync(stop);
        var newest = await lake.AskAsync(Text("newest"), days, row => (Urn: Urn(row, 0), Day: row.Day(1)), stop).ToDictionaryAsync(n => n.Urn, n => n.Day, StringComparer.Ordinal, stop);
        return (marks.ToLookup(m => m.Pupil, m => m.Of), newest);
    }

    private static string Text(string statement) => LakeStatement.Of($"Inclusion/PartTime/part-time-{statement}.sql");

    private static string Urn(DbDataReader row, int at) => row.GetInt32(at).ToString(CultureInfo.InvariantCulture);

    private sealed record Mark(string Urn, LocalDate Day, int Sessions);
}
