using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Insight.Door;
using Waymark.Shell.Pages;

namespace Waymark.Insight.Indicators;

/// <summary>One indicator: the question, the definition, where it comes from, how fresh it is, and its statement.</summary>
[Needs(Permission.ViewFigures)]
internal sealed class DetailsModel(ShownFigures figures, IPublished published, CurrentArea current) : RoomPage
{
    public Indicator Indicator { get; private set; } = null!;
    public LakeState State { get; private set; } = LakeState.Empty("");
    public IReadOnlyList<ShownFigure> Whole { get; private set; } = [];
    public PublishedTable Published { get; private set; } = null!;
    public LocalDate Day => Today;

    public async Task<IActionResult> OnGetAsync(string indicator, CancellationToken stop)
    {
        if (Catalogue.FindShown(indicator) is not { } found) return NotFound();
        Indicator = found;
        (State, var all) = await figures.ReadAsync(current.Code, new FigureCut(found.Id, found.ShownBy[^1]), stop);
        Whole = [.. all.OrderByDescending(f => f.Period).Take(6)];
        Published = new PublishedTable(IndicatorWords.MeasureOf(found), [.. (await published.CompareAsync(current.Code, found.Id, stop)).Select(PublishedRow.Of)]);
        return Page();
    }

    /// <summary>The indicator that it tells in another unit, or that is counted beside it.</summary>
    public Indicator? Beside => Catalogue.Find(Indicator.Beside);

    public IEnumerable<(string, string)> Facts =>
    [
        ("Counted", Indicator.Numerator),
        ("Out of", Indicator.Denominator.Length > 0 ? Indicator.Denominator : "It is a plain number"),
        ("Definition", Indicator.Definition),
        ("Better is", Indicator.Polarity switch { Polarity.HigherIsBetter => "higher", Polarity.LowerIsBetter => "lower", _ => "neither higher nor lower" }),
        ("Source", Indicator.Source),
        ("Can be split by", string.Join(", ", Indicator.Dimensions.Select(d => Dimension.Find(d)!.Title))),
        ("Before you compare", Indicator.Notes),
        ("Small numbers", Indicator.IsOnlyPublished ? "" : Indicator.CountsSessions ? "Hidden where fewer than 8 children stand behind it; sessions are rounded to 100." : "1 to 7 are hidden, others rounded to 5; more is hidden where a small number could be worked out. Percentages come from the rounded numbers."),
        ("Made", Indicator.IsOnlyPublished ? "" : IndicatorWords.Made(State)),
    ];
}
