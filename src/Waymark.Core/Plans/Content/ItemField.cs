using Waymark.Core.Common;

namespace Waymark.Core.Plans.Content;

/// <summary>One thing that a row of a plan says.</summary>
/// <param name="Name">Name in stored plans.</param>
/// <param name="Label">The question, in plain words.</param>
/// <param name="Hint">Help beside it; may be empty.</param>
/// <param name="Input">line, text, number, date, or choice:NAME.</param>
/// <param name="Sections">Sections in which it is asked; empty for all.</param>
/// <param name="Group">Heading under which it stands in the form; empty for the first.</param>
public sealed record ItemField(string Name, string Label, string Hint, string Input, IReadOnlyList<string> Sections, string Group)
{
    private static readonly ILookup<string, ItemChoice> AllChoices = Table.Embedded("Plans/Content/choices.csv").Rows
        .ToLookup(r => r["choice"], r => new ItemChoice(r["code"], r["label"], r["source"]), StringComparer.Ordinal);

    /// <summary>What may be chosen; empty where the answer is free.</summary>
    public IReadOnlyList<ItemChoice> Choices { get; } = Input.StartsWith("choice:", StringComparison.Ordinal) ? [.. AllChoices[Input["choice:".Length..]]] : [];

    /// <summary>True for several lines of text.</summary>
    public bool Long => Input == "text";

    /// <summary>A value in words: the label of a choice, the day in long form, otherwise the value itself.</summary>
    public string Words(string value) =>
        Choices.Count > 0 ? Choices.FirstOrDefault(c => c.Code == value)?.Label ?? value
        : Input == "date" && ItemValues.Day(value) is { } day ? ItemValues.Words(day) : value;

    /// <summary>What is wrong with a value as typed, or null. Blank is never wrong: completeness is a check of the plan, not of the form.</summary>
    public string? Problem(string value) => value.Length == 0 ? null : Input switch
    {
        "date" when ItemValues.Day(value) is null => $"{Label}: enter a day, for example 27 3 2026",
        "number" when ItemValues.Number(value) is not >= 0 => $"{Label}: enter a number, for example 30",
        "line" when value.Length > 300 => $"{Label}: must be 300 characters or fewer",
        "text" when value.Length > 20_000 => $"{Label}: must be 20,000 characters or fewer",
        _ when Choices.Count > 0 && Choices.All(c => c.Code != value) => $"{Label}: select one of the answers",
        _ => null,
    };
}

/// <summary>One answer to choose.</summary>
/// <param name="Code">As stored.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ItemChoice(string Code, string Label, string Source);
