using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Core.Insight.Published;
using Waymark.Insight.Commands;
using Waymark.Insight.Door;
using Waymark.Insight.Published;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Terminal;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Insight.Published;

/// <summary>The excerpts of the demonstration, and the figures that the program gives from them.</summary>
public sealed class PublishedDemoTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demonstration_compares_North_Yorkshire_with_its_region_England_and_ten_neighbours()
    {
        await using var area = await MadeAsync();
        var compared = (await area.Published.CompareAsync(StoreEngines.NorthYorkshire, "plans-in-20-weeks", Stop))[0];
        Assert.Equal(("2024", "2025 revised", "E12000003"), (compared.Period.Label, compared.Edition, compared.Region!.Place));
        Assert.Equal((41448.0, 90392.0, 45.9), (compared.England!.Numerator!.Value, compared.England.Denominator!.Value, compared.England.Published!.Value));
        Assert.Equal(["893", "895", "811", "860", "916", "877", "937", "884", "865", "933"], compared.Neighbours.Select(n => n.Place));
        Assert.NotNull(compared.NeighbourMedian);
        Assert.Equal(11, compared.AmongNeighbours!.Of);
    }

    [Fact]
    public async Task Each_published_indicator_of_the_demonstration_has_a_figure_but_the_one_that_is_new_in_the_next_release()
    {
        await using var area = await MadeAsync();
        var with = (await area.Published.FiguresAsync(StoreEngines.NorthYorkshire, null, Stop)).Where(f => f.Place == "815" && f.Value is not null).Select(f => f.Measure.Indicator).ToHashSet();
        Assert.Equal(["weeks-to-plan"], IndicatorMeasure.Indicators.Where(i => !with.Contains(i)));
    }

    [Theory]
    [InlineData(nameof(OutputFormat.Csv))]
    [InlineData(nameof(OutputFormat.Json))]
    public async Task Figures_are_printed_as_tidy_rows_with_source_and_edition(string format)
    {
        await using var area = await MadeAsync();
        var to = new StringWriter();
        var asked = new FigureQuestion(StoreEngines.NorthYorkshire, new LocalDate(2026, 11, 24), "review-decisions-in-4-weeks", Edition: "2025");
        var rows = new PublishedFigureRows(area.Published).RowsAsync(asked, Stop).Where(asked.Suits);
        Assert.Equal(13, await FiguresOutput.WriteAsync(Enum.Parse<OutputFormat>(format), to, rows));
        var text = to.ToString();
        if (format == nameof(OutputFormat.Csv))
        {
            Assert.StartsWith("area,indicator,period,breakdown,value,numerator,denominator,source,edition,note\r\n", text, StringComparison.Ordinal);
            Assert.Contains("E92000001,review-decisions-in-4-weeks,2024,,44.4,154924,348759,\"Education, health and care plans\",2025,", text, StringComparison.Ordinal);
        }
        else
        {
            var england = JsonDocument.Parse(text).RootElement.EnumerateArray().Single(row => row.GetProperty("area").GetString() == "E92000001");
            Assert.Equal((154924, "2025"), (england.GetProperty("numerator").GetDouble(), england.GetProperty("edition").GetString()));
        }
    }

    [Fact]
    public void The_excerpts_are_small_and_each_is_listed_with_its_edition()
    {
        var files = Directory.EnumerateFiles(PublishedArea.DemoFiles).Select(f => new FileInfo(f)).ToList();
        Assert.True(files.Sum(f => f.Length) < 200 * 1024);
        var listed = Waymark.Core.Common.Table.Embedded("published/editions.csv", typeof(DemoPublished).Assembly).Rows.Select(r => r["file"]).Order(StringComparer.Ordinal);
        Assert.Equal(files.Where(f => f.Extension == ".csv" && f.Name != "editions.csv").Select(f => f.Name).Order(StringComparer.Ordinal), listed);
    }

    private async Task<PublishedArea> MadeAsync()
    {
        var area = await PublishedArea.OpenAsync(engines, nameof(StoreEngine.Sqlite));
        if (!engines.Once("demonstration")) return area;
        await using var db = area.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var scene = new DemoScene(db, 815, 0, new LocalDate(2026, 11, 24), Instant.FromUtc(2026, 11, 24, 6, 0));
        await area.Services.GetServices<IDemoPart>().OfType<DemoPublished>().Single().MakeAsync(scene, Stop);
        return area;
    }
}
