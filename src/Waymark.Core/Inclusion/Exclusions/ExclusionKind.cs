namespace Waymark.Core.Inclusion.Exclusions;

/// <summary>How a child is kept from its school, or taught elsewhere in its name.</summary>
public enum ExclusionKind
{
    /// <summary>For some sessions (fixed period).</summary>
    Suspension,
    /// <summary>For some lunchtimes; each counts half a day (C1).</summary>
    Lunchtime,
    /// <summary>For good.</summary>
    Permanent,
    /// <summary>Directed off site to improve behaviour: no suspension, counts to no total (C12).</summary>
    OffSite,
    /// <summary>Moved to another school for good, by agreement.</summary>
    ManagedMove,
    /// <summary>Kept from the premises for protection, not for discipline (2026).</summary>
    Separation,
}

/// <summary>The kinds as rules and steps name them.</summary>
internal static class ExclusionKinds
{
    public static string Code(ExclusionKind kind) => kind switch
    {
        ExclusionKind.Suspension => "susp", ExclusionKind.Lunchtime => "lnch", ExclusionKind.Permanent => "perm",
        ExclusionKind.OffSite => "offs", ExclusionKind.ManagedMove => "move", _ => "sepa",
    };
}
