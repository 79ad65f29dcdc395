using NodaTime;
using NodaTime.Text;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Exclusions;

namespace Waymark.Inclusion.Arrangements;

/// <summary>How part-time timetables and placements are spoken of on pages.</summary>
internal static class ArrangementWords
{
    public static string Day(LocalDate? day) => ExclusionWords.Day(day);

    public static string State(ArrangementState state) => state switch
    {
        ArrangementState.ToCome => "To come", ArrangementState.ReviewDue => "Review overdue", ArrangementState.PastEnd => "Past its end", ArrangementState.Ended => "Ended", _ => "In force",
    };

    /// <summary>Modifier of the GOV.UK tag; the words carry the meaning.</summary>
    public static string Colour(ArrangementState state) => state switch
    {
        ArrangementState.PastEnd => "red", ArrangementState.ReviewDue => "orange", ArrangementState.Running => "green", ArrangementState.ToCome => "blue", _ => "grey",
    };

    /// <summary>A step of the history.</summary>
    public static string Step(string kind) => kind switch
    {
        "entered" => "Entered", "reviewed" => "Reviewed: goes on as agreed", "changed" => "Reviewed and changed", "ended" => "Ended", "checked" => "Checked", "corrected" => "Corrected", "taken-back" => "Taken back",
        "place-ended" => "Place on the roll ended", "place-given-back" => "Place on the roll given back", "plan-sent" => "Plan sent to the provider", "risk-sent" => "Risk assessment sent to the provider", _ => StepKind.Find(kind)?.Label ?? kind,
    };

    /// <summary>What a step says beside its kind: how something was told, or the day of a meeting, in words.</summary>
    public static string Detail(string kind, string detail) => kind == "offsite-invited" && LocalDatePattern.Iso.Parse(detail) is { Success: true } day ? $"To a review on {Day(day.Value)}" : StepKind.Find(kind)?.LabelOf(detail) is { Length: > 0 } label ? label : detail;

    public static string Sessions(int sessions) => sessions == 1 ? "1 half day a week" : $"{sessions} half days a week";

    /// <summary>"3 days late", "today", "in 12 days".</summary>
    public static string Distance(LocalDate due, LocalDate today) => Period.DaysBetween(today, due) switch
    {
        0 => "today", 1 => "tomorrow", > 0 and var left => $"in {left} days", -1 => "1 day ago", var over => $"{-over} days ago",
    };

    public static string Gap(RegisterGapKind kind) => kind == RegisterGapKind.MarksWithoutRecord ? "C2 without a record" : "Record without C2";
}
