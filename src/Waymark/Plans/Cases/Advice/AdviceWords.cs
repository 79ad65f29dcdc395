using Waymark.Core.Plans.Advice;

namespace Waymark.Plans.Cases.Advice;

/// <summary>How a request for advice is spoken of on pages.</summary>
internal static class AdviceWords
{
    public static string State(AdviceState state) => state switch
    {
        AdviceState.Asked => "Asked, not known to have arrived",
        AdviceState.Received => "Being written",
        AdviceState.Late => "Late",
        AdviceState.Signed => "Signed, to be looked at",
        AdviceState.Question => "Question put back",
        AdviceState.Accepted => "Accepted",
        AdviceState.Waived => "Existing advice is enough",
        _ => "Withdrawn",
    };

    /// <summary>Modifier of the GOV.UK tag; the words carry the meaning.</summary>
    public static string Colour(AdviceState state) => state switch
    {
        AdviceState.Late => "red",
        AdviceState.Asked or AdviceState.Question => "orange",
        AdviceState.Received => "blue",
        AdviceState.Signed => "yellow",
        AdviceState.Accepted or AdviceState.Waived => "green",
        _ => "grey",
    };

    public static string Sort(string sort) => sort switch { "need" => "Need", "outcome" => "Outcome", _ => "Provision" };

    public static string Fate(string fate) => fate switch
    {
        "adopted" => "In the plan as written",
        "changed" => "In the plan, changed",
        "already" => "In the plan already",
        "not-adopted" => "Not used",
        "question" => "Question put back",
        _ => "Open",
    };

    public static string FateColour(string fate) => fate switch { "adopted" or "already" => "green", "changed" => "turquoise", "not-adopted" => "grey", "question" => "orange", _ => "yellow" };
}
