using NodaTime;
using Waymark.Core.People.Names;

namespace Waymark.Core.Tests.People;

public sealed class SearchTermTests
{
    [Theory]
    [InlineData("Maya Thornton 2015-04-09", "MAYA THORNTON", "")]
    [InlineData("9 4 2015 Maya", "MAYA", "")]
    [InlineData("Maya, 9 April 2015", "MAYA", "")]
    [InlineData("maya 09/04/2015 943 476 5919", "MAYA", "943 476 5919")]
    public void A_date_of_birth_is_understood_in_every_common_spelling(string typed, string words, string number)
    {
        var query = ChildQuery.Of(typed);
        Assert.Equal(new LocalDate(2015, 4, 9), query.Born);
        Assert.Equal(words, string.Join(' ', query.Words));
        Assert.Equal(number, query.Number);
    }

    [Theory]
    [InlineData("CATHERINE", "KATHRYN")]
    [InlineData("PHILIP", "FILLIP")]
    [InlineData("SMITH", "SMYTH")]
    [InlineData("WRIGHT", "RITE")]
    [InlineData("STEPHEN", "STEFAN")]
    public void Names_that_sound_alike_have_one_code(string one, string other) => Assert.Equal(SoundCode.Of(one), SoundCode.Of(other));

    [Fact]
    public void A_nickname_swapped_names_and_one_part_of_a_double_name_are_near()
    {
        Assert.True(ChildQuery.Of("Jones Tom").Likeness(["Smith-Jones", "Thomas"]) > 0.9);
        Assert.True(ChildQuery.Of("Zebedee Quill").Likeness(["Smith-Jones", "Thomas"]) < 0.8);
    }
}
