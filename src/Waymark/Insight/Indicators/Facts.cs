using System.Data.Common;
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
        new("grain", "VARCHAR", "Kind of period: month, school year, calendar year or day."),
        new("period", "DATE", "First day of the period."),
        new("pupil", "BIGINT", "Pseudonym of the child."),
        new("urn", "INTEGER", "School, where there is one."),
        .. Dimension.All.Select(d => new LakeColumn(d.Id, "VARCHAR", $"{d.Title}{(d.Codes.Length > 0 ? $" (code set {d.Codes})" : "")}.")),
        new("numerator", "DOUBLE", "What the row adds to the numerator."),
        new("denominator", "DOUBLE", "What it adds to the denominator; empty for a plain number."),
    ], "period, locality, pupil, urn, sen, reason, numerator, denominator");

    IReadOnlyList<LakeTable> ILakeTables.Tables => [Table];

    /// <summary>Counts one indicator anew. The writer sees the tables as they will be committed, and what <see cref="Sides"/> has laid beside them.</summary>
    public static Task WriteAsync(ILakeWriter lake, Indicator indicator, LocalDate today, CancellationToken stop)
    {
        Count(lake.Engine, indicator, today);
        return lake.ReplaceAsync(Table, indicator.Id, Select(indicator), stop);
    }

    /// <summary>Counts the rows of an indicator, for <see cref="Select"/>.</summary>
    public static void Count(DbConnection engine, Indicator indicator, LocalDate today)
    {
        LakeEngine.Run(engine, $"SET VARIABLE today = DATE '{LocalDatePattern.Iso.Format(today)}'; SET VARIABLE \"limit\" = {indicator.Limit?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "NULL"};");
        LakeEngine.Run(engine, LakeStatement.Of("Insight/Lake/counted.sql", ("own", string.Concat(indicator.Own.Select(own => $", r.{own}"))), ("rows", indicator.Sql)));
        Sides.ListOwn(engine, indicator);
    }

    /// <summary>The statement that gives the facts of the indicator that was counted last.</summary>
    public static string Select(Indicator indicator) => LakeStatement.Of(
        "Insight/Lake/facts.sql", ("indicator", indicator.Id), ("grain", indicator.Grain), ("dimensions", string.Join(", ", Dimension.All.Select(d => Sides.ValueOf(indicator, d)))));
}
