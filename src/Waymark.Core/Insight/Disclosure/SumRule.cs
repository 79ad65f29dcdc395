using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Insight.Disclosure;

/// <summary>How much of what children had together (sessions, weeks) must stay open, by the dated rules of <c>Insight/disclosure-rules.csv</c>.</summary>
/// <param name="Room">About what one child can have in the period, in the unit of the sum: a small group's must still be able to be so many different numbers, and numbers of sessions are rounded to it.</param>
/// <param name="Version">Version of the rule, to be stored with what was made safe by it.</param>
public sealed record SumRule(int Room, string Version)
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Insight/disclosure-rules.csv");

    /// <summary>The rule in force on a day.</summary>
    /// <param name="day">The day on which the figures leave.</param>
    /// <param name="of">What is added up: <c>sessions.month</c>, <c>sessions.term</c>, <c>sessions.year</c> or <c>weeks</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    public static SumRule On(LocalDate day, string of)
    {
        var rule = Rules.On($"one-child.{of}", day);
        return new SumRule(rule.Amount, rule.Version);
    }

    /// <summary>What is shown of a sum that may be shown: rounded to the nearest multiple of <see cref="Room"/>, halves up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The sum is negative.</exception>
    public int Shown(int sum)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sum);
        return (sum + (Room / 2)) / Room * Room;
    }

    /// <summary>The sums that are shown as this number: what a reader knows of the true one.</summary>
    public (int From, int To) Behind(int shown) => (Math.Max(0, shown - (Room / 2)), shown - (Room / 2) + Room - 1);

    /// <summary>What a reader knows of a sum in tenths, if he sees its mean rounded to a tenth and knows between what the count lies.</summary>
    /// <param name="mean">The mean as shown, in tenths.</param>
    /// <param name="count">Least and most that the count can be.</param>
    public static (int From, int To) BehindMean(int mean, (int Low, int High) count) =>
        (Math.Max(0, (int)Math.Floor((mean - 0.5) * count.Low)), (int)Math.Min(int.MaxValue, Math.Ceiling((mean + 0.5) * count.High)));
}
