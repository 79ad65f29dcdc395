using Waymark.Core.Plans.Content;
using static Waymark.Core.Tests.Plans.Content.Rows;

namespace Waymark.Core.Tests.Plans.Content;

public sealed class PlanComparisonTests
{
    private readonly PlanItem need = Row("need", "B", "description=Reads single words;impact=Cannot follow a worksheet");
    private readonly PlanItem provision = Row("provision", "F", "what=Reading;minutes=20");

    [Fact]
    public void A_plan_differs_from_itself_in_nothing() => Assert.Empty(PlanComparison.Of(new([need, provision]), new([provision, need])));

    [Fact]
    public void A_changed_row_names_only_the_fields_that_differ()
    {
        var change = Assert.Single(PlanComparison.Of(new([need, provision]), new([need, provision.With("minutes", "30").With("times", "3")])));
        Assert.Equal([new("times", "", "3"), new("minutes", "20", "30")], change.Fields);
    }

    [Fact]
    public void Rows_are_known_by_their_id_so_that_a_removed_and_a_new_row_of_the_same_words_are_two_changes()
    {
        var again = need with { Id = PlanItemId.From(Guid.CreateVersion7()) };
        var changes = PlanComparison.Of(new([need]), new([again]));
        Assert.Equal(2, changes.Count);
        Assert.Contains(changes, c => c.Before is null && c.After!.Id == again.Id);
        Assert.Contains(changes, c => c.After is null && c.Before!.Id == need.Id);
    }

    [Fact]
    public void A_row_that_only_serves_another_need_is_a_change()
    {
        var change = Assert.Single(PlanComparison.Of(new([need, provision]), new([need, provision with { Links = [need.Id] }])));
        Assert.Empty(change.Fields);
    }
}
