using Waymark.Core.Common;

namespace Waymark.Core.Plans.Advice;

/// <summary>Why a recommendation does not find its way into the plan, as <c>non-adoption-reasons.csv</c> lists it. Words of one's own go with each.</summary>
/// <param name="Reason">Code as stored.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record NonAdoptionReason(string Reason, string Label, string Source)
{
    /// <summary>In the order of the list.</summary>
    public static IReadOnlyList<NonAdoptionReason> All { get; } =
        [.. Table.Embedded("Plans/Advice/non-adoption-reasons.csv").Rows.Select(r => new NonAdoptionReason(r["reason"], r["label"], r["source"]))];

    /// <summary>The reason of that code, or null.</summary>
    public static NonAdoptionReason? Find(string reason) => All.FirstOrDefault(r => r.Reason == reason);
}
