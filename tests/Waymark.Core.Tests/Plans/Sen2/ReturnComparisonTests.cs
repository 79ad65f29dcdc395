using CsCheck;
using Waymark.Core.Plans.Sen2;
using Waymark.Core.Plans.Sen2.Differences;

namespace Waymark.Core.Tests.Plans.Sen2;

public sealed class ReturnComparisonTests
{
    private static readonly Sen2Year Last = Sen2Year.Of(2025)!;
    private static readonly Sen2Year Now = Sen2Year.Of(2026)!;

    /// <summary>One person in both returns, the number that is compared, and what is said of it. A return is written as tag=value of request, assessment, plan, active plan, placement, need.</summary>
    [Theory]
    [InlineData("", "P.StartDate=2025-06-01", "plans", null, 0, 1, "1 new")]
    [InlineData("", "P.StartDate=2022-06-01 V.TransferLA=816", "plans", null, 0, 1, "1 moved-in")]
    [InlineData("R.ReceivedDate=2024-11-01 R.RequestOutcome=A", "P.StartDate=2025-06-01", "plans", null, 0, 1, "1 known")]
    [InlineData("P.StartDate=2022-06-01", "P.StartDate=2022-06-01 P.CeaseDate=2025-07-31 P.CeaseReason=2", "plans", null, 1, 0, "1 ended")]
    [InlineData("P.StartDate=2022-06-01", "P.StartDate=2022-06-01 P.CeaseDate=2025-07-31 P.CeaseReason=5", "plans", null, 1, 0, "1 moved-out")]
    [InlineData("P.StartDate=2022-06-01", "", "plans", null, 1, 0, "1 missing")]
    [InlineData("P.StartDate=2022-06-01", "R.ReceivedDate=2025-02-01 R.RequestOutcome=A", "plans", null, 1, 0, "1 no-longer")]
    [InlineData("P.StartDate=2022-06-01 N.SENtype=MLD N.SENtypeRank=1", "P.StartDate=2022-06-01 N.SENtype=ASD N.SENtypeRank=1", "needs", "ASD", 0, 1, "1 other-code-now")]
    [InlineData("P.StartDate=2022-06-01 N.SENtype=MLD N.SENtypeRank=1", "P.StartDate=2022-06-01 N.SENtype=ASD N.SENtypeRank=1", "needs", "MLD", 1, 0, "1 other-code-then")]
    [InlineData("P.StartDate=2022-06-01 N.SENtype=MLD N.SENtypeRank=1", "P.StartDate=2022-06-01 N.SENtype=ASD N.SENtypeRank=1", "needs", null, 1, 1, "")]
    [InlineData("", "R.ReceivedDate=2025-03-01 R.RequestSource=2 R.RequestOutcome=A", "requests", "2", 0, 1, "1 this-year")]
    [InlineData("R.ReceivedDate=2024-03-01 R.RequestOutcome=A", "", "requests", null, 1, 0, "1 year-before")]
    [InlineData("R.ReceivedDate=2025-01-08 R.RequestOutcome=A", "R.ReceivedDate=2025-01-08 R.RequestOutcome=A", "requests", null, 0, 1, "1 this-year")]
    [InlineData("R.ReceivedDate=2024-11-01 R.RequestOutcome=Y R.RequestOutcomeDate=2025-01-08", "R.ReceivedDate=2024-11-01 R.RequestOutcome=Y R.RequestOutcomeDate=2025-02-08", "request-outcomes", "Y", 0, 1, "1 corrected-now")]
    [InlineData("R.ReceivedDate=2024-11-01 R.RequestOutcome=A", "R.ReceivedDate=2024-11-01 R.RequestOutcome=N R.RequestOutcomeDate=2025-02-08", "request-outcomes", "N", 0, 1, "1 other-code-now")]
    [InlineData("P.StartDate=2022-06-01 L.URN=121300 L.PlacementRank=1 L.EntryDate=2022-09-01 L.SENunitIndicator=1", "P.StartDate=2022-06-01 L.SENsetting=OLA L.PlacementRank=1 L.EntryDate=2025-09-01", "placements", "OLA", 0, 1, "1 other-code-now")]
    [InlineData("R.ReceivedDate=2024-01-08 A.AssessmentOutcome=Y A.AssessmentOutcomeDate=2024-05-27 P.StartDate=2024-05-27", "P.StartDate=2024-05-27", "new-plans", "in-time", 1, 0, "1 year-before")]
    [InlineData("R.ReceivedDate=2024-01-08 A.AssessmentOutcome=Y A.AssessmentOutcomeDate=2024-05-28 P.StartDate=2024-05-28", "P.StartDate=2024-05-28", "new-plans", "late", 1, 0, "1 year-before")]
    public void Everybody_who_makes_a_difference_has_one_cause(string then, string now, string measure, string? code, int last, int today, string causes)
    {
        var of = Comparison(then.Length > 0 ? [Person(then)] : [], now.Length > 0 ? [Person(now)] : []).Compare(ReturnMeasure.Find(measure)!, code);
        Assert.Equal((last, today, causes), (of.Last, of.Now, string.Join(' ', of.Because.Select(c => $"{c.Count} {c.Cause.Id}"))));
    }

