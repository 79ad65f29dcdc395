using CsCheck;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Tests.Plans;

public sealed class ClockFaceTests
{
    public static TheoryData<string> Names => [.. ClockCases.All.Select(c => c["name"])];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_worked_case_comes_out_as_the_law_says(string name)
    {
        var row = ClockCases.All.Single(c => c["name"] == name);
        var clock = ClockFace.Standard.Read(ClockCases.Facts(row), ClockCases.Day(row["today"])).First(c => c.Rule.Id == row["rule"]);
        Assert.Equal((ClockCases.Day(row["due"]), row["state"], row["days"]), (clock.Due, clock.State.ToString(), $"{clock.Days}"));
        Assert.True(clock.ActBy <= clock.Due && WorkingCalendar.England.IsWorkingDay(clock.ActBy));
    }

    [Fact]
    public void Every_rule_and_every_exception_has_a_worked_case()
    {
        var worked = ClockCases.All.Select(c => c["rule"]).ToHashSet();
        Assert.DoesNotContain(ClockCatalogue.Standard.Rules.All.Select(r => r.Id), id => !id.EndsWith(".meeting", StringComparison.Ordinal)
            && !id.EndsWith(".plan", StringComparison.Ordinal) && !id.EndsWith(".certificate", StringComparison.Ordinal) && !id.EndsWith(".served", StringComparison.Ordinal) && !worked.Contains(id));
        Assert.All(Enumerable.Range(1, 6), n => Assert.Contains(ClockCases.All, c => c["facts"].StartsWith($"EX-{n} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_order_of_events_does_not_matter() => AnyCase.Select(Gen.Int).Sample((facts, seed) =>
    {
        var shuffled = facts with { Events = [.. facts.Events.OrderBy(e => HashCode.Combine(e.Id, seed))] };
        Assert.Equal(Lines(facts), Lines(shuffled));
    }, iter: 2000);

    [Fact]
    public void Excusing_never_moves_a_due_date() => AnyCase.Select(AnyClaim).Sample((facts, claim) =>
        Assert.Equal(Dues(facts), Dues(facts with { Claims = [claim] })), iter: 2000);

    [Fact]
    public void A_clock_is_in_one_state_that_agrees_with_its_days() => AnyCase.Sample(facts =>
        Assert.All(ClockFace.Standard.Read(facts, Today), c => Assert.True(c.State switch
        {
            ClockState.Met or ClockState.Ended => c.Days == 0 && c.Stopped is not null,
            ClockState.Late or ClockState.LateExcused => c.Days > 0 && c.Stopped is not null,
            ClockState.Overdue or ClockState.OverdueExcused => c.Days > 0 && c.Stopped is null,
            _ => c.Stopped is null && (c.Days <= 0 || c.Kind == ClockKind.Keep),
        })), iter: 2000);

    [Fact]
    public void A_correction_takes_the_place_of_what_it_corrects()
    {
        var first = new CaseEvent("1", "request-received", new LocalDate(2026, 5, 4));
        var correction = new CaseEvent("2", "request-received", new LocalDate(2026, 4, 27), Replaces: "1");
        var clock = ClockFace.Standard.Read(new CaseFacts([first, correction], []), Today).First(c => c.Rule.Id == "CL-01");
        Assert.Equal(new LocalDate(2026, 6, 8), clock.Due);
    }

    [Fact]
    public void Guidance_and_planning_marks_are_never_a_breach() => AnyCase.Sample(facts =>
        Assert.DoesNotContain(ClockFace.Standard.Read(facts, Today),
            c => c.Breach && (c.Kind is ClockKind.Guidance or ClockKind.Planning or ClockKind.Right)), iter: 500);

    private static readonly LocalDate Today = new(2026, 11, 24);

    private static readonly Gen<LocalDate> AnyDay = Gen.Int[0, 1400].Select(d => new LocalDate(2023, 1, 1).PlusDays(d));

    private static readonly string[] Kinds =
        [.. ClockCases.All.SelectMany(c => ClockCases.Facts(c).Events).Select(e => $"{e.Kind}:{e.Detail}").Distinct()];

    private static readonly Gen<CaseFacts> AnyCase =
        Gen.Select(Gen.Int[0, Kinds.Length - 1], AnyDay, Gen.Int[0, 2]).List[1, 12].Select(drawn => new CaseFacts(
            [.. drawn.Select((d, i) => new CaseEvent($"e{i}", Kinds[d.Item1].Split(':')[0], d.Item2, d.Item3 == 0 ? "" : $"t{d.Item3}", Kinds[d.Item1].Split(':')[1]))],
            [], new LocalDate(2012, 3, 4)));

    private static readonly Gen<ExceptionClaim> AnyClaim =
        Gen.Select(Gen.Int[1, 6], AnyDay, Gen.Int[0, 60]).Select((n, from, days) => new ExceptionClaim(
            $"EX-{n}", from, from.PlusDays(days), AskedOn: from, AskedHead: true, Fact: n == 3 ? "Illness" : "", Impractical: true));

    private static List<string> Lines(CaseFacts facts) =>
        [.. ClockFace.Standard.Read(facts, Today).Select(c => $"{c.Rule.Version} {c.Of} {c.Started.On} {c.Due} {c.State} {c.Days} {c.Stopped}").Order(StringComparer.Ordinal)];

    private static List<string> Dues(CaseFacts facts) =>
        [.. ClockFace.Standard.Read(facts, Today).Select(c => $"{c.Rule.Id} {c.Of} {c.Started.On} {c.Due}")];
}
