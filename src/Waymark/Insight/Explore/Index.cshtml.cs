using NodaTime;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Insight.Charts;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;
using Waymark.Shell.Pages;

namespace Waymark.Insight.Explore;

/// <summary>Any indicator, parted as the reader likes, as chart and table.</summary>
[Needs(Permission.ViewFigures)]
internal sealed class IndexModel(Explored explored, CurrentArea current, IAreas areas, IEnumerable<ICountedPage> pages) : RoomPage
{
    public Answer Answer { get; private set; } = null!;
    public Chart Chart { get; private set; } = null!;
    public ExploreQuestion Asked => Answer.Asked;
    public LocalDate Day => Today;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Answer = await explored.ReadAsync(current.Code, ExploreQuestion.Of(Request.Query), stop);
        var name = (await areas.AllAsync(stop)).First(a => a.Code == current.Code).Name;
        Chart = ExploreDrawing.Of(Answer, name, Today);
    }

    /// <summary>The page that lists the children behind a figure, where the visitor may see any.</summary>
    public ICountedPage? Names => pages.FirstOrDefault(page => page.IsOpen);

    public IReadOnlyList<ShownFigure> Latest => ExploreDrawing.Latest(Answer);

    public string LabelOf(ShownFigure figure) => Dimension.Find(Asked.By)?.LabelOf(figure.Value) ?? "The whole area";

    public static IEnumerable<(string, string)> IndicatorItems => Catalogue.Shown.Select(i => (i.Id, i.Title));

    public IEnumerable<(string, string)> DimensionItems(string none) => Asked.Indicator.Dimensions.Select(d => (d, Dimension.Find(d)!.Title)).Prepend(("", none));

    public IEnumerable<(string, string)> ValueItems => Answer.Values.Select(v => (v, Dimension.Find(Asked.Within)!.LabelOf(v)));

    public IEnumerable<(string, string)> GrainItems => Asked.Indicator.ShownBy.Select(g => (g, GrainWords(g)));

    public static string GrainWords(string grain) => grain == Grains.Day ? "On a day" : char.ToUpperInvariant(grain[0]) + grain[1..] + "s";

    /// <summary>Whether figures exist of which none may be shown.</summary>
    public bool AllHidden => Answer.Rows.Count > 0 && Answer.Rows.All(f => f.Hidden);

    public PublishedTable Published => new(IndicatorWords.MeasureOf(Asked.Indicator), Answer.Beside);

    /// <summary>The figure that is told here in another unit.</summary>
    public Indicator? Told => Asked.Indicator.TellsShare ? Catalogue.Find(Asked.Indicator.CountedAs) : null;

    /// <summary>The counted figure that stands beside one that is only published.</summary>
    public Indicator? Counted => Asked.Indicator.IsOnlyPublished ? Catalogue.Find(Asked.Indicator.Beside) : null;

    /// <summary>The same figure with fewer, larger groups, the nearest first.</summary>
    public IEnumerable<(string Words, string Link)> Wider
    {
        get
        {
            if (Asked.Within.Length > 0) yield return ("Everyone, not one group only", (Asked with { Within = "", Value = "" }).Link(InsightLinks.Explore));
            if (Asked.Grain is Grains.Month or Grains.Term && Asked.Indicator.ShownBy[^1] != Asked.Grain) yield return ($"{GrainWords(Asked.Indicator.ShownBy[^1])}, not {Asked.Grain}s", (Asked with { Grain = Asked.Indicator.ShownBy[^1] }).Link(InsightLinks.Explore));
            if (Asked.By.Length > 0) yield return ("The whole area, not split", (Asked with { By = "", Draw = "" }).Link(InsightLinks.Explore));
        }
    }

    public IEnumerable<(string, string)> DrawItems => Asked.Drawable.Select(d => ExploreQuestion.Drawings.First(known => known.Id == d));
}
