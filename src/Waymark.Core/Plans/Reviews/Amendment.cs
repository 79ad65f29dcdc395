using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Reviews;

/// <summary>One amendment that the council proposes: what stands, what should stand, why, and from where.</summary>
/// <param name="Of">The row that differs.</param>
/// <param name="Why">The reason given last; empty where none was.</param>
/// <param name="Sources">Advice or meeting that it rests on.</param>
public sealed record Amendment(ItemChange Of, string Why, IReadOnlyList<string> Sources)
{
    /// <summary>True for what changes the plan. A record of progress is no amendment.</summary>
    public static bool Is(ItemChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Shown.Kind != "progress";
    }
}
