using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Insight.Indicators;

/// <summary>The catalogue: every figure with the question it answers.</summary>
[Needs(Permission.ViewFigures)]
internal sealed class IndexModel : RoomPage
{
    public static ILookup<int, Indicator> Promises => Catalogue.Shown.ToLookup(i => i.Promise);
}
