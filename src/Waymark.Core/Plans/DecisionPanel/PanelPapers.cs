using System.Text.Json;
using NodaTime;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.DecisionPanel;

/// <summary>What was known of a case when a panel looked at it: kept with the item, so that later knowledge is not taken for it.</summary>
/// <param name="On">The day of which it tells.</param>
/// <param name="Parts">Part by part.</param>
/// <param name="Missing">What a decision needs and was not there.</param>
public sealed record PanelPapers(LocalDate On, IReadOnlyList<PaperPart> Parts, IReadOnlyList<string> Missing)
{
    /// <summary>The papers as stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(new Stored(ItemValues.Store(On), Parts, Missing));

    /// <summary>Reads them back, or null where nothing is stored.</summary>
    /// <exception cref="JsonException">The text is not that of papers.</exception>
    public static PanelPapers? Read(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (stored.Length == 0 || JsonSerializer.Deserialize<Stored>(stored) is not { } read) return null;
        return new(ItemValues.Day(read.On) ?? throw new JsonException("Papers have a day."), read.Parts, read.Missing);
    }

    private sealed record Stored(string On, IReadOnlyList<PaperPart> Parts, IReadOnlyList<string> Missing);
}

/// <summary>One part of the papers: a title and its lines.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Lines">What is known; never empty, "nothing is recorded" is a line.</param>
public sealed record PaperPart(string Title, IReadOnlyList<string> Lines);
