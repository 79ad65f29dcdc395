using System.Text;
using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Core.Tests.Insight.Charts;

public sealed class ChartPictures
{
    [Fact]
    public async Task Every_sample_is_written_beside_the_tests_for_people_to_look_at()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "charts"));
        foreach (var (name, chart) in SampleCharts.All)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{name}.svg"), SvgWriter.AsFile(chart.Draw(Canvas.Wide)), Encoding.UTF8, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{name}-narrow.svg"), SvgWriter.AsFile(chart.Draw(Canvas.Narrow)), Encoding.UTF8, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{name}-poster.svg"), SvgWriter.AsFile(chart.DrawPoster()), Encoding.UTF8, TestContext.Current.CancellationToken);
        }
        Assert.Equal(SampleCharts.All.Count * 3, folder.GetFiles("*.svg").Length);
    }
}
