using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>What became of a child on the worklist when a reason is closed.</summary>
/// <param name="Id">Its name in the store.</param>
/// <param name="Label">In words.</param>
/// <param name="AsksWord">A word on it is asked for.</param>
public sealed record WorklistOutcome(string Id, string Label, bool AsksWord)
{
    /// <summary>Every outcome, in the order in which they are offered.</summary>
    public static IReadOnlyList<WorklistOutcome> All { get; } = [.. Table.Embedded("Inclusion/Worklist/worklist-outcomes.csv").Rows.Select(row => new WorklistOutcome(row["outcome"], row["label"], row["asks"] == "word"))];

    /// <summary>The outcome of that name, or null.</summary>
    public static WorklistOutcome? Find(string? id) => All.FirstOrDefault(o => o.Id == id);
}
