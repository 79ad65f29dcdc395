namespace Waymark.Core.Insight.Disclosure;

/// <summary>The sums in which something was withheld in this round, and how far every number is from the nearest of them. Bounds are only right again in the next round, so near them nothing more is withheld.</summary>
internal sealed class Touched(Deduction deduction)
{
    private readonly int[] ringOf = new int[deduction.PieceOf.Length];
    private readonly int[] ringOfSum = new int[deduction.Sums];
    private readonly List<int> sums = [];
    private readonly Queue<int> edge = [];

    public IReadOnlyList<int> Sums => sums;

    public void Clear()
    {
        Array.Fill(ringOf, int.MaxValue);
        Array.Fill(ringOfSum, int.MaxValue);
        sums.Clear();
    }

    /// <summary>The ring of a number (<see cref="Ring"/>, its own sums are 1) in which the nearest of them stands; the largest number where there is none.</summary>
    public int RingOf(int number) => ringOf[number];

    public void Add(int sum)
    {
        sums.Add(sum);
        Reach(sum, 1);
        while (edge.TryDequeue(out var number))
            foreach (var beside in deduction.SumsOf(number)) Reach(beside, ringOf[number] + 1);
    }

    private void Reach(int sum, int ring)
    {
        if (ringOfSum[sum] <= ring) return;
        ringOfSum[sum] = ring;
        foreach (var part in deduction.PartsOf(sum)) Narrow(part, ring);
        Narrow(deduction.TotalOf(sum), ring);
    }

    private void Narrow(int number, int ring)
    {
        if (ringOf[number] <= ring) return;
        ringOf[number] = ring;
        edge.Enqueue(number);
    }
}
