using NodaTime;
using NodaTime.Text;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Plans.Cases;

/// <summary>How a clock is spoken of on pages: state, colour of its tag and distance in days.</summary>
internal static class ClockWords
{
    private static readonly LocalDatePattern Long = LocalDatePattern.CreateWithInvariantCulture("d MMMM yyyy");

    public static string Day(LocalDate? day) => day is { } on ? Long.Format(on) : "";

    /// <summary>Time that a family had, and a step that only one outcome calls for, are over and not overdue.</summary>
    private static bool Lapsed(ClockState state, ClockKind kind) =>
        kind is ClockKind.Right or ClockKind.Conditional && (state is ClockState.Overdue or ClockState.OverdueExcused);

    public static string State(ClockState state, ClockKind kind = ClockKind.Statutory) => state switch
    {
        _ when Lapsed(state, kind) => kind == ClockKind.Right ? "Time has passed" : "No longer open",
        ClockState.Running => "Running",
        ClockState.Overdue => "Overdue",
        ClockState.OverdueExcused => "Overdue, excused",
        ClockState.Met => "Met",
        ClockState.Late => "Late",
        ClockState.LateExcused => "Late, excused",
        _ => "No longer needed",
    };

    /// <summary>Modifier of the GOV.UK tag; the words carry the meaning, the colour only helps.</summary>
    public static string Colour(ClockState state, int days, ClockKind kind = ClockKind.Statutory) => state switch
    {
        _ when Lapsed(state, kind) => "grey",
        ClockState.Overdue or ClockState.Late => "red",
        ClockState.OverdueExcused or ClockState.LateExcused => "orange",
        ClockState.Running when days > -8 => "yellow",
        ClockState.Running => "blue",
        ClockState.Met => "green",
        _ => "grey",
    };

    /// <summary>"3 days late", "due today", "12 days left".</summary>
    public static string Distance(ClockState state, int days, ClockKind kind = ClockKind.Statutory) => (state, days) switch
    {
        _ when Lapsed(state, kind) => $"{Count(days)} ago",
        (ClockState.Met, _) => "in time",
        (ClockState.Ended, _) => "",
        (_, 0) => "due today",
        (ClockState.Running, _) => $"{Count(-days)} left",
        (ClockState.Overdue or ClockState.OverdueExcused, _) => $"{Count(days)} overdue",
        _ => $"{Count(days)} late",
    };

    /// <summary>The distance of an open limit from its due day alone.</summary>
    public static string Distance(LocalDate due, LocalDate today)
    {
        var days = Period.DaysBetween(due, today);
        return Distance(days > 0 ? ClockState.Overdue : ClockState.Running, days);
    }

    /// <summary>What follows the due day: when it was done, or the last working day to act.</summary>
    public static string After(Clock clock) => clock switch
    {
        { Stopped: { } done, State: ClockState.Ended } => $", no longer needed from {Day(done)}",
        { Stopped: { } done } => $", done {Day(done)}",
        _ when clock.ActBy != clock.Due => $", act by {Day(clock.ActBy)}",
        _ => "",
    };

    public static string Kind(ClockKind kind) => kind switch
    {
        ClockKind.Statutory => "Limit in law",
        ClockKind.Conditional => "Limit in law if this is the outcome",
        ClockKind.Guidance => "Guidance",
        ClockKind.Planning => "Planning mark",
        ClockKind.Right => "Time the family has",
        ClockKind.Keep => "Keep the plan until",
        _ => "Part of another limit",
    };

    private static string Count(int days) => days == 1 ? "1 day" : $"{days:N0} days";
}
