using NodaTime;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;
using Waymark.Shell.Pages;

namespace Waymark.Insight.Area;

/// <summary>Area today: the five promises, each with its few figures.</summary>
[Needs(Permission.ViewFigures)]
internal sealed class IndexModel(AreaToday area, CurrentArea current) : RoomPage
{
    public LocalDate Day => Today;
    public LakeState State { get; private set; } = LakeState.Empty("");
    public ILookup<int, Headline> Promises { get; private set; } = Array.Empty<Headline>().ToLookup(h => h.Indicator.Promise);
    public bool Empty => State.Version == 0;

    public async Task OnGetAsync(CancellationToken stop)
    {
        (State, var headlines) = await area.ReadAsync(current.Code, Today, stop);
        Promises = headlines.ToLookup(h => h.Indicator.Promise);
    }

    public static string Value(Headline headline) => headline.Now?.Reading switch
    {
        null or { IsMissing: true } => "None yet",
        { IsHidden: true } => "Hidden",
        var reading => reading.Value.Show(IndicatorWords.MeasureOf(headline.Indicator)),
    };

    /// <summary>What the value is counted on, where it is a rate that is shown.</summary>
    public static string Per(Headline headline) => headline.Now?.Reading.Value is null ? "" : headline.Indicator.Unit switch { Unit.PerHundred => "for every 100", Unit.PerThousand => "for every 1,000", _ => "" };
}
