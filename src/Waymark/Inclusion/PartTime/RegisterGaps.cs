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
        var (marks, newest) = (new List<(long Pupil, Mark Of)>(), new Dictionary<string, LocalDate>(StringComparer.Ordinal));
        await ReadAsync(lake, "marks", (from, to), row => marks.Add((row.GetInt64(0), new(Urn(row, 1), LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(2)), row.GetInt32(3)))), stop);
        await ReadAsync(lake, "newest", (from, to), row => newest[Urn(row, 0)] = LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(1)), stop);
        return (marks.ToLookup(m => m.Pupil, m => m.Of), newest);
    }

    private static async Task ReadAsync(ILakeReader lake, string statement, (LocalDate From, LocalDate To) days, Action<DbDataReader> take, CancellationToken stop)
    {
        await using var command = lake.Engine.CreateCommand();
        command.CommandText = LakeStatement.Of($"Inclusion/PartTime/part-time-{statement}.sql");
        foreach (var (name, value) in new[] { ("from", days.From), ("to", days.To) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value.ToDateOnly());
            command.Parameters.Add(parameter);
        }
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) take(rows);
    }

    private static string Urn(DbDataReader row, int at) => row.GetInt32(at).ToString(CultureInfo.InvariantCulture);

    private sealed record Mark(string Urn, LocalDate Day, int Sessions);
}
