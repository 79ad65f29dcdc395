using Waymark.Core.Common;

namespace Waymark.Core.Plans.Reviews;

/// <summary>Why a review is held, as <c>review-kinds.csv</c> lists it.</summary>
/// <param name="Kind">Name in stored reviews.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Says">When it is the right one.</param>
/// <param name="Source">The law or guidance it comes from.</param>
public sealed record ReviewKind(string Kind, string Label, string Says, string Source)
{
    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<ReviewKind> All { get; } =
        [.. Table.Embedded("Plans/Reviews/review-kinds.csv").Rows.Select(r => new ReviewKind(r["kind"], r["label"], r["says"], r["source"]))];

    /// <summary>The kind of that name, or null.</summary>
    public static ReviewKind? Find(string? kind) => All.FirstOrDefault(k => k.Kind == kind);
}
