using CsCheck;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Inclusion.Exclusions;

namespace Waymark.Core.Tests.Inclusion.Exclusions;

public sealed class ExclusionClockTests
{
    private static readonly LocalDate Today = new(2026, 12, 1);

    public static TheoryData<string> Names => [.. ExclusionCases.All.Select(c => c["name"])];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_worked_case_comes_out_as_the_law_says(string name)
    {
        var row = ExclusionCases.All.Single(c => c["name"] == name);
        var duty = ExclusionCases.Duty(ExclusionCases.Child(row), ExclusionCases.Day(row["asof"]), int.Parse(row["case"]), row["rule"]);
        var day = duty.Due is { } due ? LocalDatePattern.Iso.Format(due) : duty.Earliest is { } earliest ? $"from {LocalDatePattern.Iso.Format(earliest)}" : "";
        Assert.Equal((row["due"], row["state"]), (day, $"{duty.State}"));
        Assert.NotEmpty(duty.Sentence);
        Assert.True(duty.State is not (DutyState.CannotTell or DutyState.NotRequired) || duty.Why.Length > 0);
    }

    [Fact]
    public void Every_duty_has_a_worked_case_and_every_fact_is_known()
    {
        var worked = ExclusionCases.All.Select(c => c["rule"]).ToHashSet();
        Assert.All(DutyCatalogue.Standard.All, d => Assert.Contains(d.Rule.Id, worked));
        var steps = StepKind.All.Select(s => s.Kind).ToHashSet();
        Assert.All(DutyCatalogue.Standard.All.SelectMany(d => d.Done), kind => Assert.Contains(kind, steps));
        string[] other = ["any", "perm", "over-tell", "over-meet", "exam", "elsewhere", "social-worker", "looked-after", "plan", "run", "last-of-run", "second", "maintained", "review-in-time", "review-planned"];
        Assert.All(DutyCatalogue.Standard.All.SelectMany(d => d.When.Facts), fact => Assert.True(other.Contains(fact) || steps.Contains(fact.Split(':')[0]), fact));
    }

    [Fact]
    public void The_sentence_names_the_count()
    {
        var duty = ExclusionCases.Duty(ExclusionCases.Child("perm 2026-11-10", "1 governors-told 2026-11-10"), new(2026, 11, 20), 1, "D9");
        Assert.Equal("Governors have until Tuesday 1 December: 15 school days after notice on 10 November.", duty.Sentence);
        var sixth = ExclusionCases.Duty(ExclusionCases.Child("susp 2026-11-10 6; susp 2026-11-13 6"), new(2026, 11, 13), 2, "D5");
        Assert.Equal("School has until Tuesday 17 November: school day 6, where the first day out, 10 November, is school day 1.", sixth.Sentence);
    }

    [Fact]
    public void The_later_reading_of_the_sixth_day_stands_beside_the_earlier() =>
        Assert.Equal(["By the later reading, with the first day as day 0: Wednesday 18 November."],
            ExclusionCases.Duty(ExclusionCases.Child("perm 2026-11-10"), new(2026, 11, 11), 1, "D6").Notes);

    [Theory]
    [InlineData("2026-11-17", "2026-11-13", DutyState.Open, "Arranged from 17 November.")]
    [InlineData("2026-11-18", "2026-11-13", DutyState.Open, "Arranged from 18 November, after its day.")]
    [InlineData("2026-11-17", "2026-11-17", DutyState.Done, "")]
    [InlineData("2026-11-18", "2026-11-18", DutyState.DoneLate, "")]
    public void Education_arranged_ahead_is_said_and_fulfils_the_duty_from_its_day_on(string from, string asOf, DutyState state, string said)
    {
        var duty = ExclusionCases.Duty(ExclusionCases.Child("perm 2026-11-10", $"1 education-from {from}"), ExclusionCases.Day(asOf), 1, "D6");
        Assert.Equal((state, said.Length > 0 ? ExclusionCases.Day(from) : (LocalDate?)null), (duty.State, duty.Arranged));
        Assert.Equal(said, string.Concat(duty.Notes.Where(n => n.StartsWith("Arranged", StringComparison.Ordinal))));
    }

    [Fact]
    public void Only_what_can_be_arranged_ahead_has_a_day_to_come()
    {
        var child = ExclusionCases.Child("perm 2026-11-10").Exclusions[0];
        LocalDate today = new(2026, 11, 11);
        Assert.True(StepKind.Check(child, new("", "education-from", today.PlusDays(60)), today).None);
        Assert.False(StepKind.Check(child, new("", "education-from", today.PlusDays(61)), today).None);
        Assert.False(StepKind.Check(child, new("", "governors-told", today.PlusDays(1)), today).None);
    }

