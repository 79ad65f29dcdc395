using System.Globalization;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SkiaSharp;
using Waymark.Core.Insight.Charts;
using Waymark.Insight.Charts;
using Waymark.Insight.Door;

namespace Waymark.Tests.Insight.Charts;

public sealed class ChartTagHelperTests
{
    private static readonly BarChart Chart = new()
    {
        Title = "Plans <b>by</b> need", By = "Need", Measure = Measure.Count("Plans"), Source = "local & checked",
        Bars = [new("Autistic spectrum disorder", Reading.Of(1204)), new("Visual impairment \"A\"", Reading.Hidden), new("Other", Reading.Missing)],
    };

    [Fact]
    public async Task A_figure_has_a_heading_a_sentence_a_picture_for_each_width_and_a_table()
    {
        var figure = await FigureAsync(Chart);
        Assert.Equal("Plans <b>by</b> need", figure.QuerySelector("figcaption h3")!.TextContent);
        Assert.Equal(Chart.Summary, figure.QuerySelector("figcaption p")!.TextContent);
        Assert.Equal(["waymark-chart__wide", "waymark-chart__narrow"], figure.QuerySelectorAll("svg[role=img]").Select(svg => svg.GetAttribute("class")));
        Assert.Equal("plans-heading", figure.GetAttribute("aria-labelledby"));
        Assert.Equal(["Need", "Plans"], figure.QuerySelectorAll("details thead th[scope=col]").Select(cell => cell.TextContent));
        Assert.Equal(["Autistic spectrum disorder", "1,204", "Visual impairment \"A\"", "hidden", "Other", "no value"], figure.QuerySelectorAll("tbody tr > *").Select(cell => cell.TextContent));
        Assert.All(figure.QuerySelectorAll("td"), cell => Assert.Contains("govuk-table__cell--numeric", cell.ClassList));
        Assert.All(figure.QuerySelectorAll("tbody tr"), row => Assert.Equal("row", row.QuerySelector("th")!.GetAttribute("scope")));
    }

    [Fact]
    public async Task What_is_not_shown_is_explained_and_the_source_is_named()
    {
        var notes = (await FigureAsync(Chart)).QuerySelectorAll(".waymark-chart__note").Select(note => note.TextContent).ToList();
        Assert.Contains(notes, note => note.StartsWith("Hidden:", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.StartsWith("No value:", StringComparison.Ordinal));
        Assert.Equal("Source: local & checked", notes[^1]);
    }

    [Fact]
    public async Task Every_id_is_used_once_every_reference_leads_somewhere_and_nothing_has_a_style_of_its_own()
    {
        var figure = await FigureAsync(Chart);
        var ids = figure.QuerySelectorAll("[id]").Select(part => part.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(figure.QuerySelectorAll("svg"), svg => Assert.All(["aria-labelledby", "aria-describedby"], name => Assert.Contains(svg.GetAttribute(name)!, ids)));
        Assert.Empty(figure.QuerySelectorAll("[style], script, b"));
    }

    [Fact]
    public void A_chart_is_a_picture_with_ink_on_it_where_its_words_stand()
    {
        using var picture = SKBitmap.Decode(ChartFile.Png(Chart));
        Assert.True(picture.Width > 1000);
        // The title in the upper left corner: letters, not blank paper.
        var dark = 0;
        for (var x = 0; x < 400; x++)
            for (var y = 0; y < 80; y++)
                if (picture.GetPixel(x, y).Green < 100) dark++;
        Assert.InRange(dark, 300, 400 * 80 / 2);
        // Nothing in the margin: letters are as wide as the layout reckons.
        for (var y = 0; y < picture.Height; y++) Assert.Equal(SKColors.White, picture.GetPixel(24, y));
        Assert.StartsWith("<?xml", System.Text.Encoding.UTF8.GetString(ChartFile.Svg(Chart)), StringComparison.Ordinal);
    }

    private static async Task<IElement> FigureAsync(Chart chart)
    {
        var helper = new ChartTagHelper { Of = chart, Id = "plans" };
        var output = new TagHelperOutput("waymark-chart", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "one"), output);
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        output.WriteTo(text, HtmlEncoder.Default);
        var page = await new HtmlParser().ParseDocumentAsync(text.ToString(), TestContext.Current.CancellationToken);
        var figure = page.QuerySelector("figure#plans")!;
        if (Environment.GetEnvironmentVariable("WAYMARK_PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "figure.html"), text.ToString(), TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(Path.Combine(folder, "chart.png"), ChartFile.Png(chart), TestContext.Current.CancellationToken);
        }
        return figure;
    }
}
