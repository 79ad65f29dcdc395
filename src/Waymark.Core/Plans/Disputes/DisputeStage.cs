namespace Waymark.Core.Plans.Disputes;

/// <summary>Where a dispute stands.</summary>
public enum DisputeStage
{
    /// <summary>A notice was sent and can be challenged.</summary>
    Notice,
    /// <summary>The family turned to the mediation adviser or wants mediation.</summary>
    Mediation,
    /// <summary>The Tribunal has an appeal and has not decided.</summary>
    Appeal,
    /// <summary>An order, an agreement or a recommendation is to be carried out or answered.</summary>
    CarryingOut,
    /// <summary>Carried out, or taken back.</summary>
    Closed,
    /// <summary>The time to challenge the notice has passed.</summary>
    Lapsed,
}
