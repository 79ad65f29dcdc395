using System.Globalization;
using NodaTime;
using NodaTime.Text;
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

/// <summary>When a register last told of placements.</summary>
internal sealed class ProviderMarks(CurrentArea area, ILakes lakes)
{
    private const int WeeksBack = 16;

    /// <summary>The last such day of each; null where there was none in the last weeks. One statement, however many.</summary>
    public async Task<IReadOnlyDictionary<PlacementId, LocalDate?>> LastAsync(IReadOnlyList<MarkedPlacement> asked, LocalDate today, CancellationToken stop)
    {
        var told = asked.ToDictionary(p => p.Placement.Id, _ => (LocalDate?)null);
        if (asked.Count == 0) return told;
        var pseudonyms = lakes.PseudonymsOf(area.Code);
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        await lake.StageAsync("asked_places", [new LakeColumn("place", "INTEGER", ""), new("pupil", "BIGINT", ""), new("provider", "INTEGER", ""), new("starts", "DATE", "")],
            asked.Select((p, at) => new object?[] { at, pseudonyms.Of(p.Placement.Child.Value), p.Provider, p.Placement.From }).ToAsyncEnumerable(), stop);
        // As literals, so that the engine opens the files of that time alone.
        var sql = LakeStatement.Of("Inclusion/Providers/provider-marks.sql", ("since", Literal(today.PlusWeeks(-WeeksBack))), ("to", Literal(today)));
        await foreach (var (at, day) in lake.AskAsync(sql, [], row => (row.GetInt32(0), row.Day(1)), stop)) told[asked[at].Placement.Id] = day;
        return told;
    }

    private static string Literal(LocalDate day) => $"DATE '{LocalDatePattern.Iso.Format(day)}'";
}
