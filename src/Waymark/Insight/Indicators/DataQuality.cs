using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Insight.Door;

namespace Waymark.Insight.Indicators;

/// <summary>How far the data behind the figures reach, and what they lack. Worked out once for each state of a lake and day.</summary>
internal sealed class DataQuality(ILakes lakes)
{
    private readonly ConcurrentDictionary<string, (long Version, LocalDate Day, Reach Made)> kept = new(StringComparer.Ordinal);

    public async Task<Reach> ReadAsync(AreaCode area, LocalDate today, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area, stop);
        if (kept.TryGetValue(area.Value, out var known) && known.Version == lake.State.Version && known.Day == today) return known.Made;
        // A site whose lake was never made has no table to ask.
        var made = lake.State.Version == 0 ? new Reach(null, null, null, null) : await ReadAsync(lake, today, stop);
        kept[area.Value] = (lake.State.Version, today, made);
        return made;
    }

    private static async Task<Reach> ReadAsync(ILakeReader lake, LocalDate today, CancellationToken stop)
    {
        var reach = await lake.AskAsync(Statement("last-days", today, today), [], row => new Reach(row.MaybeDay(0), row.MaybeDay(1), row.MaybeDay(2), null), stop).FirstAsync(stop);
        if (reach.Register is not { } last) return reach;
        var term = SchoolTerm.Of(last);
        return reach with
        {
            Gaps = await lake.AskAsync(Statement("register-gaps", today, term), [],
                row => new RegisterGaps(term, (int)row.GetInt64(0), (int)row.GetInt64(1), row.IsDBNull(2) ? 0 : row.GetDouble(2)), stop).FirstAsync(stop),
        };
    }

    private static string Statement(string file, LocalDate today, LocalDate term) =>
        LakeStatement.Of($"Insight/Lake/{file}.sql", ("today", LakeStatement.Day(today)), ("term", LakeStatement.Day(term)));
}

/// <summary>The last day of each kind of record; null where there is none.</summary>
/// <param name="Casework">Of requests, decisions and steps that a limit in law watches.</param>
internal sealed record Reach(LocalDate? Register, LocalDate? Suspension, LocalDate? Casework, RegisterGaps? Gaps)
{
    /// <summary>How far that reaches of which an indicator is made: "The last register is of 23 November 2026".</summary>
    public string Of(Indicator indicator)
    {
        if (indicator.IsOnlyPublished) return "";
        var (kind, last) = IsFromRegisters(indicator) ? ("register", Register)
            : indicator.Sql.Contains("FROM suspensions", StringComparison.Ordinal) ? ("suspension or exclusion", Suspension) : ("entry of casework", Casework);
        return last is { } day ? $"The last {kind} is of {Words(day)}" : $"No {kind} yet";
    }

    /// <summary>What the registers lack, where the indicator is made of them.</summary>
    public string GapsOf(Indicator indicator) => Gaps is { } gaps && IsFromRegisters(indicator)
        ? string.Create(CultureInfo.InvariantCulture, $"Since {Words(gaps.Since)} {gaps.Missing:0.0}% of half days in registers have no mark; {gaps.Without} of {gaps.Schools} schools with pupils sent no register")
        : "";

    private static bool IsFromRegisters(Indicator indicator) => indicator.Sql.Contains("attendance_", StringComparison.Ordinal);

    private static string Words(LocalDate day) => day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}

/// <param name="Since">First day of the term of the last register.</param>
/// <param name="Without">Schools with pupils that sent no register since.</param>
/// <param name="Missing">Percent of half days without a mark.</param>
internal sealed record RegisterGaps(LocalDate Since, int Without, int Schools, double Missing);
