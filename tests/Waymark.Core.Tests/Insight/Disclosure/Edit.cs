using CsCheck;

namespace Waymark.Core.Tests.Insight.Disclosure;

/// <summary>What happened to the children between two refreshes: one came, one went, one changed in one thing, or one is counted now who was not.</summary>
internal sealed record Edit(int Kind, int Which, IReadOnlyList<int> Values)
{
    public static Gen<Edit> Any => Gen.Select(Gen.Int[0, 4], Gen.Int[0, 79], Gen.Int[0, 2].Array[4], (kind, which, values) => new Edit(kind, which, values));

    public Population Of(Population before)
    {
        var (children, counted) = (before.Children.ToList(), before.Counted.ToList());
        int[] child = [.. before.Sizes.Select((size, d) => Values[d] % size)];
        if (children.Count == 0 || Kind <= 1)
        {
            children.Add(child);
            counted.Add(Which % 2 == 0);
            return before with { Children = children, Counted = counted };
        }
        var at = Which % children.Count;
        switch (Kind)
        {
            case 2:
                children.RemoveAt(at);
                counted.RemoveAt(at);
                break;
            case 3:
                var changed = 1 + (Which % (before.Sizes.Count - 1));
                children[at] = [.. children[at].Select((value, d) => d == changed ? child[d] : value)];
                break;
            default:
                counted[at] = !counted[at];
                break;
        }
        return before with { Children = children, Counted = counted };
    }
}
