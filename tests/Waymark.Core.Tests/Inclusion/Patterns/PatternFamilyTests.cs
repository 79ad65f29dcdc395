using NodaTime;
using Waymark.Core.Inclusion.Patterns;

namespace Waymark.Core.Tests.Inclusion.Patterns;

public sealed class PatternFamilyTests
{
    private static readonly IReadOnlyList<LocalDate> Weeks = [.. Enumerable.Range(0, 40).Select(i => new LocalDate(2025, 9, 1).PlusWeeks(i))];
    private static readonly PatternGroup Moved = new("K") { Locality = "Scarborough" }, Steady = new("K") { Locality = "Craven" };

    [Fact]
    public void A_step_of_absence_is_found_among_many_steady_groups_with_the_children_it_touches()
    {
        var groups = Enumerable.Range(0, 60).ToDictionary(i => new PatternGroup("N") { YearGroup = i }, i => Registers(i, 500, 9, 9));
        groups[Moved] = Registers(99, 500, 9, 13);
        var family = PatternFamily.Judge(PatternMeasure.Absence, groups, Weeks);
        var found = Assert.Single(family.Found);
        Assert.Equal((61, Moved, true), (family.Tested, found.Group, found.IsRise));
        Assert.InRange(found.Children, 15, 25); // 4 % of 500
        Assert.InRange(found.Now, 12, 14);
        Assert.InRange(found.Expected, 8.5, 9.5);
        Assert.InRange(found.Children, found.Within.Lower, found.Within.Upper);
        Assert.Equal(0.1 * (family.Found.Count + family.Trivial), family.ByChance, 12);
    }

    [Fact]
    public void Of_steady_groups_none_is_found() =>
        Assert.Empty(PatternFamily.Judge(PatternMeasure.Absence, Enumerable.Range(0, 200).ToDictionary(i => new PatternGroup("N") { YearGroup = i }, i => Registers(i, 300, 9, 9)), Weeks).Found);

    [Fact]
    public void A_week_without_an_event_counts_as_none_and_few_events_are_judged_too()
    {
        var events = Enumerable.Range(0, 40).Where(i => i >= 32 || i % 4 == 0).Select(i => new PatternWeek(Weeks[i], i >= 32 ? 3 : 1, null, 0, 1)).ToList();
        var found = Assert.Single(PatternFamily.Judge(PatternMeasure.Suspensions, new Dictionary<PatternGroup, GroupWeeks> { [Moved] = new(events, 14) }, Weeks).Found);
        Assert.Equal((24.0, 2.0, 14), (found.Now, found.Expected, found.Touched));
        Assert.Equal(40, found.Weeks.Count);
    }

    [Fact]
    public void One_week_alone_is_no_pattern_however_many_were_away_in_it()
    {
        var weeks = Registers(3, 500, 9, 9).Weeks.Select((w, i) => i == 37 ? w with { Count = 2500 } : w).ToList();
        var family = PatternFamily.Judge(PatternMeasure.Absence, new Dictionary<PatternGroup, GroupWeeks> { [Moved] = new(weeks, 200), [Steady] = Registers(4, 500, 9, 9) }, Weeks);
        Assert.Empty(family.Found);
    }

    [Fact]
    public void A_group_whose_registers_have_stopped_is_not_judged()
    {
        var stopped = Registers(3, 500, 9, 13) is var whole ? new GroupWeeks([.. whole.Weeks.SkipLast(1)], whole.Touched) : null!;
        var family = PatternFamily.Judge(PatternMeasure.Absence, new Dictionary<PatternGroup, GroupWeeks> { [Moved] = stopped, [Steady] = Registers(4, 500, 9, 9) }, Weeks);
        Assert.Equal((1, 1), (family.Tested, family.Unjudged));
    }

    [Fact]
    public void A_change_that_is_real_and_touches_few_is_counted_and_not_told()
    {
        // Of 20,000 pupils 0.02 % is four.
        var weeks = Weeks.Select((monday, i) => new PatternWeek(monday, 20000 + (i % 2) + (i >= 32 ? 40 : 0), 200000, 20000, 5000)).ToList();
        var family = PatternFamily.Judge(PatternMeasure.Absence, new Dictionary<PatternGroup, GroupWeeks> { [Moved] = new(weeks, 5000) }, Weeks);
        Assert.Empty(family.Found);
    }

    /// <summary>So many pupils, so many percent of their sessions missed before and in the last eight weeks, give or take what chance does.</summary>
    private static GroupWeeks Registers(int seed, int pupils, double before, double after)
    {
        var random = new Random(seed);
        return new([.. Weeks.Select((monday, i) => new PatternWeek(monday, (long)Math.Round(pupils * 10 * ((i >= 32 ? after : before) + (random.NextDouble() * 2) - 1) / 100), pupils * 10, pupils, pupils / 3))], pupils / 3);
    }
}
