using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.People;
using Waymark.Inclusion.Worklist;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Patterns;

/// <summary>From a pattern down to its children, as far as the visitor may see them.</summary>
internal sealed class PatternChildren(WaymarkDb db, CurrentArea area, IChildren children, ILakes lakes, PatternSight sight)
{
    /// <summary>Those within reach behind a pattern that is told, or one of the report; null where there is none of that id for the visitor.</summary>
    public async Task<OpenedPattern?> OpenAsync(string id, LocalDate today, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        var sql = new PatternSql(lake, today);
        if (NamedPattern.Find(id) is { } named) return new(id, named.Title, named.Means, null, await MetAsync(await NamedAsync(sql, named, today, stop), stop));
        if (!Guid.TryParse(id, out var key) || await db.Set<KeptPattern>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == key && p.Told, stop) is not { Pattern: { } pattern } || !sight.Tells(pattern, today)) return null;
        var words = new PatternWords(pattern, PatternBoard.Words(await children.SchoolsAsync(stop)));
        return new(id, words.Title, PatternBoard.Sentence(words, sight.RuleOf(pattern, today)), pattern, await MetAsync(await BehindAsync(sql, pattern, stop), stop));
    }

    /// <summary>Cards of some of them, in their order. One query.</summary>
    public async Task<IReadOnlyList<(ChildCard Card, ChildBehind Behind)>> CardsAsync(IReadOnlyList<(ChildId Child, ChildBehind Behind)> some, CancellationToken stop)
    {
        var ids = some.Select(c => c.Child).ToList();
        var cards = await children.Cards(db, sight.Reach).Where(c => EF.Parameter(ids).Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop);
        return [.. some.Where(c => cards.ContainsKey(c.Child)).Select(c => (cards[c.Child], c.Behind))];
    }

    // A pseudonym cannot be turned back: those in reach are turned forward and met.
    private async Task<IReadOnlyList<(ChildId, ChildBehind)>> MetAsync(IReadOnlyList<(long Pupil, ChildBehind Behind)> behind, CancellationToken stop)
    {
        var pseudonyms = lakes.PseudonymsOf(area.Code);
        var reached = (await children.Ids(db, sight.Reach).ToListAsync(stop)).ToDictionary(child => pseudonyms.Of(child.Value));
        return [.. behind.Where(b => reached.ContainsKey(b.Pupil)).Select(b => (reached[b.Pupil], b.Behind))];
    }

    private async Task<IReadOnlyList<(long, ChildBehind)>> NamedAsync(PatternSql sql, NamedPattern named, LocalDate today, CancellationToken stop)
    {
        await sql.LookAtAsync((await sql.WeeksAsync(stop)).Select(monday => (monday, false)), stop);
        var rows = await NamedPatterns.ReadAsync(sql, await RuleChangeRow.SettingsAsync(db, today, stop), stop);
        return [.. rows.Where(r => r.Pattern == named.Id && r.ThisYear).OrderBy(r => r.Pupil).Select(r => (r.Pupil, new ChildBehind(0, 0, 0, 0)))];
    }

    private static async Task<IReadOnlyList<(long, ChildBehind)>> BehindAsync(PatternSql sql, FoundPattern pattern, CancellationToken stop)
    {
        var recent = pattern.Recent.Select(w => w.Monday).ToList();
        var before = pattern.Weeks.SkipLast(pattern.Terms.Recent).TakeLast(pattern.Terms.BeforeOfChild).Select(w => w.Monday).ToList();
        var all = pattern.Measure.IsShare ? await RegistersAsync(sql, pattern, recent, before, stop) : await EventsAsync(sql, pattern, [.. recent], [.. before], stop);
        var moved = all.Where(c => c.Behind.IsPart(pattern)).ToList();
        return [.. (pattern.IsRise ? moved.OrderByDescending(c => c.Behind.Change(pattern.Terms)) : moved.OrderBy(c => c.Behind.Change(pattern.Terms))).ThenBy(c => c.Pupil)];
    }

    private static async Task<List<(long Pupil, ChildBehind Behind)>> RegistersAsync(PatternSql sql, FoundPattern pattern, IReadOnlyList<LocalDate> recent, IReadOnlyList<LocalDate> before, CancellationToken stop)
    {
        var group = pattern.Group;
        await sql.StageAsync("asked_group", [new LakeColumn("sen", "VARCHAR", ""), new("send", "BOOLEAN", ""), new("locality", "VARCHAR", ""), new("phase", "VARCHAR", ""), new("year_group", "INTEGER", ""), new("need", "VARCHAR", ""), new("school", "INTEGER", "")],
            [[group.Sen, group.Send, group.Locality, group.Phase, group.YearGroup, group.Need, group.School]], stop);
        var sums = new Dictionary<long, ChildBehind>();
        var weeks = recent.Select(monday => (monday, true)).Concat(before.Select(monday => (monday, false)));
        await foreach (var (pupil, more) in sql.OfPupilWeeksAsync("pattern-children", pattern.Measure, weeks, row => (row.GetInt64(0), new ChildBehind(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4))), stop))
            sums[pupil] = sums.GetValueOrDefault(pupil) is { } sum ? new(sum.Now + more.Now, sum.Of + more.Of, sum.Before + more.Before, sum.OfBefore + more.OfBefore) : more;
        return [.. sums.Where(s => s.Value.Now + s.Value.Before > 0).Select(s => (s.Key, s.Value))];
    }

    private static async Task<List<(long Pupil, ChildBehind Behind)>> EventsAsync(PatternSql sql, FoundPattern pattern, HashSet<LocalDate> recent, HashSet<LocalDate> before, CancellationToken stop)
    {
        var permanent = pattern.Measure == PatternMeasure.Exclusions;
        var events = await sql.RowsAsync(PatternSql.Text("pattern-events"), PatternEvent.Read, stop).Where(e => e.Permanent == permanent && e.Groups.Contains(pattern.Group)).ToListAsync(stop);
        return [.. events.GroupBy(e => e.Pupil).Select(g => (g.Key, new ChildBehind(g.Count(e => recent.Contains(e.Monday)), 0, g.Count(e => before.Contains(e.Monday)), 0)))];
    }
}

/// <param name="Sentence">What the pattern says, or whom it counts.</param>
/// <param name="Pattern">None of a pattern of the report.</param>
/// <param name="Children">Those within reach, who add most first.</param>
internal sealed record OpenedPattern(string Id, string Title, string Sentence, FoundPattern? Pattern, IReadOnlyList<(ChildId Child, ChildBehind Behind)> Children);
