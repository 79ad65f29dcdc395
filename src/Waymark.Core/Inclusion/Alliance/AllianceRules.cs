using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Alliance;

/// <summary>The named numbers of the alliance's work (<c>alliance-rules.csv</c>).</summary>
public static class AllianceRules
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Inclusion/Alliance/alliance-rules.csv");

    /// <summary>The last day on which those who attended may read what was agreed, once nothing of it is left to do.</summary>
    /// <param name="finished">The day on which the meeting was finished, or its last action closed.</param>
    public static LocalDate OpenUntil(LocalDate finished) => finished.PlusDays(Amount("alliance.open-after-close", finished));

    /// <summary>What is asked of an effect by the rules in force on a day.</summary>
    public static EffectTerms EffectOn(LocalDate day) => new(
        Amount("alliance.effect-weeks", day), Amount("alliance.effect-weeks-long", day), Amount("alliance.effect-least", day), Amount("alliance.effect-similar", day) / 100.0,
        Amount("alliance.effect-compared", day), Amount("alliance.effect-compared-least", day), Amount("alliance.effect-few", day));

    private static int Amount(string rule, LocalDate day) => Rules.On(rule, day).Amount;
}

/// <summary>What is asked of an effect before it is spoken of.</summary>
/// <param name="Weeks">School weeks before and after the week of the action.</param>
/// <param name="LongWeeks">The same, in the long look.</param>
/// <param name="Least">Fewest possible sessions of a child before, and after.</param>
/// <param name="Similar">How far apart two rates of absence before may be, as a share (0.05 is 5 points).</param>
/// <param name="Compared">Most children that are set beside one.</param>
/// <param name="ComparedLeast">Fewest; with fewer the child is not counted.</param>
/// <param name="Few">Fewest children of whom anything is said.</param>
public sealed record EffectTerms(int Weeks, int LongWeeks, int Least, double Similar, int Compared, int ComparedLeast, int Few);
