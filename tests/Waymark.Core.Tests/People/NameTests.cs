using Waymark.Core.People.Names;

namespace Waymark.Core.Tests.People;

public sealed class NameTests
{
    [Theory]
    [InlineData("O’Connor", "OCONNOR")]
    [InlineData("o'connor", "OCONNOR")]
    [InlineData("Smith-Jones", "SMITH JONES")]
    [InlineData(" Zoë  Łukasz ", "ZOE LUKASZ")]
    [InlineData("Bjørn Æsir Groß Đorđe", "BJORN AESIR GROSS DORDE")]
    [InlineData("Ａｎｎａ", "ANNA")]
    [InlineData("", "")]
    public void Spellings_of_one_name_share_a_form(string name, string form) => Assert.Equal(form, NameForm.Of(name));

    [Theory]
    [InlineData("Baby Boy", true)]
    [InlineData("twin-1", true)]
    [InlineData("", true)]
    [InlineData("Null", false)]
    [InlineData("Tessa", false)]
    public void A_placeholder_is_no_name(string name, bool placeholder) => Assert.Equal(placeholder, NameForm.IsPlaceholder(name));

    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.9611)]
    [InlineData("DWAYNE", "DUANE", 0.8400)]
    [InlineData("DIXON", "DICKSONX", 0.8133)]
    [InlineData("ABC", "XYZ", 0.0)]
    [InlineData("", "", 0.0)]
    public void Jaro_winkler_gives_the_published_values(string a, string b, double expected) =>
        Assert.Equal(expected, Likeness.JaroWinkler(a, b), 4);

    [Theory]
    [InlineData("CA", "ABC", 3)]
    [InlineData("KITTEN", "SITTING", 3)]
    [InlineData("20150409", "20150490", 1)]
    [InlineData("", "AB", 2)]
    [InlineData("ABC", "ABC", 0)]
    public void Edits_are_counted_with_swaps_of_neighbours(string a, string b, int edits) => Assert.Equal(edits, Likeness.Edits(a, b));
}
