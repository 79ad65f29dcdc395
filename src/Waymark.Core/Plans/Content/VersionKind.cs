using Waymark.Core.Common;

namespace Waymark.Core.Plans.Content;

/// <summary>What a version of a plan is made for, as <c>version-kinds.csv</c> describes it.</summary>
/// <param name="Name">Name in stored versions.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Says">What it is for and what follows from it.</param>
/// <param name="Final">True where a blocking check stops it.</param>
/// <param name="Event">The kind of event that sending it is, or empty.</param>
/// <param name="Source">The law it comes from.</param>
public sealed record VersionKind(string Name, string Label, string Says, bool Final, string Event, string Source)
{
    /// <summary>In the order in which a case meets them.</summary>
    public static IReadOnlyList<VersionKind> All { get; } = [.. Table.Embedded("Plans/Content/version-kinds.csv").Rows.Select(r => new VersionKind(
        r["kind"], r["label"], r["says"], r["final"] == "yes", r["event"], r["source"]))];

    /// <summary>The kind of that name, or null.</summary>
    public static VersionKind? Find(string? name) => All.FirstOrDefault(k => k.Name == name);
}
