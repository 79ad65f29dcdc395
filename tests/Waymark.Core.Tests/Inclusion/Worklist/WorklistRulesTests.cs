using CsCheck;
using NodaTime;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.Inclusion.Worklist;

namespace Waymark.Core.Tests.Inclusion.Worklist;

public sealed class WorklistRulesTests
{
    // Rules whose facts Waymark does not have yet.
    private static readonly string[] NotYet = ["AT11", "EW8", "EW19", "EW20", "EW21", "EW22"];

    public static TheoryData<string, string, string, string> Cases => [.. WorklistCases.All.Select(row => (row["name"], row["rule"], row["facts"], row["sentence"]))];

    [Theory, MemberData(nameof(Cases))]
    public void A_rule_says_what_the_case_says(string name, string rule, string facts, string sentence) =>
        Assert.True(sentence == (WorklistCases.Fired(rule, facts)?.Sentence ?? ""), $"{name}: {WorklistCases.Fired(rule, facts)?.Sentence ?? "does not fire"}");

    [Fact]
    public void Every_rule_that_can_be_told_has_a_question_and_a_case_for_each_answer()
    {
        var told = WorklistRule.All.Where(r => r.CanBeTold).Select(r => r.Id).ToList();
        Assert.Equal(told.Order(StringComparer.Ordinal), WorklistQuestions.Asked.Order(StringComparer.Ordinal));
        Assert.All(told, rule => Assert.Contains(WorklistCases.All, c => c["rule"] == rule && c["sentence"].Length > 0));
        Assert.All(told, rule => Assert.Contains(WorklistCases.All, c => c["rule"] == rule && c["sentence"].Length == 0));
        Assert.Equal(NotYet, WorklistRule.All.Where(r => !r.CanBeTold).Select(r => r.Id));
        Assert.Equal(38, WorklistRule.All.Count);
    }

    [Fact]
    public void No_sentence_and_no_condition_is_left_with_a_gap()
    {
        Assert.All(WorklistCases.All.Where(c => c["sentence"].Length > 0), c => Assert.DoesNotContain('{', WorklistCases.Fired(c["rule"], c["facts"])!.Sentence));
        var settings = RuleSettings.On(WorklistCases.Today);
        Assert.All(WorklistRule.All.Where(r => r.CanBeTold), r => Assert.DoesNotContain('{', settings.ConditionOf(r)));
        Assert.All(WorklistRule.All.SelectMany(r => r.Numbers), n => Assert.InRange(n.Amount, n.Least, n.Most));
    }

    [Fact]
    public void A_change_counts_from_its_day_and_the_later_of_two_of_a_day_holds()
    {
        RuleChange[] changes = [Change("AT2", "points", 30, new(2026, 11, 24), 1), Change("AT2", "points", 25, new(2026, 11, 24), 2), Change("AT2", RuleChange.Switch, 0, new(2026, 12, 1), 3)];
        Assert.Equal(20, RuleSettings.On(new(2026, 11, 23), changes).Of("AT2", "points"));
        Assert.Equal(25, RuleSettings.On(new(2026, 11, 24), changes).Of("AT2", "points"));
        Assert.True(RuleSettings.On(new(2026, 11, 30), changes).IsOn(WorklistRule.Find("AT2")!));
        Assert.False(RuleSettings.On(new(2026, 12, 1), changes).IsOn(WorklistRule.Find("AT2")!));
        Assert.Equal(20, RuleSettings.On(new(2026, 12, 1), changes).Of("AT14", "year") + 14);
    }

    [Fact]
    public void A_rule_that_cannot_be_told_cannot_be_switched_on() =>
        Assert.False(RuleSettings.On(WorklistCases.Today, Change("AT11", RuleChange.Switch, 1, new(2026, 1, 1), 1)).IsOn(WorklistRule.Find("AT11")!));

    [Fact]
    public void The_order_of_facts_does_not_matter() => Facts.Select(Gen.Int).Sample((facts, seed) =>
    {
        var random = new Random(seed);
        T[] Mixed<T>(IReadOnlyList<T> all) { var copy = all.ToArray(); random.Shuffle(copy); return copy; }
        var mixed = facts with { Weeks = Mixed(facts.Weeks), Days = Mixed(facts.Days), Suspensions = Mixed(facts.Suspensions), Stays = Mixed(facts.Stays), Educated = Mixed(facts.Educated), PartTime = Mixed(facts.PartTime), Placements = Mixed(facts.Placements) };
        return Said(facts).SequenceEqual(Said(mixed));
    }, iter: 300);

