using NodaTime;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.Insight.Watching;

namespace Waymark.Core.Tests.Inclusion.Patterns;

/// <summary>Patterns made by hand.</summary>
internal static class Made
{
    public static readonly LocalDate First = new(2026, 1, 5);

    public static readonly PatternTerms Terms = PatternRules.On(First);

    /// <summary>Of 100 pupils in a full week 1,000 sessions are possible. Expected and excess are in pupils away for a whole week, or in events, over the eight weeks.</summary>
    public static FoundPattern Pattern(PatternMeasure measure, PatternGroup group, double expected, double excess, int pupils = 100, int touched = 50)
    {
        var each = measure.IsShare ? (long)Math.Round((expected + excess) * Terms.SessionsOfWeek / Terms.Recent) : 0;
        var events = (long)Math.Round(expected + excess);
        var weeks = Enumerable.Range(0, 30).Select(i => measure.IsShare ? new PatternWeek(First.PlusWeeks(i), each, pupils * 10, pupils, Math.Min(pupils, 20)) : new PatternWeek(First.PlusWeeks(i), i == 29 ? events : 0, null, 0, 0)).ToList();
        return new(measure, group, new Finding(group.Key, ChangeKind.Step, 0.0001, 0.001, expected + excess, expected, excess - 1, excess + 1), weeks, touched);
    }
}
