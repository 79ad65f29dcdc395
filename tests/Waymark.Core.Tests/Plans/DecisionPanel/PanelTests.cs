using NodaTime;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.DecisionPanel;
using Waymark.Core.Plans.Letters;

namespace Waymark.Core.Tests.Plans.DecisionPanel;

public sealed class PanelTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly PanelQuestion Assess = PanelQuestion.Find("assess")!;
    private static readonly PanelRecord Whole = new()
    {
        Decision = "refuse", Reasons = "The school meets the need", Evidence = "Report of the school", Dissent = "The psychologist differs", Actions = [new("Zoë is seen again", "School", Today.PlusDays(60))],
    };

    [Fact]
    public void Every_question_has_a_stage_of_its_own_a_clock_that_exists_and_answers_that_lead_on()
    {
        Assert.Equal(PanelQuestion.All.Count, PanelQuestion.All.Select(q => q.Stage).Distinct().Count());
        foreach (var question in PanelQuestion.All)
        {
            Assert.All(question.Clocks, c => Assert.NotNull(ClockCatalogue.Standard.Rules.On(c, Today)));
            Assert.Equal(question, PanelQuestion.At(question.Stage));
            Assert.True(question.Decisions.Count() >= 2);
            Assert.All(question.Decisions, d => Assert.True(d.Notice is { } notice ? Notice.Find(notice) is not null : d.Next is "plan" or "consultations" or "reviews"));
        }
        Assert.Null(PanelQuestion.At(CaseStage.Plan));
    }

    [Fact]
    public void No_answer_waits_and_none_answers_another_question()
    {
        Assert.DoesNotContain(PanelDecision.All, d => d.Decision is "defer" or "wait" or "more");
        Assert.Null(Assess.Decision("cease"));
        Assert.Equal(["Asked.Decision"], new PanelRecord { Decision = "cease" }.Kept(Assess).Select(p => p.Field));
    }

    [Fact]
    public void A_record_is_kept_in_part_and_whole_before_it_is_minuted()
    {
        Assert.Empty(new PanelRecord().Open(Assess));
        Assert.Empty(new PanelRecord { Reasons = "Because" }.Kept(Assess));
        Assert.Equal(["Asked.Decision", "Asked.Evidence"], new PanelRecord { Reasons = "Because" }.Open(Assess).Select(p => p.Field));
        Assert.Empty(Whole.Open(Assess));
        Assert.Equal(["Asked.Actions[0].Owner"], (Whole with { Actions = [new("Look again", "", null)] }).Open(Assess).Select(p => p.Field));
        Assert.Equal(["Asked.Reasons"], (Whole with { Reasons = new string('a', PanelRecord.Longest + 1) }).Kept(Assess).Select(p => p.Field));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void What_is_due_before_the_panel_is_decided_without_it(int? due, bool late) =>
        Assert.Equal(late, PanelClock.TooLate(due is { } days ? Today.PlusDays(days) : null, Today));

    [Fact]
    public void Members_read_for_four_weeks_after_the_meeting() => Assert.Equal(new LocalDate(2026, 12, 22), PanelClock.OpenUntil(Today)); // panel.open-after-close

    [Fact]
    public void Minutes_have_one_spelling_and_come_back_as_they_were()
    {
        var papers = new PanelPapers(Today, [new("Advice", ["Psychology: “not here”"])], ["advice of health"]);
        var minutes = new PanelMinutes(Today, "Team East", "Helen Marsh", ["Sam (Psychologist)"], [], [new(Guid.CreateVersion7(), "Zoë D'Souza-Łukasz", "assess", Today.PlusDays(5), Whole, papers, "Helen Marsh"), new(Guid.CreateVersion7(), "Finn", "issue", null, new(), null, "")], "Helen Marsh");
        var bytes = minutes.ToBytes();
        var read = PanelMinutes.Read(bytes);
        Assert.Equal(bytes, read.ToBytes());
        Assert.Equal(FrozenPlan.Seal(bytes), FrozenPlan.Seal(read.ToBytes()));
        Assert.Equal(Whole.Actions, read.Items[0].Said.Actions);
        Assert.Equal(["advice of health"], read.Items[0].Papers!.Missing);
    }

    [Fact]
    public void Minutes_show_a_reader_only_the_children_within_reach()
    {
        var mine = new MinutedItem(Guid.CreateVersion7(), "Finn O'Brien", "issue", null, new(), null, "");
        var minutes = new PanelMinutes(Today, "Team East", "Helen", [], [], [mine, mine with { Item = Guid.CreateVersion7(), Child = "Maya Thornton", Said = Whole, Question = "assess" }], "Helen");
        var words = string.Join(' ', minutes.AsPaper(["A council"], i => i.Item == mine.Item).Words());
        Assert.Contains("Finn O'Brien", words, StringComparison.Ordinal);
        Assert.Contains("1 other item is not within your reach", words, StringComparison.Ordinal);
        Assert.Contains("The panel did not speak of this case", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Maya", words, StringComparison.Ordinal);
        Assert.DoesNotContain("The psychologist differs", words, StringComparison.Ordinal);
        Assert.Contains("The psychologist differs", string.Join(' ', minutes.AsPaper(["A council"], _ => true).Words()), StringComparison.Ordinal);
    }
}
