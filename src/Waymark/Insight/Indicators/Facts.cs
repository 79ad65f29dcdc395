using System.Data.Common;
using System.Globalization;
using NodaTime;
using Waymark.Insight.Door;

namespace Waymark.Insight.Indicators;

/// <summary>The table <c>facts</c>: for each indicator the rows that it counts, laid down at every refresh so that a page only adds up.</summary>
internal sealed class Facts : ILakeTables
{
    public static readonly LakeTable Table = new("facts", "One row that an indicator counts (see its page for the definition).",
    [
        new("indicator", "VARCHAR", "Id of the indicator."),
        new("grain", "VARCHAR", "Kind of period: month, term, school year, calendar year or day."),
        new("period", "DATE", "First day of the period."),
        new("term", "DATE", "The day by which the term of the row is known, where the indicator is counted by term: 1 September, 1 January or 1 April."),
        new("pupil", "BIGINT", "Pseudonym of the child."),
        new("urn", "INTEGER", "School, where there is one."),
        .. Dimension.All.Select(d => new LakeColumn(d.Id, "VARCHAR", $"{d.Title}{(d.Codes.Length > 0 ? $" (code set {d.Codes})" : "")}.") { Listed = true }),
        new("numerator", "DOUBLE", "What the row adds to the numerator."),
        new("denominator", "DOUBLE", "What it adds to the denominator; empty for a plain number."),
    ], "period, locality, pupil, urn, sen, reason, numerator, denominator, term");

    IReadOnlyList<LakeTable> ILakeTables.Tables => [Table];

    /// <summary>Counts one indicator anew. The writer sees the tables as they will be committed, and what <see cref="Sides"/> has laid beside them.</summary>
    public static async Task WriteAsync(ILakeWriter lake, Indicator indicator, LocalDate today, CancellationToken stop)
    {
        Count(lake.Engine, indicator, today);
        var years = Counting.Years(lake.Engine, indicator).ToList();
        var partitions = years.Select(year => PartitionOf(indicator, year.From)).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in lake.State.Of(Table.Name).Where(part => IndicatorOf(part.Partition) == indicator.Id && !partitions.Contains(part.Partition))) lake.Remove(Table, gone.Partition);
        foreach (var (from, until) in years)
        {
            Counting.Between(lake.Engine, from, until);
            await lake.ReplaceAsync(Table, PartitionOf(indicator, from), SelectSpan(indicator), stop);
        }
    }

    /// <summary>The indicator to which a partition belongs: one for each of its years.</summary>
    public static string IndicatorOf(string partition) => partition.Split('.')[0];

    /// <summary>Counts the rows of an indicator, for <see cref="Select"/>.</summary>
    public static void Count(DbConnection engine, Indicator indicator, LocalDate today)
    {
        Counting.Run(engine, indicator, today);
        Sides.ListOwn(engine, indicator);
    }

    /// <summary>The same for the span that was set last.</summary>
    public static string SelectSpan(Indicator indicator) => Select(indicator, LakeStatement.Of("Insight/Lake/span.sql"));

    /// <summary>The statement that gives the facts of the indicator that was counted last.</summary>
    public static string Select(Indicator indicator, string span = "") => LakeStatement.Of(
        "Insight/Lake/facts.sql", ("indicator", indicator.Id), ("grain", GrainOf(indicator)), ("period", indicator.AddsUp ? "r.period" : "coalesce(r.term, r.period)"), ("dimensions", string.Join(", ", Dimension.All.Select(d => Sides.ValueOf(indicator, d)))), ("span", span));

    private static string PartitionOf(Indicator indicator, LocalDate year) => string.Create(CultureInfo.InvariantCulture, $"{indicator.Id}.{year.Year}");

    // Rows of months say their term; otherwise a term has rows of its own, in which the statement gives the year as the period: ages are those of its beginning.
    private static string GrainOf(Indicator indicator) => indicator.AddsUp || indicator.Terms == TermKind.None
        ? LakeStatement.Quoted(indicator.Grain) : $"CASE WHEN r.term IS NULL THEN {LakeStatement.Quoted(indicator.Grain)} ELSE {LakeStatement.Quoted(Grains.Term)} END";
}
