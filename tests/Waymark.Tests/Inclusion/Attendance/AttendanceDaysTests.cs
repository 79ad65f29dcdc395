using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Inclusion.Door;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Inclusion.Attendance;

public sealed class AttendanceDaysTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Two_years_of_a_child_are_drawn_counted_and_told_as_a_table_and_the_view_is_in_the_trail(string engine)
    {
        var child = CastIds.Child("idris");
        var ben = await web.AsAsync("ben", engine);
        var panel = await ben.OpenAsync($"/people/children/{child}");
        Assert.Contains("Two years, half-day by half-day", panel.Text, StringComparison.Ordinal);
        var page = await ben.OpenAsync(AttendanceLinks.Days(child));
        Assert.EndsWith("Attendance", page.Heading, StringComparison.Ordinal);
        var figures = page.Document.QuerySelectorAll("figure.waymark-chart");
        Assert.Equal(2, figures.Length);
        foreach (var figure in figures)
        {
            // What the sentence says is what the table holds.
            var cells = figure.QuerySelectorAll("tbody td").Select(cell => cell.TextContent).ToList();
            var drawn = figure.QuerySelectorAll("svg.waymark-chart__wide rect").Length;
            Assert.InRange(drawn, cells.Count(cell => cell is not ("–" or "#")), cells.Count + 12);
            Assert.Contains("possible half-days", figure.QuerySelector(".waymark-chart__summary")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Contains(page.Document.QuerySelectorAll("ol.govuk-list--number li"), item => item.TextContent.Contains("Suspended for", StringComparison.Ordinal));
        await using var db = await web.StoreAsync(engine);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == child.Value && e.Action == "view attendance", Stop));
    }

    [Theory]
    [InlineData("kate", HttpStatusCode.NotFound)]
    [InlineData("ian", HttpStatusCode.Forbidden)]
    public async Task Another_school_and_a_commissioner_see_no_marks_of_the_child(string who, HttpStatusCode refused)
    {
        var visitor = await web.AsAsync(who);
        Assert.Equal(refused, (await visitor.OpenAsync(AttendanceLinks.Days(CastIds.Child("idris")))).Status);
    }
}
