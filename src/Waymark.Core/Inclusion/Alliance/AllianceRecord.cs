using System.Text;
using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Alliance;

/// <summary>What a meeting agrees about one child; kept in part while it meets.</summary>
/// <param name="Decided">What was decided, in words.</param>
/// <param name="ReviewOn">When the child is looked at again, or null.</param>
/// <param name="Actions">What is to be done.</param>
public sealed record AllianceRecord(string Decided, LocalDate? ReviewOn, IReadOnlyList<AgreedAction> Actions)
{
    /// <summary>Longest text of what was decided.</summary>
    public const int Longest = 8000;

    private const int LongestAction = 500, LongestName = 200;

    /// <summary>Nothing is said yet.</summary>
    public static AllianceRecord Empty { get; } = new("", null, []);

    /// <summary>True while nothing at all is written.</summary>
    public bool Blank => Decided.Length == 0 && ReviewOn is null && Actions.Count == 0;

    /// <summary>The record as stored.</summary>
    public string ToJson() => Encoding.UTF8.GetString(Frozen.ToBytes(this));

    /// <summary>Reads it back; nothing stored is an empty record.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is not that of a record.</exception>
    public static AllianceRecord Read(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return stored.Length == 0 ? Empty : Frozen.Read<AllianceRecord>(Encoding.UTF8.GetBytes(stored));
    }

    /// <summary>What stands in the way of keeping it; much may still be missing.</summary>
    /// <param name="meeting">The day of the meeting.</param>
    public Problems Kept(LocalDate meeting)
    {
        var problems = new Problems()
            .AddIf(Decided.Length > Longest, "Asked.Decided", $"What was decided must be {Longest:N0} characters or fewer")
            .AddIf(ReviewOn <= meeting, "Asked.ReviewOn", "The review must be after the meeting");
        foreach (var (action, at) in Actions.Select((a, at) => (a, at)))
            problems.AddIf(action.What.Length > LongestAction || action.Person.Length > LongestName, $"Asked.Actions[{at}].What", $"An action must be {LongestAction} characters or fewer, and a name {LongestName}")
                .AddIf(action.Kind.Length > 0 && !ActionKind.On(meeting).Any(k => k.Name == action.Kind), $"Asked.Actions[{at}].Kind", "Select one of the kinds of action")
                .AddIf(action.Agency.Length > 0 && Agency.Find(action.Agency) is null, $"Asked.Actions[{at}].Agency", "Select one of the agencies")
                .AddIf(action.Due < meeting, $"Asked.Actions[{at}].Due", "The action must be due on or after the day of the meeting");
        return problems;
    }

    /// <summary>What is missing before it can stand in the minutes; nothing where it is whole, or where the meeting said nothing.</summary>
    /// <param name="meeting">The day of the meeting.</param>
    public Problems Open(LocalDate meeting)
    {
        var problems = Kept(meeting);
        if (Blank) return problems;
        problems.AddIf(Decided.Length == 0, "Asked.Decided", "Enter what was decided");
        foreach (var (action, at) in Actions.Select((a, at) => (a, at)))
            problems.AddIf(action.Kind.Length == 0, $"Asked.Actions[{at}].Kind", "Select the kind of each action")
                .AddIf(action.What.Length == 0, $"Asked.Actions[{at}].What", "Enter what is to be done")
                .AddIf(action.Agency.Length == 0 || action.Person.Length == 0, $"Asked.Actions[{at}].Person", "Enter who does each action, and for which agency")
                .AddIf(action.Due is null, $"Asked.Actions[{at}].Due", "Enter by when each action is done");
        return problems;
    }
}

/// <summary>Something that is to be done after a meeting.</summary>
/// <param name="Kind">A kind of <see cref="ActionKind"/>; empty while not said.</param>
/// <param name="What">What, in words.</param>
/// <param name="Agency">An agency of <see cref="Alliance.Agency"/>; empty while not said.</param>
/// <param name="Person">By whom.</param>
/// <param name="Due">By when, or null while not said.</param>
public sealed record AgreedAction(string Kind, string What, string Agency, string Person, LocalDate? Due)
{
    /// <summary>True where the row of a form was left empty.</summary>
    public bool Blank => Kind.Length == 0 && What.Length == 0 && Agency.Length == 0 && Person.Length == 0 && Due is null;
}
