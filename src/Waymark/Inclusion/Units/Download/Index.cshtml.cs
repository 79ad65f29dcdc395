using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Units;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Units.Download;

/// <summary>The figures as CSV or Excel, one row for each unit, with their counts; no child is named. In the trail before the first byte leaves.</summary>
[Needs(Permission.ViewUnits)]
internal sealed class IndexModel(UnitFacts facts, ITrail trail) : RoomPage
{
    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var deed = DeedOf("download figures of units");
        await trail.RecordAsync(deed with { Subject = $"list:units.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        var units = await facts.UnitsAsync(Today, stop);
        var rows = units.Prepend(UnitOfArea.All(units)).Select(u => new Line(u, u.On(Today)));
        return new ListDownload<Line>($"units-{Today:uuuu-MM-dd}", format ?? "csv", [.. Columns(), .. UnitStage.All.SelectMany(OfStage), .. UnitRules.Back(Today).SelectMany(OfMonths)], rows.ToAsyncEnumerable(), deed) { Personal = false };
    }

    private static List<Column<Line>> Columns() =>
    [
        new("Unit", l => l.Unit.Name), new("URN", l => l.Unit.Urn), new("There now", l => l.Figures.Here), new("Places", l => l.Unit.PlacesOfAll), new("Came in the last year", l => l.Figures.Came),
        new("Permanently excluded", l => (int)l.Figures.Excluded.Numerator), new("Of whom it is known why they came", l => (int)l.Figures.Excluded.Denominator), new("To prevent an exclusion", l => l.Figures.Preventative), new("Another reason", l => l.Figures.OtherWay), new("Nothing says why", l => l.Figures.WayNotKnown),
        new("SEN support or plan on the first day", l => (int)l.Figures.SenOnEntry.Numerator), new("Of known status", l => (int)l.Figures.SenOnEntry.Denominator),
        new("Needs looked at in six weeks", l => (int)l.Figures.Assessed.Numerator), new("Of those who came without a plan", l => (int)l.Figures.Assessed.Denominator),
        new("Median weeks so far", l => l.Figures.MedianWeeks), new("Longest weeks so far", l => l.Figures.LongestWeeks), new("Left in the last year", l => l.Figures.Left), new("Median weeks of those who left", l => l.Figures.MedianWeeksLeft),
        new("Children with registers", l => l.Figures.Measured), new("Sessions missed before", l => (int)l.Figures.Before.Numerator), new("Possible before", l => (int)l.Figures.Before.Denominator),
        new("Sessions missed after", l => (int)l.Figures.Within.Numerator), new("Possible after", l => (int)l.Figures.Within.Denominator),
    ];

    private static List<Column<Line>> OfStage(UnitStage stage) =>
        [new($"There now, {stage.Label}", l => l.Figures.ByStage.GetValueOrDefault(stage.Code)), new($"Places, {stage.Label}", l => l.Unit.PlacesOf(stage))];

    private static List<Column<Line>> OfMonths(int months) =>
        [new($"Back within {months} months", l => (int)l.Figures.Back[months].Numerator), new($"Of those who came {months} months before", l => (int)l.Figures.Back[months].Denominator)];

    internal sealed record Line(UnitOfArea Unit, UnitFigures Figures);
}
