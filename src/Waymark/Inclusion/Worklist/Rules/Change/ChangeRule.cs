using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Worklist.Rules.Change;

/// <summary>Sets numbers of a rule, or switches it on or off, from a day on. What stood before stays to be read.</summary>
internal sealed class ChangeRule(WaymarkDb db)
{
    private const int LongestReason = 500;

    public async Task<Problems> RunAsync(WorklistRule rule, Request asked, Deed deed, CancellationToken stop)
    {
        var now = await RuleChangeRow.SettingsAsync(db, asked.From ?? deed.Today, stop);
        var problems = new Problems().AddIf(asked.From is null, "Asked.From", "Enter the day from which it counts").AddIf(asked.From < deed.Today, "Asked.From", "The day must be today or in the future")
            .AddIf(string.IsNullOrWhiteSpace(asked.Reason), "Asked.Reason", "Enter why it is changed").AddIf(asked.Reason?.Length > LongestReason, "Asked.Reason", $"The reason must be {LongestReason} characters or fewer");
        var changes = Changes(rule, asked, now, problems);
        problems.AddIf(problems.None && changes.Count == 0, "", "Change a number, or switch the rule on or off");
        if (!problems.None) return problems;
        foreach (var (number, amount) in changes)
            db.Add(new RuleChangeRow { Id = NewId.Next(deed.Now), Rule = rule.Id, Number = number, Amount = amount, From = asked.From!.Value, Reason = asked.Reason!.Trim(), MadeAt = deed.Now, MadeBy = deed.Actor.Name });
        await db.SaveAsync(deed with { Subject = $"rule:{rule.Id}", Reason = asked.Reason!.Trim() }, stop);
        return problems;
    }

    private static List<(string Number, decimal Amount)> Changes(WorklistRule rule, Request asked, RuleSettings now, Problems problems)
    {
        var changes = new List<(string, decimal)>();
        if (asked.On != now.IsOn(rule)) changes.Add((RuleChange.Switch, asked.On ? 1 : 0));
        foreach (var number in rule.Numbers)
        {
            var field = $"Asked.Numbers[{number.Name}]";
            var whole = number.Unit != "days";
            if (!decimal.TryParse(asked.Numbers.GetValueOrDefault(number.Name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount < number.Least || amount > number.Most || (whole ? amount != decimal.Truncate(amount) : amount * 2 != decimal.Truncate(amount * 2)))
                problems.Add(field, string.Create(CultureInfo.InvariantCulture, $"{number.Label} must be {(whole ? "a whole number" : "a number of days or half days")} from {number.Least:0.#} to {number.Most:0.#}"));
            else if (amount != now.Of(rule.Id, number.Name)) changes.Add((number.Name, amount));
        }
        return changes;
    }

    public sealed record Request
    {
        public bool On { get; init; }
        public Dictionary<string, string> Numbers { get; init; } = [];
        public LocalDate? From { get; init; }
        public string? Reason { get; init; }
    }
}
