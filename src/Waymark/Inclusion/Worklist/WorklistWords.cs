using System.Globalization;
using NodaTime;
using Waymark.Core.Inclusion.Worklist;

namespace Waymark.Inclusion.Worklist;

/// <summary>How the worklist is spoken of on pages.</summary>
internal static class WorklistWords
{
    public static readonly IReadOnlyList<(string, string)> Phases = [("", "All"), ("early", "Before Reception"), ("primary", "Reception to Year 6"), ("secondary", "Years 7 to 11"), ("post-16", "Year 12 and above")];
    public static readonly IReadOnlyList<(string, string)> States = [("", "Open"), ("snoozed", "Set aside"), ("closed", "Closed, still so"), ("all", "All")];
    public static readonly IReadOnlyList<(string, string)> Finds = [("", "Any time"), ("week", "This week"), ("late", "Nobody acted in time")];

    public static string Order(OrderClass order) => order switch { OrderClass.Safety => "Safety and legality", OrderClass.Severe => "Severe absence", OrderClass.Change => "Changed quickly", _ => "" };

    /// <summary>Modifier of the GOV.UK tag; the words carry the meaning.</summary>
    public static string Colour(OrderClass order) => order switch { OrderClass.Safety => "red", OrderClass.Severe => "orange", OrderClass.Change => "yellow", _ => "grey" };

    public static string State(ReasonState state, LocalDate? until) => state switch
    {
        ReasonState.Snoozed => $"Set aside until {Exclusions.ExclusionWords.Day(until)}", ReasonState.Closed => "Closed", ReasonState.FalseAlarm => "False alarm", _ => "Open",
    };

    public static string YearGroup(int? group) => group switch { null => "", 0 => "Reception", < 0 => "Before Reception", { } n => string.Create(CultureInfo.InvariantCulture, $"Year {n}") };

    public static string Sen(string status) => status switch { "E" => "EHC plan", "K" => "SEN support", _ => "Assessment open" };

    /// <summary>"+33 points"; blank where absence did not rise.</summary>
    public static string Change(decimal points) => points <= 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"+{points:0.#} points");

    public static string Kind(WorklistStep step) => step.Kind switch
    {
        WorklistStep.Snooze => $"Set aside until {Exclusions.ExclusionWords.Day(step.Until)}", WorklistStep.Close => $"Closed: {WorklistOutcome.Find(step.Outcome)?.Label.ToLowerInvariant()}", WorklistStep.FalseAlarm => "False alarm",
        WorklistStep.Pin => "Pinned to the top", WorklistStep.Unpin => "Taken from the top", WorklistStep.Undo => "Undone", _ => "Came back: the numbers are worse",
    };
}
