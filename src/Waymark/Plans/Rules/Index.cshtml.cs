using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Rules;

/// <summary>Every rule behind the clocks, with its dates and source.</summary>
[Needs(Permission.UseAccount)]
internal sealed class IndexModel : RoomPage
{
    public static IReadOnlyList<Table.Row> Rows { get; } = Table.Embedded("Plans/Clocks/clock-rules.csv").Rows;

    public static string Sure(Certainty sure) => sure switch
    {
        Certainty.Confirmed => "Read in the law or guidance itself",
        Certainty.Secondary => "Read in a secondary source",
        Certainty.Unconfirmed => "Not confirmed: check before relying on it",
        _ => "Waymark's own planning mark",
    };
}
