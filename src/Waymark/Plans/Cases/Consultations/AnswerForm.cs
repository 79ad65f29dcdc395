using NodaTime;
using Waymark.Core.Plans.Consultations;

namespace Waymark.Plans.Cases.Consultations;

/// <summary>An answer as it is typed, by the setting itself or by the officer who has it on paper.</summary>
internal sealed record AnswerForm
{
    /// <summary>Version of the consultation that the form was made from.</summary>
    public int Version { get; init; }

    public string? Can { get; init; }

    /// <summary>Why a test holds, by its name; one with nothing beside it is not said to hold.</summary>
    public Dictionary<string, string?> Why { get; init; } = ConsultationGround.All.ToDictionary(g => g.Ground, _ => (string?)"", StringComparer.Ordinal);

    public string? Steps { get; init; }
    public string? Evidence { get; init; }
    public string? Needed { get; init; }
    public string? Costs { get; init; }
    public string? Place { get; init; }
    public LocalDate? PlaceFrom { get; init; }
    public string? Words { get; init; }

    public static AnswerForm Of(ConsultationReply reply, int version) => new()
    {
        Version = version, Can = reply.Can, Steps = reply.Grounds.Select(g => g.Steps).FirstOrDefault(s => s.Length > 0), Evidence = reply.Evidence, Needed = reply.Needed, Costs = reply.Costs,
        Why = ConsultationGround.All.ToDictionary(g => g.Ground, g => reply.Grounds.FirstOrDefault(s => s.Ground == g.Ground)?.Why, StringComparer.Ordinal), Place = reply.Place, PlaceFrom = reply.PlaceFrom, Words = reply.Words,
    };

    public ConsultationReply Said() => new()
    {
        Can = Can ?? "", Evidence = Trimmed(Evidence), Needed = Trimmed(Needed), Costs = Trimmed(Costs), Place = Place ?? "", PlaceFrom = Place == "yes" ? PlaceFrom : null, Words = Trimmed(Words),
        Grounds = Can != "no" ? [] : [.. ConsultationGround.All.Select(g => new SaidGround(g.Ground, Trimmed(Why.GetValueOrDefault(g.Ground)), g.AsksSteps(true) ? Trimmed(Steps) : "")).Where(g => g.Why.Length > 0)],
    };

    private static string Trimmed(string? words) => (words ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}

/// <summary>A page that asks for an answer.</summary>
internal interface IAsksAnswer
{
    AnswerForm Asked { get; }

    /// <summary>The setting is a mainstream school, so that s33 asks for reasonable steps.</summary>
    bool Mainstream { get; }
}