    [Fact]
    public void A_rule_switched_off_takes_away_itself_alone() => Facts.Select(Gen.Int[0, 37]).Sample((facts, at) =>
    {
        var rule = WorklistRule.All[at].Id;
        var without = Said(facts, Change(rule, RuleChange.Switch, 0, new(2020, 1, 1), 1));
        return without.SequenceEqual(Said(facts).Where(s => s.Rule != rule));
    }, iter: 300);

    [Fact]
    public void More_absence_never_takes_AT1_away() => Facts.Select(Gen.Int[0, 17]).Sample((facts, at) =>
    {
        if (Said(facts).All(s => s.Rule != "AT1")) return true;
        var weeks = facts.Weeks.ToArray();
        if (weeks[at].Absent < weeks[at].Possible) weeks[at] = weeks[at] with { Absent = weeks[at].Absent + 1 };
        return Said(facts with { Weeks = weeks }).Any(s => s.Rule == "AT1");
    }, iter: 500);

    [Fact]
    public void A_child_without_support_plan_or_assessment_is_never_asked_about() => Facts.Sample(facts => Said(facts with { Sen = "N", Assessment = false }).Count == 0, iter: 100);

    [Fact]
    public void Lost_sessions_show_what_absence_hides()
    {
        var (facts, settings, time) = WorklistCases.Read("AT1", "born 2016-05-04;w0 3/10;mark 2026-11-17 D/D;mark 2026-11-18 D/D elsewhere;mark 2026-11-19 X/-");
        Assert.Equal((7, 3, 10), (WorklistQuestions.Read(facts, settings, time).Lost, WorklistQuestions.Read(facts, settings, time).Absent, WorklistQuestions.Read(facts, settings, time).Possible));
    }

    private static readonly Gen<ChildFacts> Facts =
        from sen in Gen.OneOfConst("K", "E")
        from absent in Gen.Int[0, 10].Array[18]
        from year in Gen.Int[0, 12]
        from marks in Gen.Select(Gen.Int[0, 60], Gen.OneOfConst("X", "Q", "E", "D", "N", "C2", "B", "/"), (back, code) => new MarkedDay(WorklistCases.Today.PlusDays(-back), code, code)).Array[0, 25]
        from suspensions in Gen.Select(Gen.Int[0, 400], Gen.Int[1, 10], Gen.Bool, (back, half, care) => new SuspensionFact(WorklistCases.Today.PlusDays(-back), WorklistCases.Today.PlusDays(-back + (half / 2)), half, false, "DB", care)).Array[0, 5]
        from arranged in Gen.Select(Gen.Int[0, 90], Gen.Int[0, 60], Gen.Int[-30, 30], (back, length, review) => new ArrangementDays(WorklistCases.Today.PlusDays(-back), WorklistCases.Today.PlusDays(length - back), WorklistCases.Today.PlusDays(review), null)).Array[0, 3]
        from stays in Gen.Select(Gen.Int[1, 4], Gen.Int[0, 800], (urn, back) => new SchoolStay($"10000{urn}", WorklistCases.Today.PlusDays(-back - 90), WorklistCases.Today.PlusDays(-back))).Array[0, 4]
        select new ChildFacts
        {
            Sen = sen, YearGroup = year, Born = new LocalDate(2016, 5, 4), Need = "ASD", Days = marks, Suspensions = suspensions, Stays = stays, PartTime = arranged, Placements = [.. arranged.Select(a => new PlacementFact(a, true, null, true, a.From.PlusDays(3)))], LastMark = WorklistCases.Today.PlusDays(-20), TermDays = suspensions.Length, YearDays = suspensions.Length * 8,
            Weeks = [.. WorklistCases.Time(WorklistCases.Today).Registered(18).Select((monday, at) => new RegisterWeek(monday, 10, absent[at], absent[at], absent[at]))],
        };

    private static List<(string Rule, string Sentence)> Said(ChildFacts facts, params RuleChange[] changes) =>
        [.. WorklistQuestions.Read(facts, RuleSettings.On(WorklistCases.Today, changes), WorklistCases.Time(WorklistCases.Today)).Fired.Select(f => (f.Rule.Id, f.Sentence))];

    private static RuleChange Change(string rule, string number, decimal amount, LocalDate from, long made) => new(rule, number, amount, from, Instant.FromUnixTimeSeconds(made));
}
