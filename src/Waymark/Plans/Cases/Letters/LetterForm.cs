using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Letters;

namespace Waymark.Plans.Cases.Letters;

/// <summary>A letter as it is typed.</summary>
internal sealed record LetterForm
{
    public string? Notice { get; init; }
    public string? Reader { get; init; }
    public string? Way { get; init; }

    /// <summary>The day on which it goes.</summary>
    public LocalDate? On { get; init; }

    public Dictionary<string, string?> Values { get; init; } = [];
    public Dictionary<string, LocalDate?> Days { get; init; } = [];

    /// <summary>Why what the guard warns of is right.</summary>
    public string? Because { get; init; }

    /// <summary>The form showed who may get a copy; without it those go that the law demands, and no other.</summary>
    public bool OffersCopies { get; init; }

    public string[] Copies { get; init; } = [];

    /// <summary>Why a copy that is due does not go.</summary>
    public string? WithoutCopy { get; init; }

    /// <summary>show or make.</summary>
    public string? Step { get; init; }

    public bool Sure { get; init; }

    public bool ByPost => Way != Letter.InOwnPlace;
    public Guid? ReaderId => Guid.TryParse(Reader, out var id) ? id : null;
    public bool Makes => Step == "make";

    public bool Copied(DueCopy due) => OffersCopies ? Copies.Contains(due.Key) : due.Rule.Demanded;

    /// <summary>What was typed, by field. Fields that the notice does not ask for are never taken.</summary>
    public IReadOnlyDictionary<string, string> Said(IEnumerable<LetterField> asked) => asked.ToDictionary(f => f.Name, Said, StringComparer.Ordinal);

    public Problems Check(IReadOnlyList<LetterField> asked, bool toFamily, LocalDate today)
    {
        var problems = new Problems()
            .AddIf(toFamily && ReaderId is null, "Asked.Reader", "Select whom the letter is to")
            .AddIf(toFamily && Way is not (Letter.ByPost or Letter.InOwnPlace), "Asked.Way", "Select how the letter goes")
            .AddIf(On is null, "Asked.On", "Enter the day on which the letter goes")
            .AddIf(On < today, "Asked.On", "The day must be today or later: the dates in the letter are counted from it")
            .AddIf(On > today.PlusDays(LetterDays.Ahead(today)), "Asked.On", $"The day must be within the next {LetterDays.Ahead(today)} days");
        foreach (var field in asked.Where(f => f.Input is "text" or "line" && (Values.GetValueOrDefault(f.Name)?.Length ?? 0) > (f.Input == "line" ? 300 : 20_000)))
            problems.Add($"Asked.Values[{field.Name}]", $"{field.Label} must be {(field.Input == "line" ? "300" : "20,000")} characters or fewer");
        return problems;
    }

    private string Said(LetterField field) => field.Input switch
    {
        "date" => Days.GetValueOrDefault(field.Name) is { } day ? ItemValues.Words(day) : "",
        "choice" => field.Choices.FirstOrDefault(c => c.Value == Values.GetValueOrDefault(field.Name)) is { Label: { } words } ? $"{words}." : "",
        _ => (Values.GetValueOrDefault(field.Name) ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim(),
    };
}
