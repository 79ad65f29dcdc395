using Waymark.Core.Common;

namespace Waymark.Core.Plans.Consultations;

/// <summary>A test on which a setting that the family asks for need not be named, as <c>consultation-grounds.csv</c> lists them. There are no others.</summary>
/// <param name="Ground">Name in stored answers.</param>
/// <param name="Label">In the words of the law.</param>
/// <param name="Asks">What has to be said to show that it holds.</param>
/// <param name="Source">The law it comes from.</param>
public sealed record ConsultationGround(string Ground, string Label, string Asks, string Source)
{
    /// <summary>In the order of the law.</summary>
    public static IReadOnlyList<ConsultationGround> All { get; } = [.. Table.Embedded("Plans/Consultations/consultation-grounds.csv").Rows
        .Select(r => new ConsultationGround(r["ground"], r["label"], r["asks"], r["source"]))];

    /// <summary>The test of that name, or null.</summary>
    public static ConsultationGround? Find(string? ground) => All.FirstOrDefault(g => g.Ground == ground);

    /// <summary>A mainstream school that relies on the education of others says which reasonable steps would not take the incompatibility away (s33(3)-(4)).</summary>
    public bool AsksSteps(bool mainstream) => mainstream && Ground == "others";
}
