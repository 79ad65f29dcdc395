using Waymark.Core.People.Names;

namespace Waymark.Core.Tests.People;

public sealed class NameFormTests
{
    [Theory]
    [InlineData("O'Brien", "OBRIEN")]
    [InlineData("O’Brien", "OBRIEN")]
    [InlineData("Zoë", "ZOE")]
    [InlineData("D'Souza-Łukasz", "DSOUZALUKASZ")]
    [InlineData("  Amelia   Rose ", "AMELIA ROSE")]
    [InlineData("Nguyễn", "NGUYEN")]
    public void A_name_is_compared_without_marks_case_and_punctuation(string name, string form) => Assert.Equal(form, NameForm.Of(name));

    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    [InlineData("DWAYNE", "DUANE", 0.840)]
    [InlineData("SAME", "SAME", 1.0)]
    [InlineData("ABC", "XYZ", 0.0)]
    [InlineData("", "X", 0.0)]
    public void Likeness_agrees_with_the_published_reference_values(string one, string other, double expected)
    {
        Assert.Equal(expected, NameForm.Likeness(one, other), 3);
        Assert.Equal(NameForm.Likeness(one, other), NameForm.Likeness(other, one), 6);
    }
}
