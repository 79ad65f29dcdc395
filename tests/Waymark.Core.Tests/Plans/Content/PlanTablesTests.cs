using Waymark.Core.Plans.Content;

namespace Waymark.Core.Tests.Plans.Content;

public sealed class PlanTablesTests
{
    [Fact]
    public void A_plan_has_the_eleven_lettered_sections_with_H_in_two_parts() =>
        Assert.Equal(["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"], PlanSection.All.Select(s => s.Letter));

    [Fact]
    public void A_kind_stands_in_exactly_the_sections_that_list_it()
    {
        foreach (var kind in ItemKind.All)
            Assert.Equal(kind.Sections, PlanSection.All.Where(s => s.Kinds.Contains(kind)).Select(s => s.Letter));
    }

    [Fact]
    public void Every_kind_has_its_leading_field_and_joins_only_kinds_that_there_are()
    {
        foreach (var kind in ItemKind.All)
        {
            Assert.NotNull(kind.Field(kind.Lead));
            Assert.All(kind.Links, to => Assert.NotNull(ItemKind.Find(to)));
            Assert.Distinct(kind.Fields.Select(f => f.Name));
        }
    }

    [Fact]
    public void Every_field_to_choose_from_offers_something_and_every_other_has_a_known_form()
    {
        foreach (var field in ItemKind.All.SelectMany(k => k.Fields))
            if (field.Input.StartsWith("choice:", StringComparison.Ordinal)) Assert.NotEmpty(field.Choices);
            else Assert.Contains(field.Input, new[] { "line", "text", "date", "number" });
    }

    [Theory]
    [InlineData("outcome", "by", "2027-02-30", "By: enter a day, for example 27 3 2026")]
    [InlineData("outcome", "by", "2027-02-28", null)]
    [InlineData("provision", "minutes", "thirty", "Minutes each time: enter a number, for example 30")]
    [InlineData("provision", "minutes", "-3", "Minutes each time: enter a number, for example 30")]
    [InlineData("provision", "minutes", "22.5", null)]
    [InlineData("provision", "per", "moon", "In each: select one of the answers")]
    [InlineData("provision", "per", "", null)]
    public void A_value_is_refused_with_a_sentence_and_a_blank_one_never(string kind, string field, string value, string? sentence) =>
        Assert.Equal(sentence, ItemKind.Find(kind)!.Field(field)!.Problem(value));
}
