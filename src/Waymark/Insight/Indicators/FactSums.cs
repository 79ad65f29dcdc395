using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Insight.Door;

namespace Waymark.Insight.Indicators;

/// <summary>Adds up the facts of one indicator. One statement for each question.</summary>
internal sealed class FactSums(ILakes lakes)
{
    public async Task<IReadOnlyList<Sum>> ReadAsync(AreaCode area, Indicator indicator, Cut cut, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area, stop);
        await using var command = lake.Engine.CreateCommand();
        command.CommandText = Statement(indicator, cut);
        Fill(command, indicator, cut);
        var sums = new List<Sum>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            sums.Add(new Sum(
                LocalDate.FromDateOnly(rows.GetFieldValue<DateOnly>(0)), rows.IsDBNull(1) ? null : rows.GetString(1), rows.GetDouble(2),
                rows.IsDBNull(3) ? null : rows.GetDouble(3), (int)rows.GetInt64(4)));
        return sums;
    }

    /// <summary>Names in it come from the catalogue alone; values are parameters.</summary>
    internal static string Statement(Indicator indicator, Cut cut)
    {
        var by = cut.By.Length == 0 ? "NULL::VARCHAR" : Known(indicator, cut.By);
        var text = $"SELECT {PeriodOf(cut.Grain, indicator)} AS period, {by} AS value, numerator, denominator, pupil FROM facts WHERE indicator = $indicator AND grain = $grain";
        for (var i = 0; i < cut.Of.Count; i++) text += cut.Of[i].Value.Length == 0 ? $" AND {Known(indicator, cut.Of[i].Key)} IS NULL" : string.Create(CultureInfo.InvariantCulture, $" AND {Known(indicator, cut.Of[i].Key)} = $of{i}");
        if (cut.From is not null) text += " AND period >= $from";
        if (cut.To is not null) text += " AND period <= $to";
        // Parts of one whole are each measured against all of it; rows without a part carry the whole alone.
        var parts = indicator.Part.Length > 0 && cut.By == indicator.Part;
        return $"""
            SELECT period, value, sum(numerator), {(parts ? "sum(sum(denominator)) OVER (PARTITION BY period)" : "sum(denominator)")}, count(DISTINCT pupil)
            FROM ({text}) GROUP BY period, value {(parts ? "QUALIFY value IS NOT NULL" : "")} ORDER BY period, value
            """;
    }

    internal static void Fill(DbCommand command, Indicator indicator, Cut cut)
    {
        command.Parameters.Add(new DuckDBParameter("indicator", indicator.Id));
        command.Parameters.Add(new DuckDBParameter("grain", indicator.AddsUp ? "month" : cut.Grain));
        for (var i = 0; i < cut.Of.Count; i++)
            if (cut.Of[i].Value.Length > 0) command.Parameters.Add(new DuckDBParameter($"of{i.ToString(CultureInfo.InvariantCulture)}", cut.Of[i].Value));
        if (cut.From is { } from) command.Parameters.Add(new DuckDBParameter("from", from.ToDateOnly()));
        if (cut.To is { } to) command.Parameters.Add(new DuckDBParameter("to", to.ToDateOnly()));
    }

    private static string PeriodOf(string grain, Indicator indicator) => indicator.AddsUp ? grain switch
    {
        "calendar year" => "date_trunc('year', period)::DATE",
        "school year" => "(date_trunc('year', period - INTERVAL 8 MONTH) + INTERVAL 8 MONTH)::DATE",
        _ => "period",
    } : "period";

    private static string Known(Indicator indicator, string dimension) => indicator.Dimensions.Contains(dimension)
        ? dimension
        : throw new ArgumentException($"{indicator.Id} cannot be parted by {dimension}.", nameof(dimension));
}
