using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Placements;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Providers;

/// <summary>A placement with the URN of its provider; empty where the provider has none.</summary>
internal sealed record MarkedPlacement(Placement Placement, string ProviderUrn)
{
    // No school: it matches no register.
    private const int NoSchool = 0;

    public int Provider => int.TryParse(ProviderUrn, NumberStyles.None, CultureInfo.InvariantCulture, out var urn) ? urn : NoSchool;

    /// <summary>It runs on that day, is the whole of the education, and a register would tell of it. Of part of a week the register of the own school cannot tell.</summary>
    public bool IsAskedOn(LocalDate day) =>
        Placement.FullTime && Placement.Basis != Placement.ManagedMove && Placement.Days.Covers(day) && (Provider != NoSchool || (Placement.Urn.Length > 0 && Placement.Registration != "none"));
}

/// <summary>When a register last told of placements, and how far registers reach: asked of the lake once for its state, the day and the placements.</summary>
internal sealed class ProviderMarks(CurrentArea area, ILakes lakes, KnownMarks known)
{
    private const int WeeksBack = 16;

    /// <summary>The last such day of each; null where there was none in the last weeks. One statement, however many.</summary>
    public async Task<IReadOnlyDictionary<PlacementId, LocalDate?>> LastAsync(IReadOnlyList<MarkedPlacement> asked, LocalDate today, CancellationToken stop)
    {
        if (asked.Count == 0) return new Dictionary<PlacementId, LocalDate?>();
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        var kept = known.Of(area.Code.Value, lake.State.Version, today);
        var open = asked.Where(p => !kept.Told.ContainsKey(Key(p))).ToList();
        if (open.Count > 0)
        {
            var told = await AskAsync(lake, open, today, stop);
            foreach (var (p, at) in open.Select((p, at) => (p, at))) kept.Told[Key(p)] = told.TryGetValue(at, out var day) ? day : null;
        }
        return asked.ToDictionary(p => p.Placement.Id, p => kept.Told[Key(p)]);
    }

    /// <summary>By URN, the newest day of which a school has sent a register in the last weeks.</summary>
    public async Task<IReadOnlyDictionary<int, LocalDate>> NewestAsync(LocalDate today, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        var kept = known.Of(area.Code.Value, lake.State.Version, today);
        return kept.Newest ??= await lake.AskAsync(LakeStatement.Of("Inclusion/Worklist/worklist-newest.sql"), [("from", today.PlusWeeks(-WeeksBack)), ("to", today)], row => (Urn: row.GetInt32(0), Day: row.Day(1)), stop)
            .ToDictionaryAsync(r => r.Urn, r => r.Day, cancellationToken: stop);
    }

    private async Task<IReadOnlyDictionary<int, LocalDate>> AskAsync(ILakeReader lake, IReadOnlyList<MarkedPlacement> asked, LocalDate today, CancellationToken stop)
    {
        var pseudonyms = lakes.PseudonymsOf(area.Code);
        await lake.StageAsync("asked_places", [new LakeColumn("place", "INTEGER", ""), new("pupil", "BIGINT", ""), new("provider", "INTEGER", ""), new("starts", "DATE", "")],
            asked.Select((p, at) => new object?[] { at, pseudonyms.Of(p.Placement.Child.Value), p.Provider, p.Placement.From }).ToAsyncEnumerable(), stop);
        // As literals, so that the engine opens the files of that time alone.
        var sql = LakeStatement.Of("Inclusion/Providers/provider-marks.sql", ("since", LakeStatement.Day(today.PlusWeeks(-WeeksBack))), ("to", LakeStatement.Day(today)));
        return await lake.AskAsync(sql, [], row => (At: row.GetInt32(0), Day: row.Day(1)), stop).ToDictionaryAsync(r => r.At, r => r.Day, cancellationToken: stop);
    }

    private static (PlacementId, LocalDate, int) Key(MarkedPlacement p) => (p.Placement.Id, p.Placement.From, p.Provider);

}

/// <summary>What the lake said of marks, by area, for its newest state and the day.</summary>
internal sealed class KnownMarks
{
    private readonly ConcurrentDictionary<string, Kept> areas = new(StringComparer.Ordinal);

    public Kept Of(string area, long version, LocalDate day) =>
        areas.AddOrUpdate(area, _ => new(version, day), (_, kept) => kept.Version == version && kept.Day == day ? kept : new(version, day));

    internal sealed class Kept(long version, LocalDate day)
    {
        public long Version => version;
        public LocalDate Day => day;
        public ConcurrentDictionary<(PlacementId, LocalDate From, int Provider), LocalDate?> Told { get; } = new();
        public IReadOnlyDictionary<int, LocalDate>? Newest { get; set; }
    }
}
