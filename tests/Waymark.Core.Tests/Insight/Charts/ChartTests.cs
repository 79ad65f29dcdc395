using CsCheck;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Charts.Sketch;
using Waymark.Core.Insight.Statistics;

namespace Waymark.Core.Tests.Insight.Charts;

public sealed class ChartTests
{
    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_chart_has_a_title_a_sentence_and_a_table_with_a_cell_under_each_title(string name)
    {
        var chart = SampleCharts.All[name];
        Assert.False(string.IsNullOrWhiteSpace(chart.Title));
        Assert.EndsWith(".", chart.Summary, StringComparison.Ordinal);
        Assert.NotEmpty(chart.Table.Rows);
        Assert.All(chart.Table.Rows, row => Assert.Equal(chart.Table.Columns.Count, row.Count));
        Assert.All(chart.Table.Rows.SelectMany(row => row).Concat(chart.Table.Columns), cell => Assert.False(string.IsNullOrEmpty(cell)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_the_drawing_hides_or_misses_is_explained_beside_it(string name)
    {
        var chart = SampleCharts.All[name];
        var cells = chart.Table.Rows.SelectMany(row => row.Skip(1)).ToList();
        Assert.Equal(cells.Contains("hidden"), chart.Explanations.Any(words => words.StartsWith("Hidden:", StringComparison.Ordinal)));
        if (chart.Explanations.Any(words => words.StartsWith("No value:", StringComparison.Ordinal))) Assert.Contains("no value", cells);
    }

    [Fact]
    public void Bars_begin_at_nought_and_are_as_long_as_their_values() =>
        Gen.Double[0.5, 5000].Array[2, 12].Sample(values =>
        {
            var chart = new BarChart { Title = "Bars", By = "Place", Measure = new Measure("Things", 2), Bars = [.. values.Select((value, at) => new Bar($"Place {at}", Reading.Of(value)))] };
            var bars = chart.Draw(Canvas.Wide).Shapes.OfType<Box>().Where(box => box.Ink.Name == "bar").ToList();
            var perUnit = bars[0].Width / values[0];
            Assert.Single(bars.Select(bar => bar.Corner.X).Distinct());
            Assert.All(bars.Zip(values), pair => Assert.InRange(pair.First.Width / (pair.Second * perUnit), 0.999999, 1.000001));
        });

    [Fact]
    public void A_line_chart_compares_with_the_period_before_and_with_the_others_at_the_same_time() => Assert.Equal(
        "North Yorkshire: 18.8% in 2024/25, down from 19.2% in 2023/24. At that time: England 18.7%; Yorkshire and The Humber 19.8%.", SampleCharts.Lines().Summary);

    [Fact]
    public void A_line_that_is_newer_than_the_others_is_told_with_their_latest()
    {
        var lines = SampleCharts.Lines();
        var newer = lines.Series[0] with { Points = [.. lines.Series[0].Points, (new(PeriodKind.SchoolYear, new(2025, 9, 1)), Reading.Of(17.5))] };
        Assert.Equal(
            "North Yorkshire: 17.5% in 2025/26, down from 18.8% in 2024/25. Latest for comparison: England 18.7%, Yorkshire and The Humber 19.8% in 2024/25.",
            (lines with { Series = [newer, .. lines.Series.Skip(1)] }).Summary);
    }

    [Theory]
    [InlineData("3 5 9", "Highest: C 9; lowest: A 3.")]
    [InlineData("5 5 5", "All 3 are 5.")]
    [InlineData("7", "A: 7.")]
    [InlineData("3 h 9 m", "Highest: C 9; lowest: A 3; 1 of 4 is hidden; 1 of 4 is without a value.")]
    [InlineData("0 0 0 0 4", "Highest: E 4; lowest: 0 (4 of them).")]
    [InlineData("h m", "No figure can be shown: so few children are behind each that they are hidden.")]
    [InlineData("m m", "There are no figures to show.")]
    public void Places_are_told_by_the_highest_and_the_lowest(string values, string sentence)
    {
        var places = values.Split(' ').Select((value, at) => ($"{(char)('A' + at)}", value switch { "h" => Reading.Hidden, "m" => Reading.Missing, _ => Reading.Of(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)) })).ToList();
        Assert.Equal(sentence, new TileMap { Title = "Map", Area = "815", Measure = Measure.Count("Children"), Places = places }.Summary);
    }

    [Fact]
    public void The_localities_of_an_area_have_their_tiles_and_any_other_list_is_a_grid()
    {
        static int Hexagons(TileMap map) => map.Draw(Canvas.Wide).Shapes.OfType<Trace>().Count(trace => trace.Spots.Count == 6);
        Assert.Equal(7, Hexagons(SampleCharts.Map()));
        Assert.Equal(0, Hexagons(SampleCharts.Map() with { Area = "999" }));
        Assert.Equal(0, Hexagons(SampleCharts.Map() with { Places = [.. SampleCharts.Map().Places, ("Elsewhere", Reading.Of(1))] }));
    }

    [Fact]
    public void A_column_of_a_table_is_one_of_numbers_where_no_word_stands_in_it_but_why_there_is_none()
    {
        var table = new ChartTable(["Need", "Plans", "Variation", "Change"], [["1 of", "1,204", "Usual", "−3"], ["2 of", "hidden", "–", "no value"]]);
        Assert.Equal([false, true, false, true], Enumerable.Range(0, 4).Select(table.IsNumeric));
    }

    [Fact]
    public void A_funnel_of_nobody_says_that_there_is_nothing_to_show()
    {
        var chart = FunnelChart.Of(Funnel.OfShares([]), [], 100, ("Suspensions", "Schools", "Pupils"), Measure.Percent("Percent"));
        Assert.Equal("There are no figures to show.", chart.Summary);
        Assert.NotEmpty(chart.Draw(Canvas.Wide).Shapes);
    }

    [Fact]
    public void A_seventh_line_is_refused() =>
        Assert.Throws<ArgumentException>(() => SampleCharts.Lines() with { Series = [.. Enumerable.Range(0, 7).Select(at => new LineSeries($"{at}", []))] });

    [Fact]
    public void A_funnel_that_was_worked_out_marks_the_places_beyond_its_limits()
    {
        (string Name, int Count, int Of)[] places = [("Usual", 62, 1000), ("Few", 1, 12), ("High", 130, 1000), ("Low", 20, 1000)];
        var funnel = Funnel.OfShares([.. places.Select(place => new Share(place.Count, place.Of))], overall: 0.062);
        var chart = FunnelChart.Of(funnel, [.. places.Select(place => (place.Name, (double)place.Of, Reading.Of(100.0 * place.Count / place.Of)))], 100, ("Suspensions", "Schools", "Pupils"), Measure.Percent("Percent of pupils"));
        Assert.Equal([FunnelSpot.Within, FunnelSpot.Within, FunnelSpot.VeryHigh, FunnelSpot.VeryLow], chart.Points.Select(point => point.Spot));
        Assert.Equal("Schools shown: 4; average 6.2%; High above and Low below the 99.8% limits; 0 outside the 95% limits only.", chart.Summary);
        Assert.All(chart.Limits, band => Assert.True(band.Lowest <= band.Lower && band.Lower <= band.Upper && band.Upper <= band.Highest));
    }

    [Fact]
    public void Readings_that_are_only_hidden_or_missing_draw_a_sheet_that_says_so() =>
        Assert.Contains((SampleCharts.Heat() with { Cells = [] }).Draw(Canvas.Narrow).Shapes.OfType<Words>(), words => words.Text == "There are no figures to show.");

    [Fact]
    public void Any_values_can_be_drawn() =>
        Gen.Select(Gen.Double[-1e7, 1e7].Array[1, 30], Gen.Int[0, 2]).Sample((values, decimals) =>
        {
            var measure = new Measure("Things", decimals) { Least = null };
            var points = values.Select((value, at) => (SampleCharts.Month(at), Reading.Of(value))).ToList();
            foreach (var canvas in new[] { Canvas.Wide, Canvas.Narrow })
                foreach (Chart chart in new Chart[]
                {
                    new LineChart { Title = "L", Measure = measure, Series = [new("A", points)] },
                    new SmallMultiples { Title = "S", Measure = measure, Panels = [new("A", points), new("B", points)] },
                    new BarChart { Title = "B", Measure = measure, By = "P", Bars = [.. values.Select((value, at) => new Bar($"P{at}", Reading.Of(value)))] },
                    new HeatMap { Title = "H", Measure = measure, RowsBy = "R", ColumnsBy = "C", Rows = ["R"], Columns = [.. values.Select((_, at) => $"{at}")], Cells = [[.. values.Select(value => Reading.Of(value))]] },
                })
                    Assert.True(chart.Draw(canvas).Height < 20_000);
        }, iter: 200);

    public static TheoryData<string> Samples => [.. SampleCharts.All.Keys];
}
