namespace Waymark.Core.Inclusion.Worklist;

/// <summary>What comes first on the worklist. It is an order and no score: a child stands where the most pressing of its rules puts it.</summary>
public enum OrderClass
{
    /// <summary>Safety and legality.</summary>
    Safety,
    /// <summary>Half of the education is lost, or more.</summary>
    Severe,
    /// <summary>Something has changed quickly.</summary>
    Change,
    /// <summary>Everything else.</summary>
    Other,
}
