using NodaTime.Text;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Tests.Plans;

public sealed class CeasingRuleTests
{
    [Theory]
    [InlineData("plan-made 2020-01-01", "2026-07-01", "2", "")]
    [InlineData("cease-notice-sent#n 2026-06-15", "2026-09-01", "2", "the earliest day is 2 September 2026")]
    [InlineData("cease-notice-sent#n 2026-06-15", "2026-09-02", "2", "")]
    [InlineData("cease-notice-sent#n 2026-06-15; certificate-issued#n 2026-08-20", "2026-09-02", "2", "the earliest day is 22 September 2026")]
    [InlineData("cease-notice-sent#n 2026-06-15; appeal-received#n 2026-08-10", "2026-11-02", "2", "An appeal against ending the plan was received on 10 August 2026")]
    [InlineData("cease-notice-sent#n 2026-06-15; appeal-received#n 2026-08-10; order-made#n:dismiss 2026-11-20", "2026-11-20", "2", "")]
    [InlineData("cease-notice-sent#n 2026-06-15; appeal-received#n 2026-08-10; order-made#n:dismiss 2026-11-20", "2026-11-02", "2", "the earliest day is 20 November 2026")]
    [InlineData("cease-notice-sent#n 2026-06-15; appeal-received#n 2026-08-10; withdrawn#n 2026-10-01", "2026-10-01", "2", "")]
    // Moved away or died: the plan ends by what happened.
    [InlineData("cease-notice-sent#n 2026-06-15; appeal-received#n 2026-08-10", "2026-08-20", "8", "")]
    [InlineData("cease-notice-sent#n 2026-06-15", "2026-07-20", "5", "")]
    public void A_plan_ends_after_the_time_to_appeal_and_never_while_an_appeal_runs(string events, string on, string reason, string said)
    {
        var facts = new CaseFacts([.. events.Split("; ").Select((text, at) =>
        {
            var (name, detail) = text.Split(' ')[0].Split(':') is [var n, var d] ? (n, d) : (text.Split(' ')[0], "");
            var (kind, of) = name.Split('#') is [var k, var o] ? (k, o) : (name, "");
            return new CaseEvent($"{at}", kind, LocalDatePattern.Iso.Parse(text.Split(' ')[1]).Value, of, detail);
        })], []);
        var problems = CeasingRule.Refuse(facts, LocalDatePattern.Iso.Parse(on).Value, reason);
        if (said.Length == 0) Assert.True(problems.None);
        else Assert.Contains(said, Assert.Single(problems).Sentence, StringComparison.Ordinal);
    }
}
