using Waymark.Core.Plans.Disputes;

namespace Waymark.Plans.Cases;

/// <summary>How a dispute is spoken of on pages.</summary>
internal static class DisputeWords
{
    public static readonly IReadOnlyList<DisputeStage> All = Enum.GetValues<DisputeStage>();

    public static string Of(DisputeStage stage) => stage switch
    {
        DisputeStage.Notice => "Can be challenged",
        DisputeStage.Mediation => "Mediation",
        DisputeStage.Appeal => "At the Tribunal",
        DisputeStage.CarryingOut => "To be carried out",
        DisputeStage.Closed => "Closed",
        _ => "Time has passed",
    };

    /// <summary>Modifier of the GOV.UK tag.</summary>
    public static string Colour(DisputeStage stage) => stage switch
    {
        DisputeStage.CarryingOut => "yellow", DisputeStage.Appeal => "purple", DisputeStage.Mediation => "blue", DisputeStage.Notice => "light-blue", _ => "grey",
    };
}
