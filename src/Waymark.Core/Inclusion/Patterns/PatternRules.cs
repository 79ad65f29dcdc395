using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Patterns;

/// <summary>The dated numbers by which patterns are found and told (<c>pattern-rules.csv</c>).</summary>
public static class PatternRules
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Inclusion/Patterns/pattern-rules.csv");

    /// <summary>What holds for patterns whose newest school week is that one; before the first day of a rule, its first version.</summary>
    /// <param name="newest">A day of the newest school week; what was found earlier is read by the rules of its own newest week.</param>
    public static PatternTerms On(LocalDate newest) => new()
    {
        Recent = Amount("pattern.recent", newest), BeforeOfChild = Amount("pattern.before-of-child", newest), AtOnce = Amount("pattern.at-once", newest) / 1000.0, ToldAfter = Amount("pattern.told-after", newest),
        SessionsOfWeek = Amount("pattern.full-week", newest), LeftWithoutOne = Percent("pattern.left-without-one", newest), Most = Percent("pattern.most", newest), FalseShare = Percent("pattern.false-share", newest),
        LeastShare = Percent("pattern.least-share", newest), LeastChildren = Amount("pattern.least-children", newest), LeastEvents = Amount("pattern.least-events", newest),
    };

    private static double Percent(string rule, LocalDate day) => Amount(rule, day) / 100.0;

    private static int Amount(string rule, LocalDate day) => Rules.On(rule, day).Amount;
}
