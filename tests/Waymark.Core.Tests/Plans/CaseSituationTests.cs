using NodaTime;
using NodaTime.Text;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Tests.Plans;

public sealed class CaseSituationTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("detained 2026-05-02", "Detained since 2026-05-02")]
    [InlineData("detained 2026-05-02; released 2026-09-01", "Released on 2026-09-01")]
    [InlineData("detained 2026-05-02; released 2026-09-01; review-meeting-held 2026-10-01", "")]
    [InlineData("detained 2026-05-02; released 2026-09-01; detained 2026-10-02", "Detained since 2026-10-02")]
    [InlineData("home-education-began 2026-01-10", "Educated at home since 2026-01-10")]
    [InlineData("home-education-began 2026-01-10; home-education-ended 2026-04-10", "")]
    [InlineData("moves-out 2027-01-04", "Moves to another council on 2027-01-04")]
    [InlineData("moves-out 2026-01-04; plan-transferred 2026-01-04", "")]
    [InlineData("moved-in 2026-10-30", "Moves here from another council on 2026-10-30")]
    [InlineData("moved-in 2026-10-30; transferred-in 2026-11-02; transfer-notified 2026-11-20", "")]
    [InlineData("transferred-in 2026-11-02", "The plan came from another council on 2026-11-02")]
    [InlineData("transferred-in 2026-11-02; transfer-notified 2026-11-20", "")]
    public void What_changes_how_a_case_is_worked_follows_from_its_events(string events, string expected) =>
        Assert.Equal(expected, string.Join("; ", CaseSituation.Of(new(Events(events), [])).Select(s => $"{s.Title} {LocalDatePattern.Iso.Format(s.On)}")));

    [Theory]
    [InlineData("", false)]
    [InlineData("detained 2026-05-02", true)]
    [InlineData("detained 2026-05-02; released 2026-09-01", false)]
    public void Whether_a_child_is_detained_follows_from_the_last_event(string events, bool detained) => Assert.Equal(detained, CaseSituation.IsDetained(Events(events)));

    [Fact]
    public void Every_step_of_a_move_can_be_recorded_and_sets_its_clock()
    {
        foreach (var (kind, rule) in new[] { ("moves-out", "CL-30"), ("transferred-in", "CL-31"), ("transferred-in", "CL-32"), ("icb-aware-of-move", "CL-33"), ("new-icb-aware", "CL-34") })
        {
            Assert.NotNull(EventKinds.Find(kind));
            var clock = ClockFace.Standard.Read(new([new CaseEvent("1", kind, new LocalDate(2026, 11, 2)), new CaseEvent("0", "plan-made", new LocalDate(2026, 1, 2))], []), new LocalDate(2026, 11, 24)).Single(c => c.Rule.Id == rule);
            Assert.Null(clock.Stopped);
            Assert.All(clock.StoppedBy, k => Assert.NotNull(EventKinds.Find(k)));
        }
    }

    private static IReadOnlyList<CaseEvent> Events(string text) =>
        [.. text.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select((e, at) => new CaseEvent($"{at}", e.Split(' ')[0], LocalDatePattern.Iso.Parse(e.Split(' ')[1]).Value))];
}
