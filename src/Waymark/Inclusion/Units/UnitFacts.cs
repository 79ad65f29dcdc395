using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Units;
using Waymark.Insight.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Units;

/// <summary>What is known of pupil referral units and academies of alternative provision: one query, and three statements of the lake unless it stands as it was.</summary>
internal sealed class UnitFacts(WaymarkDb db, CurrentArea area, ILakes lakes, KnownUnits known)
{
    private const int YearsBack = 2;

    /// <summary>Every unit with its stays and its places, by name.</summary>
    public async Task<IReadOnlyList<UnitOfArea>> UnitsAsync(LocalDate today, CancellationToken stop)
    {
        var lake = await LakeAsync(today, stop);
        var places = (await PlacesAsync(stop)).Select(p => p.AsFact).ToLookup(p => p.Urn, StringComparer.Ordinal);
        return [.. lake.Units.Select(u => new UnitOfArea($"{u.Urn}", u.Name, u.Place, u.Closed, [.. lake.Stays[u.Urn]], UnitPlaces.On(today, places[$"{u.Urn}"]))).Where(u => u.Closed is null || u.Closed >= UnitRules.SeenFrom(today))];
    }

    /// <summary>Permanent exclusions of the last year that stand: of primary age, and all.</summary>
    public async Task<(int Primary, int All)> ExclusionsAsync(LocalDate today, CancellationToken stop) => (await LakeAsync(today, stop)).Exclusions;

    /// <summary>Every row of places, the newest first. One query.</summary>
    public async Task<IReadOnlyList<UnitPlacesRow>> PlacesAsync(CancellationToken stop) =>
        [.. (await db.Set<UnitPlacesRow>().AsNoTracking().ToListAsync(stop)).OrderByDescending(p => p.From).ThenByDescending(p => p.RecordedAt)];

    private async Task<KnownUnits.Answer> LakeAsync(LocalDate today, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        var state = (lake.State.Version, today);
        if (known.Find(area.Code.Value, state) is { } kept) return kept;
        var units = await AskAsync(lake, "units", today, row => new KnownUnits.Unit(row.GetInt32(0), row.GetString(1), row.GetString(2), row.MaybeDay(3)), stop);
        var exclusions = await AskAsync(lake, "unit-exclusions", today, row => ((int)row.GetInt64(0), (int)row.GetInt64(1)), stop);
        return known.Keep(area.Code.Value, state, new(units, (await StaysAsync(lake, today, stop)).ToLookup(s => s.Urn), exclusions.Single()));
    }

    private static Task<List<UnitStay>> StaysAsync(ILakeReader lake, LocalDate today, CancellationToken stop) => AskAsync(lake, "unit-stays", today, row => new UnitStay(
        row.GetInt64(0), row.GetInt32(1), row.Day(2), row.MaybeDay(3), row.IsDBNull(4) ? null : row.GetInt32(4), UnitWays.Of(row.GetString(5), row.GetBoolean(6), row.GetBoolean(7)), row.GetString(8),
        row.MaybeDay(9), row.MaybeDay(10), Part(row, 11), Part(row, 13)), stop);

    private static Share Part(DbDataReader row, int at) => new(row.GetInt64(at), row.GetInt64(at + 1));

    private static async Task<List<T>> AskAsync<T>(ILakeReader lake, string statement, LocalDate today, Func<DbDataReader, T> read, CancellationToken stop)
    {
        var (came, registers) = (UnitRules.SeenFrom(today), UnitRules.RegisterDays(today));
        // As literals, so that the engine opens the files of that time alone.
        var sql = LakeStatement.Of($"Inclusion/Units/{statement}.sql", ("marks_from", LakeStatement.Day(came.PlusDays(-registers))), ("marks_to", LakeStatement.Day(today)));
        return await lake.AskAsync(sql, [("to", today), ("since", today.PlusYears(-YearsBack)), ("came", came), ("registers", registers), ("excluded", UnitRules.ExcludedDays(today)), ("primary", UnitStage.All.Where(s => s.IsPrimary).Max(s => s.Last))], read, stop)
            .ToListAsync(stop);
    }
}
