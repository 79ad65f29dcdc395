using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Insight.Door;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Insight.Indicators;

/// <summary>What the page of an indicator says of the data behind it.</summary>
public sealed class DataQualityTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_figure_made_of_registers_says_their_last_day_the_schools_without_any_and_the_marks_that_are_missing()
    {
        var (last, without, schools, missing) = await AskAsync("""
            WITH seen AS (SELECT DISTINCT urn FROM attendance WHERE date >= DATE '2026-09-01'),
            roll AS (SELECT DISTINCT urn FROM enrolments WHERE urn IS NOT NULL AND coalesce(starts <= DATE '2026-11-24', true) AND coalesce(ends >= DATE '2026-11-24', true))
            SELECT (SELECT max(date) FROM attendance), count(*) FILTER (seen.urn IS NULL), count(*),
              (SELECT avg(((am = '-')::INTEGER + (pm = '-')::INTEGER) * 50) FROM attendance WHERE date >= DATE '2026-09-01')
            FROM roll LEFT JOIN seen ON seen.urn = roll.urn
            """);
        var said = await SaidAsync("persistent-absence");
        Assert.Equal($"The last register is of {last}", said["Data up to"]);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"Since 1 September 2026 {missing:0.0}% of half days in registers have no mark; {without} of {schools} schools with pupils sent no register"), said["Registers"]);
    }

    [Theory]
    [InlineData("requests", "The last entry of casework is of ")]
    [InlineData("suspensions-rate", "The last suspension or exclusion is of ")]
    public async Task Another_figure_says_the_last_day_of_what_it_is_made_of(string indicator, string words)
    {
        var said = await SaidAsync(indicator);
        Assert.StartsWith(words, said["Data up to"], StringComparison.Ordinal);
        Assert.DoesNotContain("Registers", said.Keys);
    }

    [Fact]
    public async Task A_figure_that_is_only_published_says_nothing_of_the_areas_data() =>
        Assert.Empty((await SaidAsync("tribunal-appeals-rate")).Keys.Intersect(["Data up to", "Registers", "Made", "Small numbers"]));

    private async Task<Dictionary<string, string>> SaidAsync(string indicator) =>
        (await (await web.AsAsync("omar")).OpenAsync(InsightLinks.Indicator(indicator))).Document.QuerySelectorAll(".govuk-summary-list__row")
            .ToDictionary(row => row.QuerySelector("dt")!.TextContent.Trim(), row => row.QuerySelector("dd")!.TextContent.Trim());

    private async Task<(string Last, long Without, long Schools, double Missing)> AskAsync(string sql)
    {
        await using var lake = await (await web.ServedAsync()).Site.Services.GetRequiredService<ILakes>().ReadAsync(StoreEngines.NorthYorkshire, Stop);
        return await lake.AskAsync(sql, [], row => (row.Day(0).ToString("d MMMM uuuu", CultureInfo.InvariantCulture), row.GetInt64(1), row.GetInt64(2), row.GetDouble(3)), Stop).SingleAsync(Stop);
    }
}
