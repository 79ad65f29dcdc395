using CsCheck;
using NodaTime;
using Waymark.Core.Inclusion.Placements;

namespace Waymark.Core.Tests.Inclusion.Placements;

public sealed class ArrangementTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Theory]
    [InlineData(1, 30, 20, null, ArrangementState.ToCome)]
    [InlineData(0, 30, 20, null, ArrangementState.Running)]
    [InlineData(-20, 0, 0, null, ArrangementState.Running)]
    [InlineData(-20, 10, -1, null, ArrangementState.ReviewDue)]
    [InlineData(-20, -1, 5, null, ArrangementState.PastEnd)]
    [InlineData(-20, -1, -5, null, ArrangementState.PastEnd)]
    [InlineData(-20, 5, -5, 0, ArrangementState.Running)]
    [InlineData(-20, 5, 5, -1, ArrangementState.Ended)]
    [InlineData(-20, null, -1, null, ArrangementState.ReviewDue)]
    [InlineData(-20, null, null, null, ArrangementState.Running)]
    public void It_stands_by_its_first_day_its_end_and_its_review(int from, int? end, int? review, int? ended, ArrangementState state) =>
        Assert.Equal(state, new ArrangementDays(Today.PlusDays(from), On(end), On(review), On(ended)).On(Today));

    [Fact]
    public void A_review_is_due_three_weeks_after_the_last_and_a_long_timetable_is_asked_about()
    {
        // placement.part-time-review, placement.part-time-long, placement.part-time-full, placement.no-mark
        Assert.Equal(new(2026, 12, 15), PlacementRules.PartTimeReviewBy(Today));
        Assert.Equal(new(2027, 1, 5), PlacementRules.LongAfter(Today));
        Assert.Equal((10, 7), (PlacementRules.FullWeek(Today), PlacementRules.DaysWithoutMark(Today)));
    }

    [Fact]
    public void An_off_site_direction_is_reviewed_within_thirty_days_and_other_placements_within_six_weeks()
    {
        // placement.ap-review and D22
        Assert.Equal(new(2026, 12, 24), PlacementRules.PlacementReviewBy(Today, offSite: true));
        Assert.Equal(new(2027, 1, 5), PlacementRules.PlacementReviewBy(Today, offSite: false));
    }

    [Fact]
    public void Home_education_is_looked_at_once_a_year_and_enquiries_about_the_missing_every_two_weeks()
    {
        // placement.home-check, placement.missing-enquiry
        Assert.Equal((new LocalDate(2027, 11, 24), new LocalDate(2026, 12, 8)), (PlacementRules.HomeCheckBy(Today), PlacementRules.EnquiryBy(Today)));
    }

    [Theory, InlineData(2026, 7, 25, false), InlineData(2026, 7, 26, true)]
    public void A_managed_move_is_for_good_since_26_July_2026(int year, int month, int day, bool forGood) => Assert.Equal(forGood, PlacementRules.MovesAreForGood(new(year, month, day)));

    [Fact]
    public void Every_choice_has_words_and_no_choice_stands_twice()
    {
        foreach (var set in new[] { "part-time-reason", "part-time-end", "commissioner", "basis", "setting-type", "reason", "outcome", "funder", "registration", "decision", "out-of-school", "home-came", "consent", "home-found", "home-ended" })
        {
            var choices = PlacementWords.Of(set);
            Assert.NotEmpty(choices);
            Assert.Distinct(choices.Select(c => c.Value));
            Assert.All(choices, c => Assert.Equal(c.Label, PlacementWords.LabelOf(set, c.Value)));
        }
        Assert.False(PlacementWords.Has("basis", "unheard-of"));
    }

    [Fact]
    public void What_covers_a_day_begins_before_it_and_is_never_ended_before_it() =>
        Gen.Select(Gen.Int[-60, 60], Gen.Int[0, 60], Gen.Int[-60, 90]).Sample((from, length, ended) =>
        {
            var days = new ArrangementDays(Today.PlusDays(from), Today.PlusDays(from + length), null, ended < from ? null : Today.PlusDays(ended));
            return !days.Covers(Today) || (days.On(Today) is ArrangementState.Running && days.OpenOn(Today));
        });

    private static LocalDate? On(int? days) => days is { } n ? Today.PlusDays(n) : null;
}
