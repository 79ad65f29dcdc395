namespace Waymark.Core.Insight.Disclosure;

/// <summary>What a count gained or lost from one step to the next, of a running total or of a refresh: a number like any other, for a reader can subtract.</summary>
internal sealed class Changes(Numbers numbers, Spots spots, Deduction.Builder sums, Func<int, int> add)
{
    private readonly Dictionary<(int Spot, Measure Measure), (int Number, bool Up)> of = [];

    /// <summary>Joins each number with the one before it.</summary>
    public void Join()
    {
        foreach (var (earlier, later) in spots.Steps())
            foreach (var measure in Enum.GetValues<Measure>())
                if (numbers.Of(earlier, measure) is >= 0 and var before && numbers.Of(later, measure) is >= 0 and var after && before != after) Join(before, after, later, measure, spots.Former(later) == earlier);
    }

    /// <summary>Joins the changes of parts with those of their totals: the table that is left when one refresh is subtracted from the next.</summary>
    public void Join(IReadOnlyList<Addition> tables)
    {
        var parts = tables.ToDictionary(table => (table.Total, table.Dimension), table => table.Parts);
        foreach (var (total, dimension, later) in tables)
            if (spots.Former(total) is >= 0 and var former && parts.GetValueOrDefault((former, dimension)) is { } earlier)
                foreach (var measure in Enum.GetValues<Measure>())
                    if (AddsUp(total, later, measure) && AddsUp(former, earlier, measure)) Join(total, former, later, earlier, measure);
    }

    private void Join(int before, int after, int later, Measure measure, bool revised)
    {
        var up = numbers.Truth[before] <= numbers.Truth[after];
        // A running total that fell was corrected: the later one does not hold the earlier.
        if (!up && !revised) return;
        var change = add(Math.Abs(numbers.Truth[after] - numbers.Truth[before]));
        if (up) sums.Add(after, [before, change]);
        else sums.Add(before, [after, change]);
        if (revised) of[(later, measure)] = (change, up);
    }

    private void Join(int total, int former, int[] later, int[] earlier, Measure measure)
    {
        List<int> gained = [], lost = [];
        if (of.TryGetValue((total, measure), out var whole)) (whole.Up ? lost : gained).Add(whole.Number);
        var met = new HashSet<int>();
        foreach (var part in later)
        {
            var before = spots.Former(part);
            if (before >= 0 && spots.RefreshOf(before) == spots.RefreshOf(former))
            {
                met.Add(before);
                if (of.TryGetValue((part, measure), out var change)) (change.Up ? gained : lost).Add(change.Number);
            }
            else
                gained.Add(numbers.Of(part, measure));
        }
        lost.AddRange(earlier.Where(part => !met.Contains(part)).Select(part => numbers.Of(part, measure)));
        Equal(gained, lost);
    }

    private void Equal(List<int> one, List<int> other)
    {
        if (one.Count == 0 || other.Count == 0) return;
        if (other.Count == 1) (one, other) = (other, one);
        if (one.Count == 1)
        {
            if (!other.Contains(one[0])) sums.Add(one[0], [.. other]);
            return;
        }
        var both = add(one.Sum(number => numbers.Truth[number]));
        sums.Add(both, [.. one]);
        sums.Add(both, [.. other]);
    }

    private bool AddsUp(int total, int[] parts, Measure measure) =>
        numbers.Of(total, measure) is >= 0 and var number && Array.TrueForAll(parts, part => numbers.Of(part, measure) >= 0) && parts.Sum(part => numbers.Truth[numbers.Of(part, measure)]) == numbers.Truth[number];
}
