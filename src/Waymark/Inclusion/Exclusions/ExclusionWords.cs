using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Inclusion.Suspensions;

namespace Waymark.Inclusion.Exclusions;

/// <summary>How suspensions, exclusions and their duties are spoken of on pages.</summary>
internal static class ExclusionWords
{
    private static readonly LocalDatePattern Long = LocalDatePattern.CreateWithInvariantCulture("d MMMM yyyy");

    public static string Day(LocalDate? day) => day is { } on ? Long.Format(on) : "";

    public static string Days(decimal? days) => days switch { null => "not known", 1 => "1 day", { } n => string.Create(CultureInfo.InvariantCulture, $"{n:0.#} days") };

    /// <summary>"7.5 days this term, 12 this year".</summary>
    public static string Totals(ExclusionTotals totals) => totals is { TermDays: { } term, YearDays: { } year }
        ? string.Create(CultureInfo.InvariantCulture, $"{Days(term)} this term, {year:0.#} this school year") : "The days of this term and year cannot be told.";

    public static string Kind(SuspensionKind kind) => kind == SuspensionKind.Permanent ? "Permanent exclusion" : "Suspension";

    public static string Title(Suspension s) => s.Kind == SuspensionKind.Permanent ? $"Permanent exclusion from {Day(s.From)}" : $"Suspension from {Day(s.From)}";

    public static string Reasons(Suspension s) => string.Join("; ", new[] { s.Reason, s.Reason2, s.Reason3 }.Where(r => r.Length > 0).Select(r => CodeSet.Of("exclusion-reasons").LabelOf(r)));

    public static string State(ExclusionState state) => state switch
    {
        ExclusionState.Recorded => "Parents not recorded as told",
        ExclusionState.Notified => "Parents told",
        ExclusionState.BoardNotRequired => "Governors need not meet",
        ExclusionState.BoardOnRequest => "Governors meet if parents make representations",
        ExclusionState.BoardRequired => "Governors must meet",
        ExclusionState.NotReinstated => "Governors let it stand",
        ExclusionState.Reinstated => "Reinstated by the governors",
        ExclusionState.ReviewWindowOpen => "Parents may ask for a review",
        ExclusionState.ReviewAsked => "Independent review asked for",
        ExclusionState.PanelUpheld => "Panel let it stand",
        ExclusionState.PanelRecommended => "Panel asks governors to reconsider",
        ExclusionState.PanelQuashed => "Panel quashed the decision",
        ExclusionState.Reconsidered => "Governors reconsidered",
        ExclusionState.Closed => "Closed",
        _ => "In force",
    };

    public static string State(DutyState state, DutyKind kind) => (state, kind) switch
    {
        (DutyState.Open, DutyKind.Bar) => "Not before",
        (DutyState.Open, DutyKind.Prompt) => "Think of it",
        (DutyState.Open, DutyKind.Right) => "Time runs",
        (DutyState.Open, _) => "To do",
        (DutyState.Overdue, _) => "Overdue",
        (DutyState.Done, _) => "Done",
        (DutyState.DoneLate, _) => "Done late",
        (DutyState.DoneEarly, _) => "Done too early",
        (DutyState.NotRequired, _) => "Not required",
        _ => "Cannot tell",
    };

    /// <summary>Modifier of the GOV.UK tag; the words carry the meaning, the colour only helps.</summary>
    public static string Colour(DutyState state) => state switch
    {
        DutyState.Overdue or DutyState.DoneEarly => "red", DutyState.DoneLate => "orange", DutyState.Open => "yellow", DutyState.Done => "green", DutyState.CannotTell => "purple", _ => "grey",
    };

    /// <summary>"3 days overdue", "due today", "in 12 days"; calendar days, as one looks at them.</summary>
    public static string Distance(LocalDate due, LocalDate today) => Period.DaysBetween(today, due) switch
    {
        0 => "due today", 1 => "tomorrow", > 0 and var left => $"in {left} days", -1 => "1 day overdue", var over => $"{-over} days overdue",
    };

    public static string Sure(Certainty sure) => sure switch
    {
        Certainty.Confirmed => "read in the source", Certainty.Secondary => "read in a second source", Certainty.Unconfirmed => "not confirmed", _ => "Waymark's own",
    };

    public static string First(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
