namespace Waymark.Inclusion.Suspensions;

/// <summary>What the governors decided, at their meeting or when they considered it again.</summary>
internal enum BoardDecision
{
    /// <summary>The pupil stays out.</summary>
    Upheld,

    /// <summary>The pupil comes back.</summary>
    Reinstated,
}

/// <summary>What an independent review panel decided. It does not reinstate: it can only make the governors decide again.</summary>
internal enum ReviewDecision
{
    Upheld,

    /// <summary>The governors are asked to reconsider.</summary>
    Recommended,

    /// <summary>The decision is quashed; the governors must reconsider.</summary>
    Quashed,
}
