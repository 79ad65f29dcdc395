using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>One number of a rule as it ships. An area may set another within its bounds.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Name">Its name in the rule, for example <c>points</c>.</param>
/// <param name="Label">What it is, for the form in which it is set.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Amount">Its value.</param>
/// <param name="From">The day from which it counts.</param>
/// <param name="Least">The least that can be set.</param>
/// <param name="Most">The most that can be set.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record RuleNumber(string Rule, string Name, string Label, string Unit, decimal Amount, LocalDate From, decimal Least, decimal Most, string Source)
{
    private static readonly ILookup<string, RuleNumber> ByRule = Table.Embedded("Inclusion/Worklist/worklist-numbers.csv").Rows.Select(Read).ToLookup(n => n.Rule, StringComparer.Ordinal);

    /// <summary>The numbers of a rule, in their order.</summary>
    public static IReadOnlyList<RuleNumber> Of(string rule) => [.. ByRule[rule]];

    private static RuleNumber Read(Table.Row row) => new(row["rule"], row["number"], row["label"], row["unit"], Read(row["amount"]), LocalDatePattern.Iso.Parse(row["from"]).Value, Read(row["least"]), Read(row["most"]), row["source"]);

    private static decimal Read(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
