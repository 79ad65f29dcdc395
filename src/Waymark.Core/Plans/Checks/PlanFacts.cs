using NodaTime;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Checks;

/// <summary>All that the checks of one plan look at.</summary>
/// <param name="Content">The rows.</param>
/// <param name="Child">Whom it is about.</param>
/// <param name="Advice">Advice that was asked for.</param>
/// <param name="Recommendations">What the advice recommends, and what became of it.</param>
/// <param name="Final">True where the plan is to go out as final or amended; false for a draft, which may name no setting.</param>
/// <param name="Today">The day of the check.</param>
public sealed record PlanFacts(
    PlanContent Content, PlanSubject Child, IReadOnlyList<AdviceFact> Advice, IReadOnlyList<RecommendationFact> Recommendations, bool Final, LocalDate Today)
{
    /// <summary>Settings that the family asks for or that were consulted; null where nobody asked about them.</summary>
    public IReadOnlyList<SettingFact>? Settings { get; init; }

    /// <summary>How far the family's answer is; null where nobody asked about it.</summary>
    public AnswerFact? Answer { get; init; }

    /// <summary>Age in full years on the day of the check, or null.</summary>
    public int? Age => Child.Born is { } born ? Period.Between(born, Today, PeriodUnits.Years).Years : null;
}

/// <summary>Whom the plan is about.</summary>
/// <param name="Names">Forename, surname, known-as and former names.</param>
/// <param name="OtherNames">Forenames and surnames of other children of the area that must not stand in this plan; empty where not asked.</param>
/// <param name="Pronouns">he, she or they; empty where not recorded.</param>
/// <param name="Born">Date of birth, where known.</param>
/// <param name="YearGroup">National curriculum year followed, where known.</param>
/// <param name="Sensory">A hearing, vision or multi-sensory impairment is recorded.</param>
public sealed record PlanSubject(IReadOnlyList<string> Names, IReadOnlySet<string> OtherNames, string Pronouns, LocalDate? Born, int? YearGroup, bool Sensory)
{
    /// <summary>What the child is called in the text: known-as and first name. What is nearly one of these is asked about; empty where not asked.</summary>
    public IReadOnlyList<string> Called { get; init; } = [];

    /// <summary>The pronouns that a recorded sex leads to, where no others are recorded: a question to ask, no more.</summary>
    /// <param name="sex">Code set sex.</param>
    public static string PronounsOf(string sex) => sex switch { "M" => "he", "F" => "she", _ => "" };
}

/// <summary>One advice: asked for, perhaps received.</summary>
/// <param name="Kind">a to h, or qt (SEND Regulations 2014 reg 6(1)).</param>
/// <param name="From">The body asked.</param>
/// <param name="Signed">When it was signed, or null.</param>
/// <param name="Author">Who wrote it; may be empty.</param>
/// <param name="SeenOn">When the child was last seen for it, or null.</param>
/// <param name="Waived">Giver, council and family are all satisfied with existing advice (reg 6(4)).</param>
public sealed record AdviceFact(string Kind, string From, LocalDate? Signed, string Author, LocalDate? SeenOn, bool Waived);

/// <summary>One recommendation.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">The kind of advice that it stands in.</param>
/// <param name="Text">What is recommended.</param>
/// <param name="Fate">What became of it; empty while it is open.</param>
/// <param name="Objection">True where its author objects and nobody has answered.</param>
public sealed record RecommendationFact(RecommendationId Id, string Kind, string Text, string Fate, bool Objection)
{
    /// <summary>It is said to stand in the plan, and the row where it stood was taken out.</summary>
    public bool Gone { get; init; }

    /// <summary>It has found its place in the plan, or a reason why it has none: one of adopted, changed, already and not-adopted.</summary>
    public bool Settled => Fate is "adopted" or "changed" or "already" or "not-adopted";

    /// <summary>
    /// Whether the council owes it an answer: its advice was signed, or was signed before a question was put back, and was not withdrawn. What is still being written is not the council's
    /// yet, and what was withdrawn is nobody's any more.
    /// </summary>
    /// <param name="withdrawn">The request for the advice was withdrawn.</param>
    /// <param name="signed">The advice is signed.</param>
    /// <param name="fate">What became of the recommendation; empty while it is open.</param>
    public static bool Counts(bool withdrawn, bool signed, string fate) => !withdrawn && (signed || !string.IsNullOrEmpty(fate));
}

/// <summary>How far the family's answer to a draft or to proposed amendments is on the day on which the plan is to go out.</summary>
/// <param name="Until">Last day of its time where that still runs and not everybody has answered; otherwise null.</param>
/// <param name="Open">Points that the family made and nobody has answered.</param>
public sealed record AnswerFact(LocalDate? Until, int Open);

/// <summary>A setting that the family asks for, or that was consulted.</summary>
/// <param name="Urn">Its number; may be empty.</param>
/// <param name="Name">Its name.</param>
/// <param name="Wanted">The family asks for it.</param>
/// <param name="Consulted">A consultation was sent and not withdrawn.</param>
/// <param name="Answered">It answered.</param>
/// <param name="Refused">The council decided not to name it, with the test, reasons and evidence.</param>
public sealed record SettingFact(string Urn, string Name, bool Wanted, bool Consulted, bool Answered, bool Refused)
{
    /// <summary>True where a row of section I names it.</summary>
    public bool Is(string urn, string name) => urn.Length > 0 && Urn.Length > 0 ? urn == Urn : Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One thing that a check found.</summary>
/// <param name="Check">Which check.</param>
/// <param name="Item">The row, or null where it concerns the whole.</param>
/// <param name="Value">The words or value that it found; may be empty.</param>
/// <param name="Ask">The question to ask.</param>
public sealed record CheckFinding(PlanCheck Check, PlanItem? Item, string Value, string Ask);
