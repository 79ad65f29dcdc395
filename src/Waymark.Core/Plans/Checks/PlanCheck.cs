using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Checks;

/// <summary>How much a finding weighs.</summary>
public enum CheckSeverity
{
    /// <summary>For information.</summary>
    Information,

    /// <summary>Warns; the plan may go out.</summary>
    Warning,

    /// <summary>A final plan does not go out; a named manager may override with a reason.</summary>
    Block,
}

/// <summary>A check of plans, as <c>plan-checks.csv</c> describes it. A check never says that a plan is unlawful, and never writes plan text.</summary>
/// <param name="Id">Two letters and a number.</param>
/// <param name="Severity">What it does to a final plan.</param>
/// <param name="Says">What was found, for staff.</param>
/// <param name="Ask">The question to ask; may be empty where each finding brings its own.</param>
/// <param name="Source">The law or standard behind it.</param>
public sealed record PlanCheck(string Id, CheckSeverity Severity, string Says, string Ask, string Source)
{
    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<PlanCheck> All { get; } = [.. Table.Embedded("Plans/Checks/plan-checks.csv").Rows.Select(r => new PlanCheck(
        r["check"], r["severity"] switch { "B" => CheckSeverity.Block, "W" => CheckSeverity.Warning, _ => CheckSeverity.Information }, r["says"], r["ask"], r["source"]))];

    private static readonly FrozenDictionary<string, PlanCheck> ById = All.ToFrozenDictionary(c => c.Id, StringComparer.Ordinal);

    /// <summary>The check of that id.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such check.</exception>
    public static PlanCheck Of(string id) => ById[id];
}
