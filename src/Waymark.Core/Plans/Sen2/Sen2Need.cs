namespace Waymark.Core.Plans.Sen2;

/// <summary>One type of need.</summary>
public sealed class Sen2Need() : Sen2Record(Sen2Module.Need)
{
    /// <summary>Type of need.</summary>
    public Sen2Value SenType => this[0];

    /// <summary>1 primary, 2 secondary.</summary>
    public Sen2Value SenTypeRank => this[1];
}
