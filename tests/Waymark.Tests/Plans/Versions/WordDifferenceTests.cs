using Waymark.Plans.Cases.Versions.Compare;

namespace Waymark.Tests.Plans.Versions;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("30 minutes, twice a week", "45 minutes, twice a week")]
    [InlineData("", "New words altogether")]
    [InlineData("Gone altogether", "")]
    [InlineData("One line\nand another", "One line\nand quite another one")]
    public void Kept_and_removed_words_give_the_old_text_kept_and_added_words_the_new_one(string before, string after)
    {
        var runs = WordDifference.Of(before, after);
        Assert.Equal(before, string.Concat(runs.Where(r => r.Change != WordChange.Added).Select(r => r.Text)));
        Assert.Equal(after, string.Concat(runs.Where(r => r.Change != WordChange.Removed).Select(r => r.Text)));
    }

    [Fact]
    public void Words_changed_one_after_another_stand_together() =>
        Assert.Equal([(WordChange.Removed, "Old words here"), (WordChange.Added, "Altered since")], WordDifference.Of("Old words here", "Altered since").Select(r => (r.Change, r.Text)));
}
