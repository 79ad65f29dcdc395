namespace Waymark.Core.Insight.Disclosure;

/// <summary>What a number is in the sums of a table: numerator, denominator, or those of the denominator who are not counted.</summary>
internal enum Measure
{
    Count,
    Of,
    Rest,
}

/// <summary>A total with the parts that one dimension divides it into, by their spots.</summary>
internal sealed record Addition(int Total, int Dimension, int[] Parts);

/// <summary>Every number that bears on a table, shown or not, and the sums that join them.</summary>
internal sealed class Numbers
{
    private readonly Spots spots;
    private readonly List<int> truth = [];
    private readonly Deduction.Builder sums = new();
    private readonly int[] first;
    private readonly bool refreshed;
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    /// <summary>Where the same total stands over its parts: total, and parts with what is left over.</summary>
    private readonly List<int> families = [];

    public Numbers(Spots spots, int?[] counts, int?[] ofs)
    {
        this.spots = spots;
        first = new int[spots.Count * 3];
        Array.Fill(first, -1);
        // Refresh by refresh, so that what has not changed is the number that it was.
        foreach (var spot in Enumerable.Range(0, spots.Count).OrderBy(spots.RefreshOf))
        {
            var former = spots.Former(spot);
            refreshed |= former >= 0;
            if (counts[spot] is { } count) Place(spot, Measure.Count, count, former);
            if (ofs[spot] is not { } of || counts[spot] is not { } part) continue;
            Place(spot, Measure.Of, of, former);
            Place(spot, Measure.Rest, of - part, former);
        }
    }

    public int Count => truth.Count;

    /// <summary>The true number.</summary>
    public IReadOnlyList<int> Truth => truth;

    /// <summary>Sums that state a group and all of its parts, which are hidden together where the group is small.</summary>
    public IReadOnlyList<int> Families => families;

    /// <summary>The number of a spot, or -1.</summary>
    public int Of(int spot, Measure measure) => first[(spot * 3) + (int)measure];

    /// <summary>Writes down every sum.</summary>
    public Deduction Join(IReadOnlyList<Addition> tables)
    {
        var made = 0;
        foreach (var (total, _, parts) in tables)
            foreach (var measure in Enum.GetValues<Measure>())
                if (Of(total, measure) is >= 0 and var number) made += Family(number, [.. parts.Select(part => Of(part, measure))], made);
        for (var spot = 0; spot < spots.Count; spot++)
            if (Of(spot, Measure.Of) is >= 0 and var of && IsNew(of, [Of(spot, Measure.Count), Of(spot, Measure.Rest)]))
            {
                sums.Add(of, [Of(spot, Measure.Count), Of(spot, Measure.Rest)]);
                families.Add(made++);
            }
        var changes = new Changes(this, spots, sums, Add);
        changes.Join();
        if (refreshed) changes.Join(tables);
        return sums.Build(truth.Count);
    }

    /// <summary>How many sums say that parts make a total: one, with what is left over; or, where parts overlap, one for each part.</summary>
    private int Family(int total, int[] parts, int made)
    {
        if (Array.Exists(parts, part => part < 0) || !IsNew(total, parts)) return 0;
        var left = (long)truth[total];
        foreach (var part in parts) left -= truth[part];
        if (left >= 0)
        {
            families.Add(made);
            sums.Add(total, left == 0 ? parts : [.. parts, Add((int)left)]);
            return 1;
        }
        var done = 0;
        foreach (var part in parts)
        {
            if (truth[part] > truth[total]) continue;
            families.Add(made + done++);
            sums.Add(total, [part, Add(truth[total] - truth[part])]);
        }
        return done;
    }

    /// <summary>Whether the sum was not said before: of what has not changed from one refresh to the next it is the same.</summary>
    private bool IsNew(int total, int[] parts) => !refreshed || said.Add($"{total}={string.Join('+', parts.Order())}");

    private void Place(int spot, Measure measure, int number, int former)
    {
        var same = former < 0 ? -1 : Of(former, measure);
        first[(spot * 3) + (int)measure] = same >= 0 && truth[same] == number ? same : Add(number);
    }

    private int Add(int number)
    {
        truth.Add(number);
        return truth.Count - 1;
    }
}
