using NodaTime;
using NodaTime.Text;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Plans.Cases;

/// <summary>How a clock is spoken of on pages: state, colour of its tag and distance in days.</summary>
internal static class ClockWords
{
    private static readonly LocalDatePattern Long = LocalDatePattern.CreateWithInvariantCulture("d MMMM yyyy");

    public static string Day(LocalDate? day) => day is { } on ? Long.Format(on) : "";

    public static string State(ClockState state) => state switch
    {
        ClockState.Running => "Running",
        ClockState.Overdue => "Overdue",
        ClockState.OverdueExcused => "Overdue, excused",
        ClockState.Met => "Met",
        ClockState.Late => "Late",
        ClockState.LateExcused => "Late, excused",
        _ => "No longer needed",
    };

    /// <summary>Modifier of the GOV.UK tag; the words carry the meaning, the colour only helps.</summary>
    public static string Colour(ClockState state, int days) => state switch
    {
        ClockState.Overdue or ClockState.Late => "red",
        ClockState.OverdueExcused or ClockState.LateExcused => "orange",
        ClockState.Running when days > -8 => "yellow",
        ClockState.Running => "blue",
        ClockState.Met => "green",
        _ => "grey",
    };

    /// <summary>"3 days late", "due today", "12 days left".</summary>
    public static string Distance(ClockState state, int days) => (state, days) switch
    {
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

    public static string Kind(ClockKind kind) => kind switch
    {
        ClockKind.Statutory => "Limit in law",
        ClockKind.Guidance => "Guidance",
        ClockKind.Planning => "Planning mark",
        ClockKind.Right => "Time the family has",
        ClockKind.Keep => "Keep the plan until",
        _ => "Part of another limit",
    };

    private static string Count(int days) => days == 1 ? "1 day" : $"{days:N0} days";
}
