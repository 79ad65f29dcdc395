using CsCheck;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Tests.Plans.Content;

public sealed class RowMergeTests
{
    private static readonly Gen<Dictionary<string, string>> Rows =
        Gen.Select(Gen.OneOfConst("what", "minutes", "times"), Gen.OneOfConst("1", "2", "3")).Array[0, 3].Select(all => all.DistinctBy(v => v.Item1).ToDictionary(v => v.Item1, v => v.Item2));

    [Fact]
    public void Where_only_one_wrote_theirs_stands() => Gen.Select(Rows, Rows).Sample((before, changed) =>
    {
        Assert.Equal(changed, RowMerge.Of(before, before, changed).Values);
        Assert.Equal(changed, RowMerge.Of(before, changed, before).Values);
        Assert.Empty(RowMerge.Of(before, changed, changed).Disputed);
    });

    [Fact]
    public void Nobodys_words_are_lost_what_the_other_wrote_is_in_the_row_or_shown_as_disputed() => Gen.Select(Rows, Rows, Rows).Sample((before, theirs, mine) =>
    {
        var merge = RowMerge.Of(before, theirs, mine);
        foreach (var field in theirs.Keys.Where(f => theirs[f] != before.GetValueOrDefault(f, "")))
            Assert.True(merge.Values.GetValueOrDefault(field) == theirs[field] || merge.Disputed[field] == theirs[field]);
        foreach (var field in mine.Keys.Where(f => mine[f] != before.GetValueOrDefault(f, ""))) Assert.Equal(mine[field], merge.Values[field]);
    });

    [Fact]
    public void Both_ways_round_the_same_fields_are_in_dispute() => Gen.Select(Rows, Rows, Rows).Sample((before, one, other) =>
        Assert.Equal(RowMerge.Of(before, one, other).Disputed.Keys.Order(), RowMerge.Of(before, other, one).Disputed.Keys.Order()));
}
