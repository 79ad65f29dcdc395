namespace Waymark.Core.Insight.Disclosure;

/// <summary>Sums among unknown numbers, and what follows from them: each number's bounds are narrowed by every sum in which it stands, until nothing narrows.</summary>
internal sealed class Deduction
{
    /// <summary>No upper bound.</summary>
    public const int Unbounded = 1 << 29;

    private readonly int[] totals;
    private readonly int[] starts;
    private readonly int[] parts;
    private readonly int[] ofStarts;
    private readonly int[] sumsOf;
    private readonly Queue<int> waiting = [];
    private readonly bool[] queued;

    private Deduction(int numbers, List<int> totals, List<int> starts, List<int> parts)
    {
        (this.totals, this.starts, this.parts) = ([.. totals], [.. starts, parts.Count], [.. parts]);
        ofStarts = new int[numbers + 1];
        foreach (var number in this.totals) ofStarts[number + 1]++;
        foreach (var number in this.parts) ofStarts[number + 1]++;
        for (var i = 0; i < numbers; i++) ofStarts[i + 1] += ofStarts[i];
        sumsOf = new int[ofStarts[numbers]];
        var next = ofStarts.AsSpan(0, numbers).ToArray();
        for (var sum = 0; sum < this.totals.Length; sum++)
        {
            sumsOf[next[this.totals[sum]]++] = sum;
            foreach (var part in PartsOf(sum)) sumsOf[next[part]++] = sum;
        }
        queued = new bool[this.totals.Length];
        PieceOf = new int[numbers];
        Pieces = Divide();
    }

    /// <summary>How many pieces there are that no sum joins.</summary>
    public int Pieces { get; }

    /// <summary>The piece of each number.</summary>
    public int[] PieceOf { get; }

    public int Sums => totals.Length;

    public int TotalOf(int sum) => totals[sum];

    public ReadOnlySpan<int> PartsOf(int sum) => parts.AsSpan(starts[sum]..starts[sum + 1]);

    public ReadOnlySpan<int> SumsOf(int number) => sumsOf.AsSpan(ofStarts[number]..ofStarts[number + 1]);

    /// <summary>Narrows bounds in place until nothing changes. Bounds that hold at first still hold.</summary>
    /// <param name="low">Lower bound of each number.</param>
    /// <param name="high">Upper bound of each number.</param>
    /// <param name="pieces">Which pieces to look at; all when null.</param>
    public void Run(int[] low, int[] high, bool[]? pieces = null)
    {
        for (var sum = 0; sum < totals.Length; sum++)
            if (pieces is null || pieces[PieceOf[totals[sum]]]) Queue(sum);
        while (waiting.TryDequeue(out var sum))
        {
            queued[sum] = false;
            Narrow(sum, low, high);
        }
    }

    /// <summary>The bounds that one sum gives to one of its numbers, by the bounds of the others.</summary>
    public (long Low, long High) Implied(int sum, int number, int[] low, int[] high)
    {
        var (least, most) = Added(sum, low, high);
        var total = totals[sum];
        return number == total ? (least, most) : (low[total] - (most - high[number]), high[total] >= Unbounded ? Unbounded : high[total] - (least - low[number]));
    }

    private int Divide()
    {
        Array.Fill(PieceOf, -1);
        var (piece, reached) = (0, new Stack<int>());
        for (var start = 0; start < PieceOf.Length; start++)
        {
            if (PieceOf[start] >= 0) continue;
            Reach(start);
            while (reached.TryPop(out var number))
                foreach (var sum in SumsOf(number))
                {
                    Reach(totals[sum]);
                    foreach (var part in PartsOf(sum)) Reach(part);
                }
            piece++;
        }
        return piece;

        void Reach(int number)
        {
            if (PieceOf[number] >= 0) return;
            PieceOf[number] = piece;
            reached.Push(number);
        }
    }

    private void Narrow(int sum, int[] low, int[] high)
    {
        var total = totals[sum];
        var (least, most) = Added(sum, low, high);
        Set(total, least, most, low, high, sum);
        var (from, to) = (low[total], high[total]);
        foreach (var part in PartsOf(sum))
        {
            var (before, after) = (low[part], high[part]);
            Set(part, from - (most - after), to >= Unbounded ? Unbounded : to - (least - before), low, high, sum);
            // What was narrowed counts for those that follow.
            least += low[part] - before;
            most += high[part] - after;
        }
    }

    private (long Least, long Most) Added(int sum, int[] low, int[] high)
    {
        long least = 0, most = 0;
        foreach (var part in PartsOf(sum)) (least, most) = (least + low[part], most + high[part]);
        return (least, most);
    }

    private void Set(int number, long from, long to, int[] low, int[] high, int by)
    {
        if (from <= low[number] && to >= high[number]) return;
        if (from > low[number]) low[number] = (int)from;
        if (to < high[number]) high[number] = (int)to;
        // The sum itself has nothing to add: with every factor 1, once through is all that it gives.
        foreach (var sum in SumsOf(number))
            if (sum != by) Queue(sum);
    }

    private void Queue(int sum)
    {
        if (queued[sum]) return;
        queued[sum] = true;
        waiting.Enqueue(sum);
    }

    /// <summary>Collects sums before they are solved.</summary>
    internal sealed class Builder
    {
        private readonly List<int> totals = [];
        private readonly List<int> starts = [];
        private readonly List<int> parts = [];

        public void Add(int total, ReadOnlySpan<int> of)
        {
            totals.Add(total);
            starts.Add(parts.Count);
            parts.AddRange(of);
        }

        public Deduction Build(int numbers) => new(numbers, totals, starts, parts);
    }
}