    [Fact]
    public void A_person_with_a_new_number_is_still_the_same_person()
    {
        var (then, now) = (Person("P.StartDate=2022-06-01"), Person("P.StartDate=2022-06-01"));
        now.Set("UPN", "T815202012345");
        Assert.Empty(Comparison([then], [now]).Compare(ReturnMeasure.Find("plans")!, null).Because);
    }

    [Fact]
    public void Causes_always_add_up_to_the_difference() => Gen.Select(Stories, Stories).Sample((then, now) =>
    {
        foreach (var d in Comparison(then, now).Read())
        {
            Assert.Equal(d.Change, d.Because.Sum(c => c.Cause.More ? c.Count : -c.Count));
            if (d.Code is null) Assert.Equal((d.Last, d.Now), (Of(Comparison(then, now), d.Measure).Sum(x => x.Last), Of(Comparison(then, now), d.Measure).Sum(x => x.Now)));
        }
    }, iter: 60);

    [Fact]
    public void A_note_says_number_and_causes()
    {
        var of = Comparison([Person("P.StartDate=2022-06-01")], []).Compare(ReturnMeasure.Find("plans")!, null);
        Assert.Equal("Plans open on the reference date: 0 in 2026, 1 in 2025 (-1, -100.0 per cent). Fewer: 1 are no longer in the return.", DifferenceNote.Of(of, 2026));
    }

    [Fact]
    public void Every_cause_that_can_be_given_is_in_the_table_and_every_code_of_a_measure_once()
    {
        Assert.Equal(13, DifferenceCause.All.Count);
        Assert.All(ReturnMeasure.All, m => Assert.Distinct(m.Codes.Select(c => c.Code)));
    }

    private static readonly string[] Pieces =
    [
        "R.ReceivedDate=2024-03-01 R.RequestSource=1 R.RequestOutcome=A", "R.ReceivedDate=2025-03-01 R.RequestSource=2 R.RequestOutcome=N R.RequestOutcomeDate=2025-04-01", "R.ReceivedDate=2024-11-01 R.RequestOutcome=Y R.RequestOutcomeDate=2025-01-05 A.AssessmentOutcome=A",
        "P.StartDate=2022-06-01 N.SENtype=MLD N.SENtypeRank=1", "P.StartDate=2022-06-01 P.CeaseDate=2025-07-31 P.CeaseReason=5", "P.StartDate=2022-06-01 V.TransferLA=816 L.URN=121300 L.PlacementRank=1 L.EntryDate=2022-09-01",
        "R.ReceivedDate=2024-06-01 A.AssessmentOutcome=Y A.AssessmentOutcomeDate=2025-02-01 P.StartDate=2025-02-01 N.SENtype=ASD N.SENtypeRank=1",
    ];

    // Twenty persons of whom a return has some, each with one or two requests.
    private static readonly Gen<Sen2Person[]> Stories = Gen.Select(Gen.Int[0, 19], Gen.Int[0, Pieces.Length - 1].Array[1, 2]).Array[0, 25]
        .Select(all => all.DistinctBy(p => p.Item1).Select(p => Person(string.Join(" / ", p.Item2.Select(i => Pieces[i])), p.Item1)).ToArray());

    private static IEnumerable<ReturnDifference> Of(ReturnComparison comparison, ReturnMeasure measure) =>
        measure.Codes.Count == 0 ? [comparison.Compare(measure, null)] : comparison.Read(measure).Where(d => d.Code is not null);

    private static ReturnComparison Comparison(IEnumerable<Sen2Person> then, IEnumerable<Sen2Person> now)
    {
        var (last, today) = (new ReturnCounts(Last), new ReturnCounts(Now));
        foreach (var person in then) last.Add(person);
        foreach (var person in now) today.Add(person);
        return new(last, today);
    }

    private static Sen2Person Person(string text, int number = 1)
    {
        var person = new Sen2Person();
        person.Set("Surname", $"Compared{number}");
        person.Set("Forename", "Ada");
        person.Set("PersonBirthDate", "2014-05-06");
        person.Set("UPN", $"X8152020{number:00000}");
        foreach (var request in text.Split(" / ")) person.Add(Request(request));
        return person;
    }

    private static Sen2Request Request(string text)
    {
        var parts = "RAPVLN".ToDictionary(letter => letter, letter => Sen2Record.New("RAPVLN".IndexOf(letter, StringComparison.Ordinal) switch
        {
            0 => Sen2Module.Request, 1 => Sen2Module.Assessment, 2 => Sen2Module.NamedPlan, 3 => Sen2Module.ActivePlan, 4 => Sen2Module.Placement, _ => Sen2Module.Need,
        }));
        foreach (var value in text.Split(' ')) parts[value[0]].Set(value[2..].Split('=')[0], value.Split('=')[1]);
        var plan = text.Contains("P.", StringComparison.Ordinal);
        if (plan) parts['A'].Add(parts['P']);
        if (plan || text.Contains("A.", StringComparison.Ordinal)) parts['R'].Add(parts['A']);
        if (text.Contains("L.", StringComparison.Ordinal)) parts['V'].Add(parts['L']);
        if (text.Contains("N.", StringComparison.Ordinal)) parts['V'].Add(parts['N']);
        if (plan) parts['R'].Add(parts['V']);
        return (Sen2Request)parts['R'];
    }
}
