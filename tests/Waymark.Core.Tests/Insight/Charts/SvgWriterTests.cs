using System.Globalization;
using System.Xml;
using CsCheck;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Core.Tests.Insight.Charts;

public sealed class SvgWriterTests
{
    private const string Nasty = "<script>alert('x')</script> & \"quotes\" \u0000\u0008\uD800 end";

    [Fact]
    public void Names_and_titles_are_text_and_never_markup()
    {
        var svg = Svg(SampleCharts.Bars() with { Title = Nasty, Comparison = Nasty, Bars = [new(Nasty, Reading.Of(3)) { Comparison = Reading.Of(2) }], Reference = (Nasty, 2) });
        Assert.DoesNotContain("<script", svg, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)", svg, StringComparison.Ordinal);
        Read(svg);
    }

    [Fact]
    public void Any_text_gives_well_formed_XML() =>
        Gen.String[0, 60].Sample(text => Read(Svg(SampleCharts.Map() with { Title = text, Area = "none", Places = [(text, Reading.Of(1)), ("A", Reading.Of(2))] })));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_drawing_has_the_role_of_an_image_a_title_a_description_and_no_style(string name)
    {
        var chart = SampleCharts.All[name];
        foreach (var canvas in new[] { Canvas.Wide, Canvas.Narrow })
        {
            var svg = Svg(chart, canvas);
            Assert.Contains(" role=\"img\" aria-labelledby=\"c-title\" aria-describedby=\"c-desc\"", svg, StringComparison.Ordinal);
            Assert.Contains("<title id=\"c-title\">", svg, StringComparison.Ordinal);
            Assert.Contains("<desc id=\"c-desc\">", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("style", svg, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(svg, Svg(chart, canvas));
            Read(svg);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Nothing_is_drawn_beyond_the_sheet(string name)
    {
        foreach (var canvas in new[] { Canvas.Wide, Canvas.Narrow })
        {
            var drawing = SampleCharts.All[name].Draw(canvas);
            foreach (var words in drawing.Shapes.OfType<Words>())
            {
                var wide = TextFit.Width(words.Text, words.Size, words.Ink.Bold);
                var left = words.At.X - (words.Anchor switch { Anchor.Middle => wide / 2, Anchor.End => wide, _ => 0 });
                Assert.True(left >= -1 && left + wide <= drawing.Width + 1, $"{name} on {canvas.Width}: \"{words.Text}\" from {left:0} to {left + wide:0}");
                Assert.True(words.At.Y <= drawing.Height && words.At.Y >= words.Size * 0.7, $"{name} on {canvas.Width}: \"{words.Text}\" at {words.At.Y:0} of {drawing.Height:0}");
                Assert.True(words.Size >= 14, $"{words.Text} is {words.Size} high.");
            }
            Assert.All(drawing.Shapes.SelectMany(Spots), spot => Assert.True(spot.X >= -1 && spot.X <= drawing.Width + 1 && spot.Y >= -1 && spot.Y <= drawing.Height + 1, $"{name} on {canvas.Width}: {spot}"));
        }
    }

    public static TheoryData<string> Samples => [.. SampleCharts.All.Keys];

    internal static string Svg(Chart chart, Canvas? canvas = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        SvgWriter.Write(chart.Draw(canvas ?? Canvas.Wide), text, "c", "chart");
        return text.ToString();
    }

    private static void Read(string svg)
    {
        using var reader = XmlReader.Create(new StringReader(svg));
        while (reader.Read()) { }
    }

    private static IEnumerable<Spot> Spots(Shape shape) => shape switch
    {
        Straight line => [line.From, line.To],
        Trace path => path.Spots,
        Box box => [box.Corner, new(box.Corner.X + box.Width, box.Corner.Y + box.Height)],
        Disc disc => [disc.Centre],
        _ => [],
    };
}
