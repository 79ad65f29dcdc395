using System.Globalization;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>One rule of the worklist as it ships: a question that can be answered by numbers, and what to do about a yes.</summary>
/// <param name="Id">AT1 to AT16 of attendance, EW1 to EW22 of exclusion.</param>
/// <param name="Name">In a few words.</param>
/// <param name="Condition">When it fires, in one sentence; numbers that can be set stand in braces.</param>
/// <param name="Pattern">The sentence about a child; what is filled in stands in braces.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Helps">What usually helps.</param>
/// <param name="Owner">Who answers.</param>
/// <param name="Days">School days to respond in, from the day it first fired.</param>
/// <param name="Order">Where it puts the child.</param>
/// <param name="OfSocialCare">That it fires tells of social care, which not everybody may see.</param>
/// <param name="Missing">Facts that Waymark does not have yet: the rule cannot be told and never fires. Empty where it can.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record WorklistRule(
    string Id, string Name, string Condition, string Pattern, string Why, string Helps, string Owner, int Days, OrderClass Order, bool OfSocialCare, string Missing, string Source)
{
    /// <summary>Every rule, in the order of its number.</summary>
    public static IReadOnlyList<WorklistRule> All { get; } = [.. Table.Embedded("Inclusion/Worklist/worklist-rules.csv").Rows.Select(Read)];

    private static readonly Dictionary<string, WorklistRule> ById = All.ToDictionary(r => r.Id, StringComparer.Ordinal);

    /// <summary>True where Waymark has the facts that it asks about.</summary>
    public bool CanBeTold => Missing.Length == 0;

    /// <summary>The numbers that can be set, in their order.</summary>
    public IReadOnlyList<RuleNumber> Numbers => RuleNumber.Of(Id);

    /// <summary>The rule of that id, or null.</summary>
    public static WorklistRule? Find(string? id) => id is null ? null : ById.GetValueOrDefault(id);

    private static WorklistRule Read(Table.Row row) => new(
        row["rule"], row["name"], row["condition"], row["pattern"], row["why"], row["helps"], row["owner"], int.Parse(row["days"], CultureInfo.InvariantCulture),
        Enum.Parse<OrderClass>(row["class"], ignoreCase: true), row["social"] == "yes", row["missing"], row["source"]);
}
