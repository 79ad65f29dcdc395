using NodaTime.Text;
using Waymark.Core.Common;

namespace Waymark.Core.Tests.Common;

/// <summary>The numbers of the rules that no worked case names, read a second time from their sources: a slip in a rule table shows here.</summary>
public sealed class RuleAmountTests
{
    private static readonly IReadOnlyList<Table.Row> Read = Table.Parse("rule-amounts.csv",
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Common", "rule-amounts.csv"))).Rows;

    public static TheoryData<string, string> Stated => new(Read.Select(row => (row["rule"], row["on"])));

    [Theory, MemberData(nameof(Stated))]
    public void A_rule_has_the_amount_and_the_unit_that_its_source_states(string rule, string on)
    {
        var stated = Read.Single(row => row["rule"] == rule && row["on"] == on);
        var held = RuleBook.Embedded(stated["table"]).On(rule, LocalDatePattern.Iso.Parse(on).Value);
        Assert.Equal((stated["amount"], stated["unit"]), ($"{held.Amount}", held.Unit));
    }
}
