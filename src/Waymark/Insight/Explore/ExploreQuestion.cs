using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime.Text;
using Waymark.Core.Insight.Published;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;

namespace Waymark.Insight.Explore;

/// <summary>What is asked, as it stands in the address. What does not fit together is put right, so that an old link still opens.</summary>
internal sealed record ExploreQuestion(Indicator Indicator, string Grain, string By, string Within, string Value, string Draw)
{
    public static readonly IReadOnlyList<(string Id, string Words)> Drawings =
        [("line", "Line over time"), ("bar", "Bars"), ("map", "Map of localities"), ("multiples", "Lines, one chart each"), ("funnel", "Funnel: by size"), ("heat", "Table of shades")];

    /// <summary>Whether the address says which value of the second dimension is looked at; blank stands for "not known".</summary>
    public bool SaysValue { get; init; }

    public static ExploreQuestion Of(IQueryCollection asked)
    {
        var indicator = Catalogue.FindShown(asked["indicator"].ToString()) ?? Catalogue.All.First(i => i.Headline == 1);
        var grain = Among(indicator.ShownBy, asked["grain"], indicator.ShownBy[^1]);
        var by = Among(indicator.Dimensions, asked["by"], "");
        var within = Among(indicator.Dimensions, asked["within"], "");
        // Months and terms, and schools at any time, are parted one way only: finer cells would be too small to show. One school by itself is one way.
        if (by == within || by == "school" || (by.Length > 0 && (within == "school" || grain is Grains.Month or Grains.Term))) within = "";
        var value = within.Length == 0 ? "" : asked["value"].ToString();
        var question = new ExploreQuestion(indicator, grain, by, within, value, "") { SaysValue = asked.ContainsKey("value") };
        return question with { Draw = Among(question.Drawable, asked["draw"], question.Drawable[0]) };
    }

    /// <summary>How it can be drawn, the most fitting first.</summary>
    public IReadOnlyList<string> Drawable => By switch
    {
        "" => ["line"],
        // The limits of a funnel are those of shares.
        "locality" when Indicator.Unit is Unit.Number or Unit.Weeks => ["bar", "map", "multiples", "heat"],
        "locality" => ["bar", "map", "multiples", "funnel", "heat"],
        "school" => Indicator.IsShare ? ["funnel", "bar"] : ["bar"],
        _ => ["bar", "multiples", "heat"],
    };

    public string Title => Indicator.Title + (By.Length > 0 ? $" by {Lower(Dimension.Find(By)!.Title)}" : "")
        + (Within.Length > 0 ? $", {Lower(Dimension.Find(Within)!.Title)}: {Dimension.Find(Within)!.LabelOf(Value)}" : "");

    /// <summary>The figures among which the answer is; one group that is not split is itself a part of the whole.</summary>
    public FigureCut Cut => IsGroup ? new(Indicator.Id, Grain, Within) : new(Indicator.Id, Grain, By, Within, Value);

    /// <summary>One group is asked for, and not split.</summary>
    public bool IsGroup => By.Length == 0 && Within.Length > 0;

    /// <summary>The same part as published figures name it.</summary>
    public string Breakdown => IsGroup ? BreakdownNames.Of(Within, Dimension.Find(Within)!.LabelOf(Value)) : "";

    public string Link(string page) => page + new QueryBuilder(new Dictionary<string, string>
    {
        ["indicator"] = Indicator.Id, ["grain"] = Grain, ["by"] = By, ["within"] = Within, ["value"] = Value, ["draw"] = Draw,
    }.Where(pair => pair.Value.Length > 0 || (pair.Key == "value" && Within.Length > 0))).ToString();

    /// <summary>Where those whom one figure counts are listed by name.</summary>
    public string CountedLink(string page, ShownFigure figure) => QueryHelpers.AddQueryString(Link(page), new Dictionary<string, string?>
    {
        ["period"] = LocalDatePattern.Iso.Format(figure.Period), [By.Length > 0 ? "part" : "whole"] = figure.Value,
    });

    public string FileLink(string format) => Link(InsightLinks.ExploreFile) + "&format=" + format;

    private static string Among(IReadOnlyList<string> known, string? asked, string otherwise) => known.Contains(asked ?? "") ? asked! : otherwise;

    private static string Lower(string title) => title.StartsWith("SEN", StringComparison.Ordinal) ? title : char.ToLowerInvariant(title[0]) + title[1..];
}
