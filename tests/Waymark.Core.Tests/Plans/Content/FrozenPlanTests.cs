using System.Text;
using System.Text.Json;
using CsCheck;
using NodaTime;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Tests.Plans.Content;

public sealed class FrozenPlanTests
{
    private static readonly Gen<LocalDate> Days = Gen.Int[0, 20_000].Select(d => new LocalDate(2000, 1, 1).PlusDays(d));
    private static readonly Gen<string> Words = Gen.OneOf(Gen.String[0, 20], Gen.OneOfConst("Zoë O’Brien", "\"quoted\"", "two\nlines", "</w:t>", "½ an hour", "\U0001F600"));

    private static readonly Gen<PlanItem> Items =
        from kind in Gen.OneOfConst(ItemKind.All.ToArray())
        from said in Gen.Select(Gen.OneOfConst(kind.Fields.Select(f => f.Name).ToArray()), Words).Array[0, 3]
        from links in Gen.Guid.Array[0, 3]
        from sources in Gen.Guid.Array[0, 2]
        from id in Gen.Guid
        from order in Gen.Int[0, 9]
        from note in Words
        from day in Days
        from confirmed in Gen.Bool
        select new PlanItem(new(id), kind.Name, kind.Sections[0], order, said.DistinctBy(v => v.Item1).ToDictionary(v => v.Item1, v => v.Item2), [.. links.Select(l => new PlanItemId(l))], [.. sources.Select(s => new RecommendationId(s))], note, day, confirmed ? day.PlusDays(3) : null);

    private static readonly Gen<FrozenPlan> Plans =
        from items in Items.Array[0, 8]
        from made in Days
        from name in Words
        from fate in Gen.Guid
        select new FrozenPlan(2, "final", made, new(name, made, ""), items, [new("Educational psychology", name, "Psychologist", made, null)], [new(new(fate), "Health", name, "adopted", null, "")]);

    [Fact]
    public void A_version_that_is_read_back_has_the_same_bytes_and_the_same_seal() => Plans.Sample(plan =>
    {
        var bytes = plan.ToBytes();
        var again = FrozenPlan.Read(bytes).ToBytes();
        Assert.Equal(bytes, again);
        Assert.Equal(FrozenPlan.Seal(bytes), FrozenPlan.Seal(again));
    });

    [Fact]
    public void The_order_in_which_values_were_entered_does_not_change_the_seal()
    {
        PlanItem Item(params string[] names) => Rows.Row("provision", "F", string.Join(';', names.Select(n => $"{n}=1"))) with { Id = new(Guid.Empty) };
        string Seal(PlanItem item) => FrozenPlan.Seal(new FrozenPlan(1, "draft", Rows.Today, new("Maya", null, ""), [item], [], []).ToBytes());
        Assert.Equal(Seal(Item("times", "minutes")), Seal(Item("minutes", "times")));
        Assert.NotEqual(Seal(Item("times", "minutes")), Seal(Item("times")));
    }

    [Fact]
    public void Any_changed_byte_breaks_the_seal() => Gen.Select(Plans, Gen.Int[0, 1_000_000]).Sample((plan, at) =>
    {
        var bytes = plan.ToBytes();
        var seal = FrozenPlan.Seal(bytes);
        bytes[at % bytes.Length] ^= 1;
        Assert.NotEqual(seal, FrozenPlan.Seal(bytes));
    });

    [Fact]
    public void Bytes_of_something_else_are_refused() =>
        Assert.Throws<JsonException>(() => FrozenPlan.Read(Encoding.UTF8.GetBytes("""{"format":"other"}""")));
}
