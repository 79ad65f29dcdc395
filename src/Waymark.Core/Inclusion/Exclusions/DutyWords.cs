using System.Globalization;
using NodaTime;

namespace Waymark.Core.Inclusion.Exclusions;

/// <summary>The sentence of a duty: who has until when, and how that was counted.</summary>
internal static class DutyWords
{
    public static string Day(LocalDate day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <param name="rule">The rule.</param>
    /// <param name="start">The day from which it runs.</param>
    /// <param name="due">Its last day, or the first on which it may be done.</param>
    /// <param name="asOf">Years are left out where they are that of this day.</param>
    /// <param name="past">It is done.</param>
    public static string Of(DutyRule rule, LocalDate start, LocalDate due, LocalDate asOf, bool past)
    {
        var (n, of, from) = (rule.Rule.Amount, rule.Rule.Starts, Short(start, asOf));
        var until = $"{Actor(rule.Actor, past)} until {Weekday(due, asOf)}";
        return rule.Rule.Unit switch
        {
            "school days" when n == 1 => $"{until}: without delay, so the next school day after {of} on {from}.",
            "school days" => $"{until}: {n} school days after {of} on {from}.",
            "school day of" or "school day of the run" when n == 1 => $"{until}: {of}.",
            "school day of" or "school day of the run" => $"{until}: school day {n}, where {of}, {from}, is school day 1.",
            "school days before" when n == 1 => $"{until}: the last school day before {of} on {from}.",
            "school days before" => $"{until}: at least {n} school days before {of} on {from}.",
            "days" => $"{until}: {n} days after {of} on {from}.",
            "days before" => $"{until}: at least {n} days before {of} on {from}.",
            "not before school day" => $"Not before {Weekday(due, asOf)}: school day {n} after {of} on {from}.",
            _ => $"{until}: {of}.",
        };
    }

    /// <summary>For a duty without a day.</summary>
    public static string Plain(DutyRule rule) => rule.Kind == DutyKind.Prompt ? $"{First(rule.Actor)}: {Lower(rule.What)}." : $"{Actor(rule.Actor, past: false)} to {Lower(rule.What)}. The law sets no day.";

    public static string Short(LocalDate day, LocalDate asOf) => day.ToString(day.Year == asOf.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Weekday(LocalDate day, LocalDate asOf) => $"{day.DayOfWeek} {Short(day, asOf)}";

    private static string Actor(string actor, bool past) => $"{First(actor)} {(past ? "had" : actor is "governors" or "parents" || actor.Contains(" and ", StringComparison.Ordinal) ? "have" : "has")}";

    private static string First(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
