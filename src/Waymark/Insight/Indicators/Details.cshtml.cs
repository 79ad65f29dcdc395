using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Insight.Charts;
using Waymark.Insight.Door;
using Waymark.Shell.Pages;

namespace Waymark.Insight.Indicators;

/// <summary>One indicator: the question, the definition, where it comes from, how fresh it is, and its statement.</summary>
[Needs(Permission.ViewFigures)]
internal sealed class DetailsModel(ShownFigures figures, IPublished published, DataQuality quality, CurrentArea current) : RoomPage
{
    public Indicator Indicator { get; private set; } = null!;
    public LakeState State { get; private set; } = LakeState.Empty("");
    public IReadOnlyList<ShownFigure> Whole { get; private set; } = [];
    public PublishedTable Published { get; private set; } = null!;
    public Reach Reach { get; private set; } = null!;
    public string Unknown { get; private set; } = "";
    public LocalDate Day => Today;

    public async Task<IActionResult> OnGetAsync(string indicator, CancellationToken stop)
    {
        if (Catalogue.FindShown(indicator) is not { } found) return NotFound();
        Indicator = found;
        (State, var all) = await figures.ReadAsync(current.Code, new FigureCut(found.Id, found.ShownBy[^1]), stop);
        Whole = [.. all.OrderByDescending(f => f.Period).Take(6)];
        Published = new PublishedTable(IndicatorWords.MeasureOf(found), [.. (await published.CompareAsync(current.Code, found.Id, stop)).Select(PublishedRow.Of)]);
        Reach = await quality.ReadAsync(current.Code, Today, stop);
        Unknown = await UnknownAsync(stop);
        return Page();
    }

    /// <summary>Of the latest period, how much has no value of each dimension, from figures as they may be shown.</summary>
    private async Task<string> UnknownAsync(CancellationToken stop)
    {
        if (Whole is not [var latest, ..] || SizeOf(latest) is not { } all) return "";
        var without = new List<string>();
        foreach (var by in Indicator.Dimensions.Where(d => d != Indicator.Part))
        {
            var (_, parts) = await figures.ReadAsync(current.Code, new FigureCut(Indicator.Id, latest.Grain, by), stop);
            if (parts.FirstOrDefault(f => f.Period == latest.Period && f.Value.Length == 0) is not { } none) continue;
            without.Add($"{Dimension.Find(by)!.Title} {(SizeOf(none) is { } size ? Measure.Percent("").Show(100 * size / all) : "hidden")}");
        }
        return string.Join(", ", without);
    }

    private static double? SizeOf(ShownFigure figure) => (figure.Denominator ?? figure.Numerator) is > 0 and var size ? size : null;

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
        ("Small numbers", Indicator.IsOnlyPublished ? "" : Indicator.CountsSessions ? "Hidden where fewer than 8 children stand behind it, and more where a small number could be worked out; sessions are rounded to 50 in a month, 150 in a term, 400 in a school year. Rates come from the rounded numbers." : "1 to 7 are hidden, others rounded to 5; more is hidden where a small number could be worked out. Percentages come from the rounded numbers."),
        ("Without a value, latest period", Unknown),
        ("Registers", Reach.GapsOf(Indicator)),
        ("Data up to", Reach.Of(Indicator)),
        ("Made", Indicator.IsOnlyPublished ? "" : IndicatorWords.Made(State)),
    ];
}
