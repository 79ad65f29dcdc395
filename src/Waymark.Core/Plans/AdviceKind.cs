using Waymark.Core.Common;

namespace Waymark.Core.Plans;

/// <summary>A kind of advice for an EHC needs assessment (SEND Regulations 2014 reg 6), as <c>advice-kinds.csv</c> lists it.</summary>
/// <param name="Kind">a to h by the letter of the regulation, or qt.</param>
/// <param name="Label">From whom, in plain words.</param>
/// <param name="Ask">What is asked for.</param>
/// <param name="Needs">always, year-9, sensory, or empty where it depends on the case.</param>
/// <param name="Source">The regulation.</param>
public sealed record AdviceKind(string Kind, string Label, string Ask, string Needs, string Source)
{
    /// <summary>In the order of the regulation.</summary>
    public static IReadOnlyList<AdviceKind> All { get; } =
        [.. Table.Embedded("Plans/advice-kinds.csv").Rows.Select(r => new AdviceKind(r["kind"], r["label"], r["ask"], r["needs"], r["source"]))];

    /// <summary>The kind of that letter, or null.</summary>
    public static AdviceKind? Find(string kind) => All.FirstOrDefault(k => k.Kind == kind);

    /// <summary>True for a primary need (code set sen-types) of hearing, vision or both.</summary>
    public static bool IsSensory(string need) => need is "HI" or "VI" or "MSI";

    /// <summary>Kinds that must be asked for: all of the always, g from Year 9 on, qt with a sensory impairment.</summary>
    /// <param name="yearGroup">National curriculum year followed, where known.</param>
    /// <param name="sensory">A hearing, vision or multi-sensory impairment is recorded.</param>
    public static IEnumerable<AdviceKind> Demanded(int? yearGroup, bool sensory) =>
        All.Where(k => k.Needs == "always" || (k.Needs == "year-9" && yearGroup >= 9) || (k.Needs == "sensory" && sensory));
}
