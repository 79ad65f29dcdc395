using NodaTime;
using Waymark.Core.Inclusion.Attendance;

namespace Waymark.Core.Inclusion.Units;

/// <summary>What is counted of one unit, or of all of them, on a day.</summary>
/// <param name="Here">There on the day.</param>
/// <param name="ByStage">Of these, by code of the key stage; those of no key stage under a blank.</param>
/// <param name="Came">Came within the last year.</param>
/// <param name="Excluded">Of those of whom it is known why they came, the part that was permanently excluded.</param>
/// <param name="Preventative">Of the same, those who came so that they would not be.</param>
/// <param name="OtherWay">Of the same, those who came for another reason.</param>
/// <param name="WayNotKnown">Of whom it is not known.</param>
/// <param name="SenOnEntry">Of those who came and whose status is known, the part with SEN support or a plan on the first day.</param>
/// <param name="Assessed">Of those who came without a plan and whose weeks are over, the part whose needs were looked at in time.</param>
/// <param name="MedianWeeks">Median whole weeks of those there; null where nobody is.</param>
/// <param name="LongestWeeks">The longest of these.</param>
/// <param name="Left">Left within the last year.</param>
/// <param name="MedianWeeksLeft">Median whole weeks of those who left; null where nobody did.</param>
/// <param name="Back">By months after the first day: of those for whom they ended within the last year, the part back at a mainstream school.</param>
/// <param name="Measured">Came within the last year, with registers from before and after.</param>
/// <param name="Before">Absent of possible sessions of these, before.</param>
/// <param name="Within">The same from the first day on.</param>
public sealed record UnitFigures(
    int Here, IReadOnlyDictionary<string, int> ByStage, int Came, Share Excluded, int Preventative, int OtherWay, int WayNotKnown, Share SenOnEntry, Share Assessed, decimal? MedianWeeks, int? LongestWeeks, int Left, decimal? MedianWeeksLeft,
    IReadOnlyDictionary<int, Share> Back, int Measured, Share Before, Share Within)
{
    /// <summary>Counts stays, in any order.</summary>
    public static UnitFigures Of(IReadOnlyCollection<UnitStay> stays, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(stays);
        int Count(string what) => stays.Count(s => UnitCount.Holds(what, s, day));
        Share Part(string of, string all) => new(Count(of), Count(all));
        var (here, left, measured) = (stays.Where(s => s.HereOn(day)).ToList(), stays.Where(s => s.LeftBy(day)).ToList(), stays.Where(s => s.MeasuredBy(day)).ToList());
        var (weeks, weeksLeft) = (Sorted(here, day), Sorted(left, day));
        return new(here.Count, here.GroupBy(s => UnitStage.Of(s.YearGroup)?.Code ?? "").ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal), Count("came"), new(Count("excluded"), Count("excluded") + Count("preventative") + Count("other-way")),
            Count("preventative"), Count("other-way"), Count("way-not-known"), Part("sen", "sen-known"), Part("assessed", "asked-about"), Median(weeks), weeks.Count == 0 ? null : weeks[^1], left.Count, Median(weeksLeft),
            UnitRules.Back(day).ToDictionary(months => months, months => Part($"back-{months}", $"looked-{months}")), measured.Count, Sum(measured, s => s.Before), Sum(measured, s => s.Within));
    }

    private static List<int> Sorted(IEnumerable<UnitStay> stays, LocalDate day) => [.. stays.Select(s => s.WeeksUntil(day)).Order()];

    private static decimal? Median(List<int> sorted) => sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;

    private static Share Sum(List<UnitStay> stays, Func<UnitStay, Share> of) => new(stays.Sum(s => of(s).Numerator), stays.Sum(s => of(s).Denominator));
}
