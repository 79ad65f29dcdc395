using Waymark.Core.Plans.Content;
using static Waymark.Core.Tests.Plans.Content.Rows;

namespace Waymark.Core.Tests.Plans.Content;

public sealed class PlanContentTests
{
    private readonly PlanItem hope = Row("wish", "A", "words=To tell Mum what hurts;sort=aspiration");
    private readonly PlanItem speech = Row("need", "B", "description=Uses five signs");

    [Fact]
    public void The_thread_runs_from_hope_to_provision_through_the_need()
    {
        var outcome = Row("outcome", "E", "behaviour=Asks for help with a symbol", speech, hope);
        var provision = Row("provision", "F", "what=Teaching of symbols", speech, outcome);
        var strand = Assert.Single(new PlanContent([provision, outcome, speech, hope]).Thread());
        Assert.Equal(speech.Id, strand.Need!.Id);
        Assert.Equal([hope.Id], strand.Wishes.Select(w => w.Id));
        Assert.Equal([outcome.Id], strand.Outcomes.Select(o => o.Id));
        Assert.Equal([provision.Id], strand.Provision.Select(p => p.Id));
    }

    [Fact]
    public void What_belongs_to_no_need_is_shown_in_strands_of_its_own_and_each_row_once()
    {
        var loose = Row("outcome", "E", "behaviour=Walks to school");
        var towards = Row("provision", "F", "what=Walks with an adult", loose);
        var alone = Row("provision", "G", "what=Nothing it serves");
        var strands = new PlanContent([speech, hope, loose, towards, alone]).Thread();
        Assert.Equal([speech.Id, null, null, null], strands.Select(s => s.Need?.Id));
        Assert.Equal(new[] { hope, loose, towards, alone }.Select(i => i.Id.Value).Order(), strands.SelectMany(s => s.Wishes.Concat(s.Outcomes).Concat(s.Provision)).Select(i => i.Id.Value).Order());
    }

    [Fact]
    public void Rows_are_read_in_the_order_of_the_plan_whatever_order_they_come_in()
    {
        var outcome = Row("outcome", "E", "behaviour=x");
        Assert.Equal([hope.Id, speech.Id, outcome.Id], new PlanContent([outcome, hope, speech]).Items.Select(i => i.Id));
    }

    [Fact]
    public void A_link_to_a_row_that_is_gone_is_no_link()
    {
        var outcome = Row("outcome", "E", "behaviour=x", speech);
        Assert.Empty(new PlanContent([outcome]).JoinedTo(outcome, "need"));
    }
}
