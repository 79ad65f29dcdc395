using System.Collections.Frozen;
using System.Globalization;
using NodaTime;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>A change that an area made to a rule: a number, or whether it is on.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Number">Name of the number; <see cref="Switch"/> for whether it is on.</param>
/// <param name="Amount">The new value; of the switch 1 for on, 0 for off.</param>
/// <param name="From">The first day on which it counts.</param>
/// <param name="Made">When it was made: of two that count from the same day the later one holds.</param>
public sealed record RuleChange(string Rule, string Number, decimal Amount, LocalDate From, Instant Made)
{
    /// <summary>Stands in the place of a number for whether the rule is on.</summary>
    public const string Switch = "on";
}

/// <summary>The rules of an area as they stand on a day.</summary>
public sealed class RuleSettings
{
    private readonly FrozenDictionary<(string Rule, string Number), decimal> changed;

    private RuleSettings(LocalDate day, FrozenDictionary<(string, string), decimal> changed) => (Day, this.changed) = (day, changed);

    /// <summary>The day.</summary>
    public LocalDate Day { get; }

    /// <summary>As shipped, with the changes that count on the day.</summary>
    public static RuleSettings On(LocalDate day, params IEnumerable<RuleChange> changes) => new(day, changes.Where(c => c.From <= day)
        .GroupBy(c => (c.Rule, c.Number)).ToFrozenDictionary(g => g.Key, g => g.OrderBy(c => c.From).ThenBy(c => c.Made).Last().Amount));

    /// <summary>True where the rule can be told and was not switched off.</summary>
    public bool IsOn(WorklistRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.CanBeTold && changed.GetValueOrDefault((rule.Id, RuleChange.Switch), 1) != 0;
    }

    /// <summary>The number that counts.</summary>
    /// <exception cref="KeyNotFoundException">The rule has no such number.</exception>
    public decimal Of(string rule, string number) => changed.TryGetValue((rule, number), out var amount) ? amount
        : RuleNumber.Of(rule).FirstOrDefault(n => n.Name == number)?.Amount ?? throw new KeyNotFoundException($"{rule} has no number {number}.");

    /// <summary>When the rule fires, with the numbers that count.</summary>
    public string ConditionOf(WorklistRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Numbers.Aggregate(rule.Condition, (text, n) => text.Replace($"{{{n.Name}}}", Of(rule.Id, n.Name).ToString("0.##", CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }
}
