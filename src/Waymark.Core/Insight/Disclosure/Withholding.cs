namespace Waymark.Core.Insight.Disclosure;

/// <summary>Decides which numbers of a catalogue are shown: hides what the rule hides, then withholds more until sums give nothing away.</summary>
internal sealed class Withholding
{
    private readonly Catalogue catalogue;
    private readonly DisclosureRule rule;
    private readonly Deduction deduction;
    private readonly IReadOnlyList<int> truth;
    private readonly State[] states;
    private readonly (int Low, int High)?[] known;
    private readonly int[] spotOf;
    private readonly int[] low;
    private readonly int[] high;

    public Withholding(Catalogue catalogue, DisclosureRule rule)
    {
        (this.catalogue, this.rule) = (catalogue, rule);
        (deduction, truth) = (catalogue.Deduction, catalogue.Numbers.Truth);
        (states, known, spotOf) = (new State[truth.Count], new (int, int)?[truth.Count], new int[truth.Count]);
        (low, high) = (new int[truth.Count], new int[truth.Count]);
        Array.Fill(spotOf, -1);
        for (var spot = 0; spot < catalogue.Spots.Count; spot++)
            foreach (var measure in Enum.GetValues<Measure>())
                if (catalogue.Numbers.Of(spot, measure) is >= 0 and var number)
                {
                    spotOf[number] = spot;
                    if (measure != Measure.Rest && catalogue.IsReleased(spot)) states[number] = rule.IsSmall(truth[number]) ? State.Small : State.Shown;
                }
        foreach (var (spot, cell) in catalogue.Already)
        {
            if (!catalogue.IsReleased(spot) && cell.Shown.Count is null && catalogue.Numbers.Of(spot, Measure.Count) is >= 0 and var number && rule.IsSmall(truth[number])) states[number] = State.Small;
            Remember(spot, Measure.Count, cell.Shown.Count);
            Remember(spot, Measure.Of, cell.Shown.Of);
        }
    }

    private enum State : byte
    {
        /// <summary>Nobody shows it; a reader may reckon it.</summary>
        Unasked,
        Shown,
        Small,
        /// <summary>Hidden with all the parts of its group.</summary>
        Closed,
        Withheld,
    }

    public int Hidden => Counted(State.Small) + Counted(State.Closed);

    public int Withheld => Counted(State.Withheld);

    /// <summary>Spots of groups whose parts are all hidden.</summary>
    public HashSet<int> Closed { get; } = [];

    /// <summary>Spots that cannot be protected any more.</summary>
    public List<int> Exposed { get; } = [];

    public bool Shows(int number) => states[number] == State.Shown;

    public void Run()
    {
        Close();
        // What is withheld from the one who was told widens every bound of the other, so that neither is asked twice.
        foreach (var informed in new[] { true, false })
            while (Cover(informed)) { }
    }

    /// <summary>Finds what is given away and withholds something more for each; false when nothing was withheld.</summary>
    private bool Cover(bool informed)
    {
        Deduce(informed);
        var touched = new HashSet<int>();
        var lost = new List<int>();
        for (var number = 0; number < truth.Count; number++)
            if (IsProtected(number) && IsGivenAway(number, informed) && !Cover(number, touched)) lost.Add(number);
        if (touched.Count > 0) return true;
        Exposed.AddRange(lost.Where(number => spotOf[number] >= 0).Select(number => spotOf[number]));
        return false;
    }

    /// <summary>Hides every part of a small group, and of one below the limit for all or none whose members are all in one part.</summary>
    private void Close()
    {
        foreach (var sum in catalogue.Numbers.Families)
        {
            var total = deduction.TotalOf(sum);
            if (states[total] == State.Unasked || truth[total] == 0 || truth[total] >= rule.AllOrNoneBelow) continue;
            var parts = deduction.PartsOf(sum);
            if (!rule.IsSmall(truth[total]) && !OneHasAll(parts)) continue;
            if (spotOf[parts[0]] != spotOf[total]) Closed.Add(spotOf[total]);
            foreach (var part in parts)
                if (states[part] != State.Unasked) states[part] = State.Closed;
        }
    }

    private int Counted(State state) => Enumerable.Range(0, states.Length).Count(number => states[number] == state && catalogue.IsReleased(spotOf[number]));

    private bool OneHasAll(ReadOnlySpan<int> parts)
    {
        var some = 0;
        foreach (var part in parts)
            if (truth[part] > 0) some++;
        return some == 1;
    }

    private void Deduce(bool informed)
    {
        for (var number = 0; number < truth.Count; number++)
        {
            (low[number], high[number]) = states[number] switch
            {
                State.Shown => rule.Behind(rule.Shown(truth[number])!.Value),
                State.Small when informed => (1, rule.HideBelow - 1),
                State.Closed when informed && truth[number] < rule.HideBelow => (0, rule.HideBelow - 1),
                _ => (0, Deduction.Unbounded),
            };
            if (known[number] is { } before) (low[number], high[number]) = (Math.Max(low[number], before.Low), Math.Min(high[number], before.High));
        }
        deduction.Run(low, high);
    }

    private bool IsProtected(int number) => states[number] == State.Closed || rule.IsSmall(truth[number]);

    private bool IsGivenAway(int number, bool informed) => informed
        ? high[number] - low[number] + 1 < rule.PossibleValues
        : rule.IsSmall(truth[number]) && low[number] >= 1 && high[number] < rule.HideBelow;

    /// <summary>
    /// Withholds one number more from the sum that tells most about this one: the smallest that is not nought, so that totals stay as long as they can. Where its own sums hold none that is
    /// shown, from those of their numbers, and so on outwards.
    /// </summary>
    private bool Cover(int number, HashSet<int> touched)
    {
        var seen = new HashSet<int>();
        for (var ring = new List<int> { number }; ring.Count > 0;)
        {
            var (best, width, candidate) = (-1, long.MaxValue, -1);
            var next = new List<int>();
            foreach (var near in ring)
                foreach (var sum in deduction.SumsOf(near))
                {
                    if (touched.Contains(sum)) return true;
                    if (!seen.Add(sum)) continue;
                    var (from, to) = deduction.Implied(sum, near, low, high);
                    if (to - from < width && Candidate(sum, near) is >= 0 and var found) (best, width, candidate) = (sum, to - from, found);
                    foreach (var part in deduction.PartsOf(sum)) next.Add(part);
                    next.Add(deduction.TotalOf(sum));
                }
            if (best >= 0)
            {
                states[candidate] = State.Withheld;
                touched.Add(best);
                return true;
            }
            ring = next;
        }
        return false;
    }

    private int Candidate(int sum, int number)
    {
        var best = -1;
        foreach (var part in deduction.PartsOf(sum)) Consider(part);
        Consider(deduction.TotalOf(sum));
        return best;

        void Consider(int other)
        {
            if (other == number || states[other] != State.Shown || known[other] is not null) return;
            if (best < 0 || (truth[other] == 0, truth[other]).CompareTo((truth[best] == 0, truth[best])) < 0) best = other;
        }
    }

    private void Remember(int spot, Measure measure, int? shown)
    {
        // A number that has changed since tells nothing certain of the one that it is now.
        if (shown is { } value && catalogue.Numbers.Of(spot, measure) is >= 0 and var number && rule.Behind(value) is var (from, to) && truth[number] >= from && truth[number] <= to)
            known[number] = known[number] is { } before ? (Math.Max(before.Low, from), Math.Min(before.High, to)) : (from, to);
    }
}
