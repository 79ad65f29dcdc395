using System.Text;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Charts.Sketch;
using Waymark.Insight.Charts;

namespace Waymark.Insight.Door;

/// <summary>A chart as a file that stands alone, with its title, sentence, explanations and source.</summary>
internal static class ChartFile
{
    /// <summary>As SVG (<c>image/svg+xml</c>).</summary>
    public static byte[] Svg(Chart chart) => Encoding.UTF8.GetBytes(SvgWriter.AsFile(chart.DrawPoster()));

    /// <summary>As PNG (<c>image/png</c>), two pixels per unit.</summary>
    public static byte[] Png(Chart chart) => PngWriter.Write(chart.DrawPoster());
}
