using Waymark.Core.Plans.Content;
using static Waymark.Core.Tests.Plans.Content.Rows;

namespace Waymark.Core.Tests.Plans.Content;

public sealed class ProvisionWordsTests
{
    [Theory]
    [InlineData("minutes=30;times=3;per=week;weeks=38;group=1;deliverer=a teaching assistant;expertise=Elklan, level 3",
        "30 minutes, 3 times a week, 38 weeks a year, one to one, by a teaching assistant (Elklan, level 3).")]
    [InlineData("minutes=1;times=1;per=day;group=4", "1 minute, once a day, in a group of 4 at most.")]
    [InlineData("times=2;per=half-term;deliverer=a therapist", "Twice a half term, by a therapist.")]
    [InlineData("whole=all lessons;deliverer=a teacher", "All lessons, by a teacher.")]
    [InlineData("minutes=22.50;times=1.5;per=week", "22.5 minutes, 1.5 times a week.")]
    [InlineData("what=Something", "")]
    public void An_amount_is_said_from_its_fields_and_nothing_is_made_up(string fields, string said) =>
        Assert.Equal(said, ProvisionWords.Of(Row("provision", "F", fields)));
}
