using NodaTime;
using Waymark.Core.Plans.Reviews;

namespace Waymark.Plans.Cases.Reviews;

/// <summary>How a review is spoken of on pages: its state, what comes next and by when.</summary>
internal static class ReviewWords
{
    public static string Kind(string kind) => ReviewKind.Find(kind)?.Label ?? "Review";

    public static string State(ReviewState state) => state switch
    {
        ReviewState.Arranged => "Arranged",
        ReviewState.Circulated => "Papers out",
        ReviewState.Held => "Meeting held",
        ReviewState.Reported => "Report sent",
        ReviewState.Decided => "Decided, not told yet",
        ReviewState.Amending => "Amendments out",
        ReviewState.Finished => "Finished",
        _ => "Called off",
    };

    public static string Decision(string decision) => decision switch
    {
        "maintain" => "Keep the plan as it is", "amend" => "Amend the plan", "cease" => "End the plan", "reassess" => "Assess again", _ => "",
    };

    public static string Arranger(string who) => who switch { "school" => "the school or setting", "council" => "the council", _ => "not recorded" };

    public static string There(string there) => there switch { "came" => "Came", "apologies" => "Sent apologies", "absent" => "Did not come", _ => "" };

    /// <summary>The next thing to do and its last day; null where nothing is left.</summary>
    public static (string What, LocalDate By)? Next(AnnualReview steps) => (steps.State, steps.Clock) switch
    {
        (_, null) => null,
        (ReviewState.Arranged, var clock) => ("Circulate the papers", clock.CirculateBy),
        (ReviewState.Circulated, _) => ("Hold the meeting", steps.Meeting!.Value),
        (ReviewState.Held, var clock) => ("Send the report of the meeting", clock.ReportBy),
        (ReviewState.Reported, var clock) => ("Tell the family the decision", clock.DecideBy),
        (ReviewState.Decided, var clock) => ("Send the family the letter with the decision", clock.DecideBy),
        (ReviewState.Amending, var clock) => ("Send the final amended plan", clock.FinalBy(steps.Notified)),
        _ => null,
    };

    /// <summary>Modifier of the GOV.UK tag.</summary>
    public static string Colour(AnnualReview steps, LocalDate today) => steps.State is ReviewState.Finished ? "green" : steps.State is ReviewState.Cancelled ? "grey"
        : Next(steps) is var (_, by) && by < today ? "red" : "blue";
}
