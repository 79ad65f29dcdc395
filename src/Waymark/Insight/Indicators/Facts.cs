using NodaTime;
using NodaTime.Text;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;

namespace Waymark.Insight.Indicators;

/// <summary>The table <c>facts</c>: for each indicator the rows that it counts, laid down at every refresh so that a page only adds up.</summary>
internal sealed class Facts : ILakeTables
{
    public static readonly LakeTable Table = new("facts", "One row that an indicator counts (see its page for the definition).",
    [
        new("indicator", "VARCHAR", "Id of the indicator."),
        new("grain", "VARCHAR", "Kind of period: month, term, school year, calendar year or day."),
        new("period", "DATE", "First day of the period."),
        new("pupil", "BIGINT", "Pseudonym of the child."),
        new("urn", "INTEGER", "School, where there is one."),
        .. Dimension.All.Select(d => new LakeColumn(d.Id, "VARCHAR", $"{d.Title}{(d.Codes.Length > 0 ? $" (code set {d.Codes})" : "")}.")),
        new("numerator", "DOUBLE", "What the row adds to the numerator."),
        new("denominator", "DOUBLE", "What it adds to the denominator; empty for a plain number."),
    ], "period, locality, pupil, urn, sen, reason, numerator, denominator");

    IReadOnlyList<LakeTable> ILakeTables.Tables => [Table];

    /// <summary>Counts one indicator anew. The writer sees the tables as they will be committed.</summary>
    public static Task WriteAsync(ILakeWriter lake, Indicator indicator, LocalDate today, CancellationToken stop)
    {
        LakeEngine.Run(lake.Engine, $"SET VARIABLE today = DATE '{LocalDatePattern.Iso.Format(today)}'; SET VARIABLE \"limit\" = {indicator.Limit?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "NULL"};");
        return lake.ReplaceAsync(Table, indicator.Id, Select(indicator), stop);
    }

    /// <summary>The statement that gives the facts of an indicator: its own rows of this year and the two before it, with what is known of child and school put beside them.</summary>
    public static string Select(Indicator indicator)
    {
        var grain = indicator.Own.Contains("grain") ? "r.grain" : $"'{indicator.Grain}'";
        var dimensions = Dimension.All.Select(d => $"nullif({(indicator.Own.Contains(d.Id) ? $"r.{d.Id}" : d.Joined)}, '') AS {d.Id}");
        return $"""
            SELECT '{indicator.Id}' AS indicator, {grain} AS grain, r.period::DATE AS period, r.pupil, coalesce(r.urn::INTEGER, p.urn) AS urn,
              {string.Join(",\n  ", dimensions)},
              r.numerator::DOUBLE AS numerator, r.denominator::DOUBLE AS denominator
            FROM ({indicator.Sql}) r
            LEFT JOIN pupils p ON p.pupil = r.pupil
            LEFT JOIN schools s ON s.urn = coalesce(r.urn::INTEGER, p.urn)
            WHERE r.period >= date_trunc('year', getvariable('today')) - INTERVAL 2 YEAR
            """;
    }
}
