using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Content;

/// <summary>A section of an EHC plan (SEND Regulations 2014 reg 12(1)), as <c>sections.csv</c> describes it.</summary>
/// <param name="Letter">A to K, H in two parts.</param>
/// <param name="Title">As headed in the document.</param>
/// <param name="Short">As listed beside others.</param>
/// <param name="Kinds">Kinds of rows that may stand in it; none in K, which is made from the advice.</param>
/// <param name="Asks">What must be there, for the writer.</param>
/// <param name="Source">The law it comes from.</param>
public sealed record PlanSection(string Letter, string Title, string Short, IReadOnlyList<ItemKind> Kinds, string Asks, string Source)
{
    /// <summary>In the order of the plan.</summary>
    public static IReadOnlyList<PlanSection> All { get; } = [.. Table.Embedded("Plans/Content/sections.csv").Rows.Select(r => new PlanSection(
        r["section"], r["title"], r["short"], [.. ItemKind.Named(r["kinds"])], r["asks"], r["source"]))];

    private static readonly FrozenDictionary<string, PlanSection> ByLetter = All.ToFrozenDictionary(s => s.Letter, StringComparer.OrdinalIgnoreCase);

    /// <summary>The section of that letter in either case, or null.</summary>
    public static PlanSection? Find(string letter) => ByLetter.GetValueOrDefault(letter);
}
