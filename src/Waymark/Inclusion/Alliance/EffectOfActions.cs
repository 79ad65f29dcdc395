using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Insight.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Alliance;

/// <summary>What became of absence after the actions that were taken, kind by kind: over the whole area, without a name.</summary>
internal sealed class EffectOfActions(WaymarkDb db, CurrentArea area, ILakes lakes, KnownEffects known)
{
    /// <summary>One query of the casework; one statement of the lake for each length, unless neither has changed.</summary>
    public async Task<IReadOnlyList<KindEffect>> ReadAsync(EffectTerms terms, CancellationToken stop)
    {
        var taken = ActionOutcome.All.Where(o => o.Taken).Select(o => o.Name).ToList();
        // A child that is sealed counts nowhere by name, and here only as one of many.
        var actions = await db.Set<AllianceAction>().AsNoTracking().OrderBy(a => a.Id).Select(a => new Acted(a.Id, a.Child.Value, a.Kind, taken.Contains(a.Outcome), a.DoneOn ?? a.AgreedOn)).ToListAsync(stop);
        if (!actions.Exists(a => a.Taken)) return [];
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        var state = (lake.State.Version, terms, string.Join('|', actions));
        if (known.Find(area.Code.Value, state) is { } kept) return kept;
        var shortly = await MeasureAsync(lake, actions, terms, terms.Weeks, stop);
        var longer = await MeasureAsync(lake, actions, terms, terms.LongWeeks, stop);
        IReadOnlyList<KindEffect> all = [.. ActionKind.All.Select(kind => new KindEffect(kind, actions.Where(a => a.Taken && a.Kind == kind.Name).Select(a => a.Child).Distinct().Count(),
            ActionEffect.Of(shortly.Where(a => a.Kind == kind.Name), terms), ActionEffect.Of(longer.Where(a => a.Kind == kind.Name), terms))).Where(k => k.Children > 0)];
        known.Keep(area.Code.Value, state, all);
        return all;
    }

    internal async Task<IReadOnlyList<TakenAction>> MeasureAsync(ILakeReader lake, IReadOnlyList<Acted> actions, EffectTerms terms, int span, CancellationToken stop)
    {
        var pseudonyms = lakes.PseudonymsOf(area.Code);
        var taken = actions.Where(a => a.Taken).ToList();
        await StageAsync("asked_actions", [new("action", "INTEGER", ""), new("pupil", "BIGINT", ""), new("week", "DATE", ""), new("span", "INTEGER", "")], taken.Select((a, at) => new object?[] { at, pseudonyms.Of(a.Child), a.Week, span }));
        await StageAsync("asked_acted", [new("pupil", "BIGINT", ""), new("week", "DATE", "")], actions.Select(a => new object?[] { pseudonyms.Of(a.Child), a.Week }));
        await StageAsync("asked_terms", [new("least", "INTEGER", ""), new("similar", "DOUBLE", ""), new("compared", "INTEGER", "")], [[terms.Least, terms.Similar, terms.Compared]]);
        var own = new Dictionary<int, ComparedChild>();
        var beside = new List<(int Action, ComparedChild Child)>();
        await foreach (var (action, itself, child) in lake.AskAsync(LakeStatement.Of("Inclusion/Alliance/effects.sql"), [],
            row => (row.GetInt32(0), row.GetBoolean(1), new ComparedChild(row.GetInt64(2), new(row.GetInt32(3), row.GetInt32(4)), new(row.GetInt32(5), row.GetInt32(6)))), stop))
        {
            if (itself) own[action] = child;
            else beside.Add((action, child));
        }
        var groups = beside.ToLookup(b => b.Action, b => b.Child);
        return [.. own.OrderBy(o => o.Key).Select(o => new TakenAction(taken[o.Key].Kind, o.Value, [.. groups[o.Key]]))];

        Task StageAsync(string name, LakeColumn[] columns, IEnumerable<object?[]> rows) => lake.StageAsync(name, columns, rows.ToAsyncEnumerable(), stop);
    }

    internal sealed record Acted(Guid Id, Guid Child, string Kind, bool Taken, LocalDate On)
    {
        /// <summary>The Monday of its week.</summary>
        public LocalDate Week => On.PlusDays(1 - (int)On.DayOfWeek);
    }
}

/// <summary>What became of absence after actions of one kind.</summary>
/// <param name="Children">Children for whom such an action was taken, measured or not.</param>
/// <param name="Short">In the shorter look.</param>
/// <param name="Long">In the longer look.</param>
internal sealed record KindEffect(ActionKind Kind, int Children, ActionEffect Short, ActionEffect Long);

/// <summary>Effects that were worked out, by area, for the newest state of its lake and of its actions.</summary>
internal sealed class KnownEffects
{
    private readonly ConcurrentDictionary<string, ((long, EffectTerms, string) State, IReadOnlyList<KindEffect> Effects)> areas = new(StringComparer.Ordinal);

    public IReadOnlyList<KindEffect>? Find(string area, (long, EffectTerms, string) state) => areas.TryGetValue(area, out var kept) && kept.State == state ? kept.Effects : null;

    public void Keep(string area, (long, EffectTerms, string) state, IReadOnlyList<KindEffect> effects) => areas[area] = (state, effects);
}
