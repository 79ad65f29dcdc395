using NodaTime;
using Waymark.Core.Plans.Consultations;

namespace Waymark.Plans.Cases.Consultations;

/// <summary>How a consultation is spoken of on pages.</summary>
internal static class ConsultationWords
{
    public static readonly IReadOnlyList<(string Value, string Label)> Ways = [("letter", "By letter"), ("mail", "By e-mail"), ("telephone", "By telephone"), ("meeting", "In a meeting")];

    public static readonly IReadOnlyList<(string Value, string Label)> Answers =
        [("yes", "Yes, we can meet the needs"), ("adapted", "Yes, if something changes or is added"), ("no", "No, one of the tests holds")];

    public static string State(ConsultationState state) => state switch
    {
        ConsultationState.ToSend => "To be sent",
        ConsultationState.Waiting => "Waiting for the answer",
        ConsultationState.Late => "Answer late",
        ConsultationState.Answered => "Answered",
        ConsultationState.Closed => "Closed",
        _ => "Withdrawn",
    };

    public static string Colour(ConsultationState state) => state switch
    {
        ConsultationState.ToSend => "yellow",
        ConsultationState.Waiting => "blue",
        ConsultationState.Late => "red",
        ConsultationState.Answered => "green",
        _ => "grey",
    };

    public static string Can(string can) => can switch { "yes" => "Can meet the needs", "adapted" => "Can meet the needs if something changes", "no" => "Says that it cannot", _ => "Has not said" };

    public static string Place(ConsultationReply reply) => reply.Place switch { "yes" => $"There is a place from {ClockWords.Day(reply.PlaceFrom)}", "no" => "There is no place now", _ => "Has not said" };

    public static string Way(string way) => way switch { "here" => "in Waymark", _ => Ways.FirstOrDefault(w => w.Value == way).Label?.ToLowerInvariant() ?? way };

    public static string Outcome(string outcome) => outcome switch { "name" => "Named in section I", "not" => "Not named", _ => "Not decided" };

    public static string Request(string request) => request == "family" ? "The family asks for it" : "The council is considering it";

    /// <summary>What follows when a family asks for a setting of that standing.</summary>
    public static string Standing(SettingStanding standing) => standing.Request switch
    {
        Requestable.Listed => "On the list of section 38(3): it must be named when the family asks for it, unless one of the tests holds, and it must then admit (section 43).",
        Requestable.Represented => "Not on the list of section 38(3): an independent setting without approval under section 41, or of another kind. The family cannot request it in law, but may speak for it, and the council must consider that. It can be named only if it agrees to admit.",
        _ => "Its type is not known, so Waymark cannot tell whether it is on the list of section 38(3). Look it up in the register.",
    };

    public static string Distance(ConsultationSteps steps, LocalDate today) => steps is { Due: { } due, Answered: null, Closed: null, Withdrawn: null } ? ClockWords.Distance(due, today) : "";
}
