using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Consultations;

/// <summary>Finds answers that say no more than that the setting is full, which is none of the tests of the law.</summary>
public static class Fullness
{
    private static readonly string[] Phrases = [.. Table.Embedded("Plans/Consultations/fullness-phrases.csv").Rows.Select(r => r["phrase"]).OrderByDescending(p => p.Length)];

    /// <summary>What to say where it stands alone.</summary>
    public const string Says = "Being full is not one of the tests by itself. If one more child would harm the education of the others or the use of resources, say how: which class, which provision, what you have tried";

    /// <summary>True where the words say that the setting is full and hardly anything else.</summary>
    /// <param name="words">What was written.</param>
    /// <param name="on">The day whose rules hold.</param>
    public static bool StandsAlone(string words, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(words);
        var rest = string.Join(' ', words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var left = Phrases.Aggregate(rest, (text, phrase) => text.Replace(phrase, " ", StringComparison.Ordinal));
        return left != rest && left.Split(' ').Count(word => word.Any(char.IsLetter)) < ConsultationClock.Rules.On("consultation.least-beside-full", on).Amount;
    }
}
