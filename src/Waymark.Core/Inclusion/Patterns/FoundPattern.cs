using Waymark.Core.Insight.Watching;

namespace Waymark.Core.Inclusion.Patterns;

/// <summary>A change of one measure in one group that is more than chance and matters.</summary>
/// <param name="Measure">What has changed.</param>
/// <param name="Group">Among whom.</param>
/// <param name="Finding">What the detector says of it: sessions in pupils away for a whole week, events as they are.</param>
/// <param name="Weeks">The weeks, the oldest first; the last <see cref="PatternTerms.Recent"/> are those that have changed.</param>
/// <param name="Touched">Children behind those: of events exactly, of registers at least so many.</param>
public sealed record FoundPattern(PatternMeasure Measure, PatternGroup Group, Finding Finding, IReadOnlyList<PatternWeek> Weeks, int Touched)
{
    /// <summary>Known by measure, group and direction: a rise that follows a fall is another pattern.</summary>
    public string Key => $"{Measure.Id}|{Group.Key}|{(IsRise ? "rise" : "fall")}";

    /// <summary>More than expected; every measure is better when lower.</summary>
    public bool IsRise => Finding.Excess > 0;

    /// <summary>The rules in force in its newest week.</summary>
    public PatternTerms Terms { get; } = PatternRules.On(Weeks[^1].Monday);

    /// <summary>The weeks that have changed.</summary>
    public IReadOnlyList<PatternWeek> Recent => [.. Weeks.TakeLast(Terms.Recent)];

    /// <summary>Percent of possible sessions in the recent weeks; of events their number.</summary>
    public double Now => Measure.IsShare ? 100.0 * Recent.Sum(w => w.Count) / Possible : Recent.Sum(w => w.Count);

    /// <summary>The same as the weeks before let one expect it, month by month where they tell.</summary>
    public double Expected => Measure.IsShare ? 100 * Finding.Expected * Terms.SessionsOfWeek / Possible : Finding.Expected;

    /// <summary>How many more children are away on an average day, or how many more events there were; fewer where negative.</summary>
    public double Children => OnADay(Finding.Excess);

    /// <summary>Whether most of the change is left without the week that adds most to it.</summary>
    public bool IsSustained => Added.Sum() is var all && all - Added.Max() >= Terms.LeftWithoutOne * all;

    /// <summary>The interval of <see cref="Children"/> that would hold the true number 95 times in 100.</summary>
    public (double Lower, double Upper) Within => (OnADay(Finding.Lower), OnADay(Finding.Upper));

    /// <summary>Pupils of the group in an average recent week; 0 for events.</summary>
    public double Pupils => Recent.Average(w => w.Pupils);

    // What each recent week adds in the direction of the change.
    private IEnumerable<double> Added => Recent.Select(w => (IsRise ? 1 : -1) * (w.Count - (Measure.IsShare ? Expected / 100 * (w.Of ?? 0) : Expected / Terms.Recent)));

    private double Possible => Recent.Sum(w => w.Of ?? 0);

    // The change of the rate, times the pupils there are.
    private double OnADay(double weeks) => Measure.IsShare ? weeks * Terms.SessionsOfWeek / Possible * Pupils : weeks;
}
