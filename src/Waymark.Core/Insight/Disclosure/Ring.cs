namespace Waymark.Core.Insight.Disclosure;

/// <summary>The sums around a number, ring by ring: its own, then those of their numbers, and so on outwards. Each sum is met once. Begun anew for every number, so it keeps its room.</summary>
internal sealed class Ring(Deduction deduction)
{
    private readonly int[] numberSeen = new int[deduction.PieceOf.Length];
    private readonly int[] sumSeen = new int[deduction.Sums];
    private readonly List<int> edge = [];
    private readonly List<(int Beside, int Sum)> near = [];
    private int search;

    public void Begin(int number)
    {
        search++;
        edge.Clear();
        near.Clear();
        Reach(number);
    }

    /// <summary>The next ring, each sum with the number by which it was met; empty where there is nothing further out. It is overwritten by the one after it.</summary>
    public List<(int Beside, int Sum)> Next()
    {
        foreach (var (_, sum) in near)
        {
            foreach (var part in deduction.PartsOf(sum)) Reach(part);
            Reach(deduction.TotalOf(sum));
        }
        near.Clear();
        foreach (var beside in edge)
            foreach (var sum in deduction.SumsOf(beside))
            {
                if (sumSeen[sum] == search) continue;
                sumSeen[sum] = search;
                near.Add((beside, sum));
            }
        edge.Clear();
        return near;
    }

    private void Reach(int number)
    {
        if (numberSeen[number] == search) return;
        numberSeen[number] = search;
        edge.Add(number);
    }
}
