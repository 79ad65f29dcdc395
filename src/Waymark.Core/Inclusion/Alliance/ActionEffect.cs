using System.Runtime.InteropServices;
using Waymark.Core.Insight.Statistics;

namespace Waymark.Core.Inclusion.Alliance;

/// <summary>Sessions in the school weeks before or after the week of an action, that week left out.</summary>
/// <param name="Possible">Sessions that the child could have attended.</param>
/// <param name="Absent">Of these, missed.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EffectSpan(int Possible, int Absent)
{
    /// <summary>Absent of possible, 0 to 1; 0 where nothing was possible.</summary>
    public double Rate => Possible == 0 ? 0 : (double)Absent / Possible;
}

/// <summary>One child in the weeks around an action.</summary>
/// <param name="Child">Pseudonym.</param>
/// <param name="Before">The weeks before.</param>
/// <param name="After">The weeks after.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ComparedChild(long Child, EffectSpan Before, EffectSpan After)
{
    /// <summary>Rate after less rate before; below 0 the child was away less.</summary>
    public double Change => After.Rate - Before.Rate;
}

/// <summary>One action that was taken.</summary>
/// <param name="Kind">A kind of <see cref="ActionKind"/>.</param>
/// <param name="Of">The child.</param>
/// <param name="Compared">Children of the same phase and SEN status at the same time without an action; who is too far away is left out here.</param>
public sealed record TakenAction(string Kind, ComparedChild Of, IReadOnlyList<ComparedChild> Compared);

/// <summary>
/// What became of absence after actions of one kind, set beside children like these at the same time without action (difference in differences).
/// </summary>
/// <remarks>
/// <para>Of each child: the rate after less the rate before, less the mean of the same over the children nearest to it in the rate before. Each child counts once, with the
/// mean of its actions, however many it had. The interval is of Student, with n-1 degrees of freedom, around the mean of the children; its variance is that of the mean of
/// these differences, and beside it that of the compared children, each of whom counts as one cluster however many children it is set beside.</para>
/// <para>What it cannot say: the children were not drawn by lot. Alliances act where they expect something to happen, and what else changed for the child in those weeks is
/// in the figure. Matching on the rate before takes out that a very bad stretch is mostly followed by a better one, but nothing that is not in the register.</para>
/// </remarks>
/// <param name="Children">Children who count: enough sessions before and after, and enough children like them.</param>
/// <param name="Before">Mean rate before.</param>
/// <param name="After">Mean rate after.</param>
/// <param name="ComparedChange">Mean change of the compared children.</param>
/// <param name="Value">Mean difference in differences; below 0 the children were away less than those like them.</param>
/// <param name="Within">Its 95 % interval; null where there are too few children to say.</param>
public sealed record ActionEffect(int Children, double Before, double After, double ComparedChange, double Value, Interval? Within)
{
    /// <summary>Nobody counts.</summary>
    public static ActionEffect Nobody { get; } = new(0, 0, 0, 0, 0, null);

    /// <summary>Mean change of the children themselves.</summary>
    public double Change => After - Before;

    /// <summary>The effect of these actions. Order does not matter.</summary>
    /// <param name="actions">Actions of one kind.</param>
    /// <param name="terms">What is asked before anything is said.</param>
    public static ActionEffect Of(IEnumerable<TakenAction> actions, EffectTerms terms)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(terms);
        var matched = actions.Where(a => Counts(a.Of, terms)).Select(a => new Matched(a.Of, Nearest(a, terms))).Where(m => m.Group.Count >= terms.ComparedLeast)
            .GroupBy(m => m.Of.Child).OrderBy(g => g.Key).Select(g => g.OrderBy(m => m.Of.Before.Rate).ThenBy(m => m.Of.Change).ToList()).ToList();
        if (matched.Count == 0) return Nobody;
        double Mean(Func<Matched, double> of) => matched.Average(own => own.Average(of));
        var value = Mean(m => m.Gain);
        return new(matched.Count, Mean(m => m.Of.Before.Rate), Mean(m => m.Of.After.Rate), Mean(m => m.GroupChange), value, matched.Count < Math.Max(2, terms.Few) ? null : Around(value, matched));
    }

    private static bool Counts(ComparedChild child, EffectTerms terms) => child.Before.Possible >= terms.Least && child.After.Possible >= terms.Least;

    private static List<ComparedChild> Nearest(TakenAction action, EffectTerms terms) =>
        [.. action.Compared.Where(c => c.Child != action.Of.Child && Counts(c, terms)).Select(c => (Child: c, Apart: Math.Abs(c.Before.Rate - action.Of.Before.Rate)))
            // Rounding must not part two rates that are exactly so far from each other.
            .Where(c => c.Apart <= terms.Similar + 1e-12).OrderBy(c => c.Apart).ThenBy(c => c.Child.Child).Take(terms.Compared).Select(c => c.Child)];

    private static Interval Around(double value, IReadOnlyList<IReadOnlyList<Matched>> children)
    {
        var n = (double)children.Count;
        var own = children.Sum(of => Square(of.Average(m => m.Gain) - value)) / (n * (n - 1));
        // How much each compared child weighs in the whole, and how far it lies from its group.
        var pulls = new Dictionary<long, double>();
        foreach (var of in children)
            foreach (var one in of)
                foreach (var compared in one.Group)
                    pulls[compared.Child] = pulls.GetValueOrDefault(compared.Child) + ((compared.Change - one.GroupChange) / (n * of.Count * one.Group.Count));
        var half = Chances.StudentWithin(Confidence.P95, children.Count - 1) * Math.Sqrt(own + pulls.OrderBy(p => p.Key).Sum(p => Square(p.Value)));
        return new(value - half, value + half);
    }

    private static double Square(double value) => value * value;

    private sealed record Matched(ComparedChild Of, IReadOnlyList<ComparedChild> Group)
    {
        public double GroupChange { get; } = Group.Count == 0 ? 0 : Group.Average(c => c.Change);
        public double Gain => Of.Change - GroupChange;
    }
}
