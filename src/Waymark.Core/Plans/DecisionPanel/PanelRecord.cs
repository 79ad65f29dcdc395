using System.Text.Json;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.DecisionPanel;

/// <summary>What a panel says on one case; kept in part while it meets. It is advice: the council decides.</summary>
public sealed record PanelRecord
{
    /// <summary>Longest text of one field.</summary>
    public const int Longest = 8000;

    /// <summary>A decision of <see cref="PanelDecision"/>; empty while nothing is said.</summary>
    public string Decision { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reasons { get; init; } = "";

    /// <summary>What was looked at.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Who thinks otherwise, and why.</summary>
    public string Dissent { get; init; } = "";

    /// <summary>What is to be done.</summary>
    public IReadOnlyList<PanelAction> Actions { get; init; } = [];

    /// <summary>True while nothing at all is written.</summary>
    public bool Blank => (Decision, Reasons, Evidence, Dissent) == ("", "", "", "") && Actions.Count == 0;

    /// <summary>What stands in the way of keeping it; much may still be missing.</summary>
    /// <param name="question">The question of the item.</param>
    public Problems Kept(PanelQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var problems = new Problems().AddIf(Decision.Length > 0 && question.Decision(Decision) is null, "Asked.Decision", "Select one of the answers to this question");
        foreach (var (field, text) in new[] { ("Reasons", Reasons), ("Evidence", Evidence), ("Dissent", Dissent) })
            problems.AddIf(text.Length > Longest, $"Asked.{field}", $"The words must be {Longest:N0} characters or fewer");
        return problems.AddIf(Actions.Any(a => a.What.Length > 500 || a.Owner.Length > 200), "Asked.Actions[0].What", "An action must be 500 characters or fewer, and its owner 200");
    }

    /// <summary>What is missing before it can stand in the minutes; nothing where it is whole, or where the panel said nothing.</summary>
    /// <param name="question">The question of the item.</param>
    public Problems Open(PanelQuestion question)
    {
        var problems = Kept(question);
        if (Blank) return problems;
        return problems
            .AddIf(Decision.Length == 0, "Asked.Decision", "Select what the panel advises")
            .AddIf(Reasons.Length == 0, "Asked.Reasons", "Enter the reasons, in answer to the test of the law", question.Source)
            .AddIf(Evidence.Length == 0, "Asked.Evidence", "Enter what the panel looked at")
            .AddIf(Actions.Any(a => a.What.Length == 0), "Asked.Actions[0].What", "Enter what is to be done")
            .AddIf(Actions.Any(a => a.Owner.Length == 0 || a.By is null), "Asked.Actions[0].Owner", "Enter who does each action, and by when");
    }

    /// <summary>The record as stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(new Stored(Decision, Reasons, Evidence, Dissent, [.. Actions.Select(a => new StoredAction(a.What, a.Owner, a.By is { } day ? ItemValues.Store(day) : ""))]));

    /// <summary>Reads it back; nothing stored is an empty record.</summary>
    /// <exception cref="JsonException">The text is not that of a record.</exception>
    public static PanelRecord Read(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (stored.Length == 0 || JsonSerializer.Deserialize<Stored>(stored) is not { } read) return new();
        return new() { Decision = read.Decision, Reasons = read.Reasons, Evidence = read.Evidence, Dissent = read.Dissent, Actions = [.. read.Actions.Select(a => new PanelAction(a.What, a.Owner, ItemValues.Day(a.By)))] };
    }

    private sealed record Stored(string Decision, string Reasons, string Evidence, string Dissent, IReadOnlyList<StoredAction> Actions);

    private sealed record StoredAction(string What, string Owner, string By);
}

/// <summary>Something that is to be done after a panel.</summary>
/// <param name="What">What.</param>
/// <param name="Owner">By whom.</param>
/// <param name="By">By when, or null while not said.</param>
public sealed record PanelAction(string What, string Owner, LocalDate? By);
