using System.Text.Json;
using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Consultations;

/// <summary>What a setting says to a consultation; kept while it is written, whole when it is sent.</summary>
public sealed record ConsultationReply
{
    /// <summary>Longest text of one field.</summary>
    public const int Longest = 4000;

    /// <summary>yes, adapted (if something changes) or no; empty until said.</summary>
    public string Can { get; init; } = "";

    /// <summary>The tests that are said to hold, with why.</summary>
    public IReadOnlyList<SaidGround> Grounds { get; init; } = [];

    /// <summary>What shows it.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>What would be needed: staff, training, equipment, changes of the building.</summary>
    public string Needed { get; init; } = "";

    /// <summary>What it would cost.</summary>
    public string Costs { get; init; } = "";

    /// <summary>yes or no: a place is there; empty until said.</summary>
    public string Place { get; init; } = "";

    /// <summary>From when there is a place.</summary>
    public LocalDate? PlaceFrom { get; init; }

    /// <summary>Anything else.</summary>
    public string Words { get; init; } = "";

    /// <summary>What stands in the way of sending it; nothing where it is whole.</summary>
    /// <param name="mainstream">The setting is a mainstream school.</param>
    /// <param name="today">The day whose rules hold.</param>
    public Problems Open(bool mainstream, LocalDate today)
    {
        var problems = Kept()
            .AddIf(Can is not ("yes" or "adapted" or "no"), "Asked.Can", "Select whether you can meet the needs")
            .AddIf(Place is not ("yes" or "no"), "Asked.Place", "Select whether there is a place")
            .AddIf(Place == "yes" && PlaceFrom is null, "Asked.PlaceFrom", "Enter from when there is a place")
            .AddIf(Can == "adapted" && Needed.Length == 0, "Asked.Needed", "Enter what would be needed");
        return Can == "no" ? problems.AddAll(Refusal(mainstream, today)) : problems;
    }

    /// <summary>What must be right even while it is only kept.</summary>
    public Problems Kept()
    {
        var problems = new Problems();
        foreach (var (field, text) in new[] { ("Evidence", Evidence), ("Needed", Needed), ("Costs", Costs), ("Words", Words) })
            problems.AddIf(text.Length > Longest, $"Asked.{field}", $"The words must be {Longest:N0} characters or fewer");
        foreach (var ground in Grounds)
            problems.AddIf(ground.Why.Length > Longest || ground.Steps.Length > Longest, $"Asked.Why[{ground.Ground}]", $"The words must be {Longest:N0} characters or fewer");
        return problems;
    }

    /// <summary>The reply as stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(new Stored(Can, Grounds, Evidence, Needed, Costs, Place, PlaceFrom is { } day ? Content.ItemValues.Store(day) : "", Words));

    /// <summary>Reads it back; nothing stored is an empty reply.</summary>
    /// <exception cref="JsonException">The text is not that of a reply.</exception>
    public static ConsultationReply Read(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (stored.Length == 0 || JsonSerializer.Deserialize<Stored>(stored) is not { } read) return new();
        return new() { Can = read.Can, Grounds = read.Grounds, Evidence = read.Evidence, Needed = read.Needed, Costs = read.Costs, Place = read.Place, PlaceFrom = Content.ItemValues.Day(read.PlaceFrom), Words = read.Words };
    }

    private Problems Refusal(bool mainstream, LocalDate today)
    {
        var full = Grounds.Count == 0 && (Place == "no" || Fullness.StandsAlone($"{Evidence} {Words}", today));
        var problems = new Problems()
            .AddIf(full, "Asked.Why[unsuitable]", $"{Fullness.Says}. If none of the tests holds, say that you can meet the needs, or what would have to change", "s39(4)")
            .AddIf(Grounds.Count == 0 && !full, "Asked.Why[unsuitable]", "Say which of the tests holds, and why. If none does, say that you can meet the needs, or what would have to change", "s39(4)")
            .AddIf(Evidence.Length == 0, "Asked.Evidence", "Enter what shows it");
        foreach (var said in Grounds)
        {
            var ground = ConsultationGround.Find(said.Ground);
            problems.AddIf(said.Why.Length == 0, $"Asked.Why[{said.Ground}]", $"Enter why: {ground?.Asks}")
                .AddIf(said.Why.Length > 0 && Fullness.StandsAlone(said.Why, today), $"Asked.Why[{said.Ground}]", Fullness.Says, "s39(4)")
                .AddIf(ground?.AsksSteps(mainstream) == true && said.Steps.Length == 0, "Asked.Steps", "Enter which reasonable steps you looked at and why they would not be enough", "s33(3)-(4)");
        }
        return problems;
    }

    private sealed record Stored(string Can, IReadOnlyList<SaidGround> Grounds, string Evidence, string Needed, string Costs, string Place, string PlaceFrom, string Words);
}

/// <summary>One test that a setting or the council says holds.</summary>
/// <param name="Ground">Name of a <see cref="ConsultationGround"/>.</param>
/// <param name="Why">Why it holds.</param>
/// <param name="Steps">Reasonable steps that would not be enough (s33); may be empty.</param>
public sealed record SaidGround(string Ground, string Why, string Steps);
