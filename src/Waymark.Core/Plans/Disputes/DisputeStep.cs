using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans.Disputes;

/// <summary>A step of a dispute, as <c>dispute-steps.csv</c> lists it.</summary>
/// <param name="Kind">Kind of event that records it.</param>
/// <param name="Part">Mediation, Agreement, Appeal, Order or Carrying out.</param>
/// <param name="Says">What it means.</param>
public sealed record DisputeStep(string Kind, string Part, string Says)
{
    private EventPattern After { get; init; } = new("");
    private EventPattern Without { get; init; } = new("");

    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<DisputeStep> All { get; } = [.. Table.Embedded("Plans/Disputes/dispute-steps.csv").Rows.Select(r =>
        new DisputeStep(r["kind"], r["part"], r["says"]) { After = new(r["after"]), Without = new(r["without"]) })];

    /// <summary>The step in plain words.</summary>
    public string Label => EventKinds.Words(Kind);

    /// <summary>The step of that kind, or null.</summary>
    public static DisputeStep? Find(string kind) => All.FirstOrDefault(s => s.Kind == kind);

    /// <summary>True where what it follows from has happened in the thread, and nothing that leaves no room for it has.</summary>
    /// <param name="thread">The events of one thread.</param>
    public bool Lawful(IReadOnlyList<CaseEvent> thread) => thread.Any(After.Matches) && !thread.Any(Without.Matches);
}