    [Theory]
    [InlineData("susp 2026-09-14 15; susp 2026-11-10 9", "", 12, 12)]
    [InlineData("susp 2026-12-17 8", "", 2, 4)]
    [InlineData("susp 2026-09-14 15; susp 2026-11-10 10", "2 cancelled 2026-11-12", 7.5, 9.5)]
    [InlineData("perm 2026-11-10", "1 cancelled 2026-11-13", 0, 3)]
    [InlineData("perm 2026-11-10; susp 2026-05-11 4", "", 0, 0)]
    public void Totals_of_the_term_and_the_year(string exclusions, string steps, double term, double year)
    {
        var totals = ExclusionClock.Totals(ExclusionCases.Child(exclusions, steps), new(2026, 12, 20));
        Assert.Equal(((decimal)term, (decimal)year), (totals.TermDays!.Value, totals.YearDays!.Value));
    }

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void More_than_45_days_in_a_year_is_said_to_be_unlawful(int sessions, bool unlawful)
    {
        var last = ExclusionClock.Standard.Read(ExclusionCases.Child($"susp 2026-09-14 {sessions - 1}; susp 2027-01-20 1"), Today)[^1];
        Assert.Equal(sessions / 2m, last.Totals.YearDays);
        Assert.Equal(unlawful, last.Notes.Any(n => n.Contains("unlawful", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("susp 2026-11-10 4", "", ExclusionState.Recorded)]
    [InlineData("susp 2026-11-24 30", "1 parents-told 2026-11-24", ExclusionState.BoardOnRequest)]
    [InlineData("susp 2026-11-24 20", "1 parents-told 2026-11-24; 1 representations 2026-11-26", ExclusionState.BoardRequired)]
    [InlineData("susp 2026-11-30 4", "1 parents-told 2026-11-30", ExclusionState.BoardNotRequired)]
    [InlineData("susp 2026-11-10 2", "1 parents-told 2026-11-10; 1 council-told 2026-11-10; 1 work-set 2026-11-10; 1 reintegration-met 2026-11-11", ExclusionState.Closed)]
    [InlineData("perm 2026-11-10", "1 parents-told 2026-11-10", ExclusionState.BoardRequired)]
    [InlineData("perm 2026-10-05", "1 parents-told 2026-10-05; 1 governors-met:upheld 2026-10-20", ExclusionState.NotReinstated)]
    [InlineData("perm 2026-10-05", "1 parents-told 2026-10-05; 1 governors-met:upheld 2026-11-20; 1 decision-sent 2026-11-20", ExclusionState.ReviewWindowOpen)]
    [InlineData("perm 2026-10-05", "1 governors-met:upheld 2026-10-20; 1 decision-sent 2026-10-20", ExclusionState.Closed)]
    [InlineData("perm 2026-10-05", "1 governors-met:upheld 2026-10-20; 1 decision-sent 2026-10-20; 1 review-asked 2026-11-03", ExclusionState.ReviewAsked)]
    [InlineData("perm 2026-10-05", "1 governors-met:upheld 2026-10-20; 1 decision-sent 2026-10-20; 1 review-asked 2026-11-30", ExclusionState.Closed)]
    [InlineData("perm 2026-10-05", "1 governors-met:upheld 2026-10-20; 1 decision-sent 2026-10-20; 1 review-asked 2026-11-03; 1 panel-decided:quashed 2026-11-20", ExclusionState.PanelQuashed)]
    [InlineData("perm 2026-10-05", "1 governors-met:upheld 2026-10-20; 1 decision-sent 2026-10-20; 1 review-asked 2026-11-03; 1 panel-decided:quashed 2026-11-20; 1 reconsidered:upheld 2026-11-27", ExclusionState.Reconsidered)]
    [InlineData("perm 2026-11-10", "1 parents-told 2026-11-10; 1 cancelled 2026-11-12", ExclusionState.Closed)]
    public void A_case_stands_where_its_steps_have_brought_it(string exclusions, string steps, ExclusionState state) =>
        Assert.Equal(state, ExclusionClock.Standard.Read(ExclusionCases.Child(exclusions, steps), Today).Single().State);

    [Fact]
    public void Without_a_calendar_nothing_is_guessed()
    {
        var child = ExclusionCases.Child("perm 2026-11-10 at=X", "1 governors-told 2026-11-10");
        var duty = ExclusionCases.Duty(child, new(2026, 11, 20), 1, "D9");
        Assert.Equal((DutyState.CannotTell, (LocalDate?)null, "There is no calendar of school X."), (duty.State, duty.Due, duty.Why));
        var short_ = new ExcludedChild(child.Exclusions, new Dictionary<string, SchoolCalendar> { ["X"] = SchoolCalendar.WithClosedDays([], new(2026, 9, 1), new(2026, 11, 30)) });
        Assert.Equal("The calendar of school X does not reach so far.", ExclusionCases.Duty(short_, new(2026, 11, 20), 1, "D9").Why);
    }

    [Fact]
    public void The_order_of_the_input_does_not_matter() => AnyChild.Select(Gen.Int).Sample((child, seed) =>
    {
        var shuffled = child with { Exclusions = [.. child.Exclusions.Select(e => e with { Steps = Shuffled(e.Steps, seed) }).OrderBy(e => HashCode.Combine(e.Id, seed))] };
        Assert.Equal(Lines(child), Lines(shuffled));
    }, iter: 500);

    [Fact]
    public void A_day_closed_within_the_window_moves_the_last_day_to_a_later_school_day() => Gen.Int[0, 14].Sample(n =>
    {
        var child = ExclusionCases.Child("perm 2026-11-10", "1 governors-told 2026-11-10");
        var before = ExclusionCases.Duty(child, Today, 1, "D9").Due!.Value;
        var closing = ExclusionCases.Calendars["M"].Nth(new(2026, 11, 10), n + 1)!.Value;
        var moved = child with { Calendars = new Dictionary<string, SchoolCalendar> { ["M"] = SchoolCalendar.WithClosedDays([.. ExclusionCases.Closed, closing]) } };
        Assert.Equal(ExclusionCases.Calendars["M"].Nth(before, 1), ExclusionCases.Duty(moved, Today, 1, "D9").Due);
    }, iter: 60);

    [Fact]
    public void Every_last_day_counted_in_school_days_is_one_and_every_state_agrees_with_its_day() => AnyChild.Sample(child =>
    {
        foreach (var (of, duty) in ExclusionClock.Standard.Read(child, Today).SelectMany(c => c.Duties.Select(d => (c.Of, d))))
        {
            if (duty.Due is { } due && duty.Rule.Unit.StartsWith("school day", StringComparison.Ordinal)) Assert.True(child.Calendars[of.Urn].IsSchoolDay(due), duty.Rule.Id);
            Assert.True(duty.State switch
            {
                DutyState.Overdue => duty.Due < Today && duty.DoneOn is null,
                DutyState.Open => duty.DoneOn is null && (duty.Due is null || duty.Due >= Today || duty.Kind == DutyKind.Prompt),
                DutyState.Done => duty.DoneOn is not null && !(duty.DoneOn > duty.Due),
                DutyState.DoneLate => duty.DoneOn > duty.Due,
                DutyState.DoneEarly => duty.DoneOn is not null && !(duty.DoneOn >= duty.Earliest),
                _ => duty.Why.Length > 0,
            }, $"{duty}");
        }
    }, iter: 500);

    private static readonly Gen<LocalDate> AnyDay = Gen.Int[0, 120].Select(d => new LocalDate(2026, 8, 10).PlusDays(d));

    private static readonly Gen<ExclusionStep> AnyStep = Gen.Select(Gen.Int[0, StepKind.All.Count - 1], AnyDay, Gen.Int[0, 2], Gen.Guid).Select((k, on, d, id) =>
        new ExclusionStep($"{id}", StepKind.All[k].Kind, on, StepKind.All[k].Details is { Count: > 0 } details ? details[d % details.Count].Value : ""));

    private static readonly Gen<Exclusion> AnyExclusion = Gen.Select(Gen.Enum<ExclusionKind>(), AnyDay, Gen.Int[1, 40], Gen.Bool, Gen.Int[0, 2], AnyStep.Array[0, 6], Gen.Guid).Select((kind, from, sessions, late, school, steps, id) =>
        new Exclusion($"{id}", "MBA"[school].ToString(), kind, from)
        {
            Sessions = kind is ExclusionKind.Suspension or ExclusionKind.Lunchtime ? sessions : null, FromAfternoon = late, ExamMissed = sessions % 7 == 0, Child = new(sessions % 2 == 0, sessions % 3 == 0, sessions % 5 == 0, late),
            Steps = [.. steps.Where(s => StepKind.For(kind).Any(k => k.Kind == s.Kind))],
        });

    private static readonly Gen<ExcludedChild> AnyChild = AnyExclusion.Array[1, 6].Select(all => new ExcludedChild(all, ExclusionCases.Calendars));

    private static List<ExclusionStep> Shuffled(IEnumerable<ExclusionStep> steps, int seed) => [.. steps.OrderBy(s => HashCode.Combine(s.Id, seed))];

    private static List<string> Lines(ExcludedChild child) => [.. ExclusionClock.Standard.Read(child, Today)
        .SelectMany(c => c.Duties.Select(d => $"{c.Of.Id} {c.State} {c.Totals.TermDays} {c.Totals.YearDays} {d.Rule.Version} {d.State} {d.Due} {d.Earliest} {d.DoneOn} {d.Sentence}").Concat(c.Notes))];
}
