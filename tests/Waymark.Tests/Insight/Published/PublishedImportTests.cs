using Waymark.Core.Insight.Published;
using Waymark.Exchange;
using Waymark.Exchange.Door;
using Waymark.Insight.Published;
using Waymark.Shell.Data;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Insight.Published;

/// <summary>Published files into the lake of an area, through the pipeline of every import.</summary>
public sealed class PublishedImportTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string England = "E92000001";
    private const string Replaced = "test of replacing";
    private const string Header = "time_period,time_identifier,geographic_level,region_code,new_la_code,old_la_code,breakdown_topic,breakdown,max_age,total_ceased\n";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_revised_edition_stands_beside_the_first_and_the_same_file_again_changes_nothing(string engine)
    {
        await using var area = await PublishedArea.OpenAsync(engines, engine);
        var first = await area.ImportAsync("2025-first-annual_reviews", "2025", "2025-07-01");
        Assert.Equal((ImportState.Applied, 0), (first.State, first.Errors));
        Assert.Contains(("P04", 1L), area.Found(first));
        Assert.Equal(("2025", 154924.0, 348759.0), await EnglandAsync(area));
        await area.ImportAsync("2025-revised-annual_reviews", "2025 revised", "2026-01-01");
        Assert.Equal("2025 revised", (await EnglandAsync(area)).Edition);
        Assert.Equal(["2025 revised", "2025"], (await area.Published.FiguresAsync(StoreEngines.NorthYorkshire, "review-decisions-in-4-weeks", Stop)).Where(f => f.Place == England).Select(f => f.Edition));
        Assert.Equal((89238.0, 97801.0), (await OutstandingAsync(area, "2025"), await OutstandingAsync(area, "2025 revised")));

        var version = await VersionAsync(area);
        var again = await area.ImportAsync("2025-first-annual_reviews", "2025", "2025-07-01");
        Assert.Equal((first.Id, version), (again.Id, await VersionAsync(area)));
        var asked = await area.ImportAsync("2025-first-annual_reviews", "2025", "2025-07-01", ("replace", "no"));
        Assert.NotEqual(first.Id, asked.Id);
        Assert.Equal((ImportState.Applied, version), (asked.State, await VersionAsync(area)));
        Assert.Equal(["2025 revised", "2025"], (await area.Published.EditionsAsync(StoreEngines.NorthYorkshire, Stop)).Where(e => e.Layout == "annual_reviews").Select(e => e.Edition));
    }

    [Fact]
    public async Task Other_content_under_the_same_edition_is_refused_unless_it_is_to_replace()
    {
        await using var area = await PublishedArea.OpenAsync(engines, nameof(StoreEngine.Sqlite));
        (string, string)[] edition = [("edition", Replaced), ("published", "2024-06-01")];
        await area.ImportAsync("a.csv", PublishedArea.Text(Header + Council("1", "50")), edition);
        var other = await area.ImportAsync("b.csv", PublishedArea.Text(Header + Council("2", "60")), edition);
        Assert.Equal((ImportState.Refused, "P16"), (other.State, Assert.Single(area.Found(other)).Rule));
        Assert.Equal([50.0], await CeasedAsync(area, Replaced));
        await area.ImportAsync("b.csv", PublishedArea.Text(Header + Council("2", "60")), [.. edition, ("replace", "yes")]);
        Assert.Equal([60.0], await CeasedAsync(area, Replaced));
    }

    [Theory]
    [InlineData("", "2025-06-26")]
    [InlineData("2025", "")]
    [InlineData("2025", "26/06/2025")]
    public async Task A_file_whose_edition_or_day_is_not_said_is_refused_with_how_to_say_it(string edition, string day)
    {
        await using var area = await PublishedArea.OpenAsync(engines, nameof(StoreEngine.Sqlite));
        var import = await area.ImportAsync("c.csv", PublishedArea.Text(Header + Council("3", $"{edition.Length}{day.Length}")), ("edition", edition), ("published", day));
        Assert.Equal((ImportState.Refused, "P02"), (import.State, Assert.Single(area.Found(import)).Rule));
        Assert.Contains("--option published=2025-09-25", area.Said(import), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_rows_and_cells_are_told_with_their_line_and_the_good_ones_are_taken_over()
    {
        await using var area = await PublishedArea.OpenAsync(engines, nameof(StoreEngine.Sqlite));
        var text = Header + Council("4", "many") + "2023,Calendar year,Local authority,E12000003,E10000099,999,All ceased EHC plans,All ceased EHC plans,1,1\n" + "2023,Calendar year\n" + Council("5", "70").Replace("2023", "2022", StringComparison.Ordinal);
        var import = await area.ImportAsync("d.csv", PublishedArea.Text(text), ("edition", "test of rows"), ("published", "2024-06-02"));
        Assert.Equal((ImportState.Applied, 4, 3), (import.State, import.Rows, import.Errors));
        Assert.Equal([("P13", 2L), ("P10", 3L), ("P03", 4L)], area.Found(import));
        Assert.Equal([70.0], await CeasedAsync(area, "test of rows"));
    }

    [Theory]
    [InlineData("\"SEND Appeal rate table 1: by local authorities\",,,\nLocal Authority,LA code,2014\n", "P18", "tribunal appeal rates")]
    [InlineData("urn,la_code,inspection_link,outcome_grade\n1,815,x,1.0\n", "P18", "Ofsted")]
    [InlineData("Organisation Type,Organisation Name,Date,Total waiting list\nNA,England,January 2023,1\n", "P18", "NHS England")]
    [InlineData("one,two,three\n1,2,3\n", "P01", "Its columns begin with one, two, three")]
    [InlineData("time_period,time_identifier,geographic_level,region_code,new_la_code,old_la_code,breakdown_topic,breakdown,max_age,total_ceased\n2024,\"Calendar year,", "P15", "left open")]
    public async Task A_file_that_cannot_be_used_is_refused_by_name_and_the_lake_stays_as_it_is(string text, string rule, string words)
    {
        await using var area = await PublishedArea.OpenAsync(engines, nameof(StoreEngine.Sqlite));
        var version = await VersionAsync(area);
        var import = await area.ImportAsync("e.csv", PublishedArea.Text(text), ("edition", "x"), ("published", "2024-06-01"));
        Assert.Equal((ImportState.Refused, rule), (import.State, Assert.Single(area.Found(import)).Rule));
        Assert.Contains(words, area.Said(import), StringComparison.Ordinal);
        Assert.Equal(version, await VersionAsync(area));
    }

    public static TheoryData<string> WholeFiles
    {
        get
        {
            var files = Path.GetFullPath(Path.Combine(Waymark.Tests.Architecture.Source.Root, "..", "shared", "data"));
            return [.. Directory.Exists(files) ? Directory.EnumerateFiles(files, "*.csv", SearchOption.AllDirectories).Where(f => f.Contains("/dfe-", StringComparison.Ordinal)).Order(StringComparer.Ordinal) : Excerpts];
        }
    }

    private static IEnumerable<string> Excerpts => Directory.EnumerateFiles(PublishedArea.DemoFiles, "*.csv").Where(f => !f.EndsWith("editions.csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    [Theory, MemberData(nameof(WholeFiles))]
    public async Task Every_file_of_the_Department_is_recognised_by_its_columns_and_read_without_an_error_or_refused_by_name(string path)
    {
        await using var area = await PublishedArea.OpenAsync(engines, nameof(StoreEngine.Sqlite));
        var source = await Originals.InPlaceAsync(path, Stop);
        var profile = ((ImportProfiles)area.Services.GetService(typeof(ImportProfiles))!).For(source, null);
        Assert.IsType<PublishedProfile>(profile);
        var found = new Found();
        var summary = await profile.CheckAsync(source, null, found, null, Stop);
        if (summary.Refused) Assert.Equal(["P18"], found.Rules);
        else Assert.DoesNotContain(found.Rules, rule => PublishedRule.Of(rule).Severity == 'E');
    }

    private static string Council(string age, string total) => $"2023,Calendar year,Local authority,E12000003,E10000023,815,All ceased EHC plans,All ceased EHC plans,{age},{total}\n";

    private static async Task<(string Edition, double Numerator, double Denominator)> EnglandAsync(PublishedArea area)
    {
        var compared = await area.Published.CompareAsync(StoreEngines.NorthYorkshire, "review-decisions-in-4-weeks", Stop);
        var england = Assert.Single(compared).England!;
        return (england.Edition, england.Numerator!.Value, england.Denominator!.Value);
    }

    private static async Task<double> OutstandingAsync(PublishedArea area, string edition)
    {
        await using var lake = await area.Lakes.ReadAsync(StoreEngines.NorthYorkshire, Stop);
        await using var command = lake.Engine.CreateCommand();
        command.CommandText = "SELECT value FROM published WHERE measure = 'annual_reviews.review_decision_outstanding' AND place_code = 'E92000001' AND breakdown = '' AND edition = $edition";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("edition", edition);
        command.Parameters.Add(parameter);
        return (double)(await command.ExecuteScalarAsync(Stop))!;
    }

    private static async Task<List<double>> CeasedAsync(PublishedArea area, string edition) =>
        [.. (await area.Published.FiguresAsync(StoreEngines.NorthYorkshire, "ceased", Stop)).Where(f => f.Place == "815" && f.Edition == edition && f.Value is not null).Select(f => f.Value!.Value)];

    private static async Task<long> VersionAsync(PublishedArea area)
    {
        await using var lake = await area.Lakes.ReadAsync(StoreEngines.NorthYorkshire, Stop);
        return lake.State.Version;
    }

    private sealed class Found : IFindings
    {
        public List<string> Rules { get; } = [];

        public void Add(Finding finding) => Rules.Add(finding.Rule);
    }
}
