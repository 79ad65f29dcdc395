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
    private readonly bool[] hiddenBefore;

    /// <summary>Small numbers that stand, in this release or an earlier one, outside the groups that are hidden as a whole: who is told which cells are small knows that they are no nought.</summary>
    private readonly bool[] toldSmall;

    private readonly bool[] smallBefore;
    private readonly int[] low;
    private readonly int[] high;
    private readonly Ring ring;
    private readonly Touched touched;

    /// <summary>How many numbers of each sum are shown and may still be withheld.</summary>
    private readonly int[] shownIn;

    /// <summary>How many rings of each number hold none of those. What is withheld stays so, so that they need not be looked through again.</summary>
    private readonly int[] bareRings;

    public Withholding(Catalogue catalogue, DisclosureRule rule)
    {
        (this.catalogue, this.rule) = (catalogue, rule);
        (deduction, truth) = (catalogue.Deduction, catalogue.Numbers.Truth);
        (ring, touched, shownIn, bareRings) = (new Ring(deduction), new Touched(deduction), new int[deduction.Sums], new int[truth.Count]);
        (states, known, spotOf) = (new State[truth.Count], new (int, int)?[truth.Count], new int[truth.Count]);
        (low, high) = (new int[truth.Count], new int[truth.Count]);
        (hiddenBefore, toldSmall, smallBefore) = (new bool[truth.Count], new bool[truth.Count], new bool[truth.Count]);
        Array.Fill(spotOf, -1);
        for (var spot = 0; spot < catalogue.Spots.Count; spot++)
            foreach (var measure in Enum.GetValues<Measure>())
                if (catalogue.Numbers.Of(spot, measure) is >= 0 and var number)
                {
                    if (spotOf[number] < 0 || catalogue.IsReleased(spot)) spotOf[number] = spot;
                    if (measure == Measure.Rest || !catalogue.IsReleased(spot)) continue;
                    toldSmall[number] = rule.IsSmall(truth[number]);
                    states[number] = toldSmall[number] ? State.Small : State.Shown;
                }
        foreach (var (spot, cell) in catalogue.Already)
        {
            Remember(spot, Measure.Count, (cell.True.Count, cell.CountWithGroup, cell.CountRefused), cell.Shown.Count);
            if (cell.True.Of is { } of) Remember(spot, Measure.Of, (of, cell.OfWithGroup, cell.OfRefused), cell.Shown.Of);
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
        /// <summary>Hidden, and best left out of the table: what left earlier gives away what lies beside it.</summary>
        Refused,
    }

    /// <summary>What may be withheld, in the order in which it is tried.</summary>
    private enum Choice
    {
        Counts,
        Noughts,
        Hidden,
    }

    public int Hidden => Counted(State.Small) + Counted(State.Closed);

    public int Withheld => Counted(State.Withheld);

    /// <summary>Spots of groups whose parts are all hidden.</summary>
    public HashSet<int> Closed { get; } = [];

    /// <summary>Spots that cannot be protected any more.</summary>
    public List<int> Exposed { get; } = [];

    /// <summary>Spots that had better be left out.</summary>
    public IEnumerable<int> Refused => Enumerable.Range(0, states.Length).Where(number => states[number] == State.Refused).Select(number => spotOf[number]).Distinct();

    public bool IsClosed(int number) => states[number] == State.Closed;

    public bool IsRefused(int number) => states[number] == State.Refused;

    public bool Shows(int number) => states[number] == State.Shown;

    /// <summary>What a reader who is told nothing knows of a number in the end.</summary>
    public (int Low, int High) Known(int number) => (low[number], high[number]);

    public void Run()
    {
        Close();
        OpenBelowNoughts();
        for (var number = 0; number < truth.Count; number++)
            if (MayBeWithheld(number)) Count(number, 1);
        // What is withheld from the one who was told widens every bound of the other, so that neither is asked twice.
        foreach (var informed in new[] { true, false })
        {
            var pieces = new bool[deduction.Pieces];
            Array.Fill(pieces, true);
            while (Cover(informed, pieces)) { }
        }
    }

    /// <summary>Finds what is given away and withholds something more for each; false when nothing was withheld. Looks again only at the pieces in which something was.</summary>
    private bool Cover(bool informed, bool[] pieces)
    {
        Deduce(informed, pieces);
        touched.Clear();
        var lost = new List<int>();
        // Once one number has looked through its whole piece and found nothing that is shown, no other number of it need look.
        var (bare, helped) = (new bool[deduction.Pieces], new bool[deduction.Pieces]);
        for (var number = 0; number < truth.Count; number++)
            if (pieces[deduction.PieceOf[number]] && IsProtected(number) && IsGivenAway(number, informed) && !Cover(number, bare, helped)) lost.Add(number);
        Array.Clear(pieces);
        foreach (var sum in touched.Sums) pieces[deduction.PieceOf[deduction.TotalOf(sum)]] = true;
        Exposed.AddRange(lost.Where(number => spotOf[number] >= 0 && !pieces[deduction.PieceOf[number]]).Select(number => spotOf[number]));
        return touched.Sums.Count > 0;
    }

    private bool Cover(int number, bool[] bare, bool[] helped)
    {
        var piece = deduction.PieceOf[number];
        if (!bare[piece] && CoverByShown(number)) return helped[piece] = true;
        bare[piece] = true;
        return helped[piece] || (helped[piece] = CoverByHidden(number));
    }

    /// <summary>Hides all that is within a small group, and the parts of one below the limit for all or none whose members are all in one part.</summary>
    private void Close()
    {
        var under = catalogue.Numbers.Families.ToLookup(deduction.TotalOf);
        var within = new bool[truth.Count];
        for (var total = 0; total < truth.Count; total++)
        {
            // A total that left earlier stands beside its parts as one that leaves now.
            if ((states[total] == State.Unasked && known[total] is null) || truth[total] == 0 || truth[total] >= rule.AllOrNoneBelow) continue;
            foreach (var sum in under[total])
            {
                if (rule.IsSmall(truth[total]) || OneHasAll(deduction.PartsOf(sum))) CloseWithin(sum, under, within);
            }
        }
    }

    private void CloseWithin(int sum, ILookup<int, int> under, bool[] within)
    {
        var total = deduction.TotalOf(sum);
        if (spotOf[total] >= 0 && spotOf[deduction.PartsOf(sum)[0]] != spotOf[total]) Closed.Add(spotOf[total]);
        foreach (var part in deduction.PartsOf(sum))
        {
            if (states[part] != State.Unasked) states[part] = State.Closed;
            toldSmall[part] = smallBefore[part];
            // What is within a nought is nought; what is within a part that has all of a larger group may be shown.
            if (within[part] || truth[part] >= rule.HideBelow) continue;
            within[part] = true;
            foreach (var below in under[part]) CloseWithin(below, under, within);
        }
    }

    /// <summary>Opens again what follows from noughts that are shown: where there is nobody at all, there is nobody in any part.</summary>
    private void OpenBelowNoughts()
    {
        Array.Clear(low);
        for (var number = 0; number < truth.Count; number++)
            high[number] = truth[number] == 0 && (states[number] == State.Shown || known[number] is not null) ? 0 : Deduction.Unbounded;
        deduction.Run(low, high);
        for (var number = 0; number < truth.Count; number++)
            if (high[number] == 0 && states[number] == State.Closed) states[number] = State.Shown;
    }

    private int Counted(State state) => Enumerable.Range(0, states.Length).Count(number => states[number] == state && catalogue.IsReleased(spotOf[number]));

    private bool OneHasAll(ReadOnlySpan<int> parts)
    {
        var some = 0;
        foreach (var part in parts)
            if (truth[part] > 0) some++;
        return some == 1;
    }

    private void Deduce(bool informed, bool[] pieces)
    {
        for (var number = 0; number < truth.Count; number++)
        {
            if (!pieces[deduction.PieceOf[number]]) continue;
            (low[number], high[number]) = states[number] switch
            {
                State.Shown => rule.Behind(rule.Shown(truth[number])!.Value),
                State.Small when informed => (1, rule.HideBelow - 1),
                State.Closed when informed && truth[number] < rule.HideBelow => (toldSmall[number] ? 1 : 0, rule.HideBelow - 1),
                _ => (0, Deduction.Unbounded),
            };
            if (known[number] is { } before) (low[number], high[number]) = (Math.Max(low[number], before.Low), Math.Min(high[number], before.High));
        }
        deduction.Run(low, high, pieces);
    }

    private bool IsProtected(int number) => known[number] is null && (states[number] == State.Closed || rule.IsSmall(truth[number]));

    private bool IsGivenAway(int number, bool informed) => informed
        ? high[number] - low[number] + 1 < rule.PossibleValues
        : rule.IsSmall(truth[number]) && low[number] >= 1 && high[number] < rule.HideBelow;

    /// <summary>
    /// Withholds one number more from the sum that tells most about this one: the smallest that is not nought, so that totals stay as long as they can. Where its own sums hold none that is
    /// shown, from those of their numbers, and so on outwards.
    /// </summary>
    private bool CoverByShown(int number)
    {
        var last = touched.RingOf(number);
        if (last <= bareRings[number] + 1) return true;
        ring.Begin(number);
        for (var at = 1; at < last && ring.Next() is { Count: > 0 } near; at++)
        {
            if (at <= bareRings[number]) continue;
            if (!HoldsShown(near)) bareRings[number] = at == bareRings[number] + 1 ? at : bareRings[number];
            else if (Withhold(near, number, Choice.Counts) || Withhold(near, number, Choice.Noughts)) return true;
        }
        return last < int.MaxValue;
    }

    private bool CoverByHidden(int number)
    {
        var last = touched.RingOf(number);
        ring.Begin(number);
        for (var at = 1; at < last && ring.Next() is { Count: > 0 } near; at++)
            if (Withhold(near, number, Choice.Hidden)) return true;
        return last < int.MaxValue;
    }

    private bool HoldsShown(List<(int Beside, int Sum)> near)
    {
        foreach (var (_, sum) in near)
            if (shownIn[sum] > 0) return true;
        return false;
    }

    private bool Withhold(List<(int Beside, int Sum)> near, int number, Choice choice)
    {
        var (best, width, candidate) = (-1, long.MaxValue, -1);
        foreach (var (beside, sum) in near)
        {
            if (choice != Choice.Hidden && shownIn[sum] == 0) continue;
            var (from, to) = deduction.Implied(sum, beside, low, high);
            // A nought makes no room where the sum does not bind.
            if (to - from >= width || (choice == Choice.Noughts && to > high[beside] && (from <= 0 || from < low[beside]))) continue;
            if (Candidate(sum, number, choice) is >= 0 and var found) (best, width, candidate) = (sum, to - from, found);
        }
        if (best < 0) return false;
        if (MayBeWithheld(candidate)) Count(candidate, -1);
        states[candidate] = choice == Choice.Hidden ? State.Refused : State.Withheld;
        touched.Add(best);
        return true;
    }

    private bool MayBeWithheld(int number) => states[number] == State.Shown && known[number] is null;

    private void Count(int number, int by)
    {
        foreach (var sum in deduction.SumsOf(number)) shownIn[sum] += by;
    }

    private int Candidate(int sum, int number, Choice choice)
    {
        var best = -1;
        foreach (var part in deduction.PartsOf(sum)) Consider(part);
        Consider(deduction.TotalOf(sum));
        return best;

        void Consider(int other)
        {
            if (other == number || known[other] is not null || (best >= 0 && truth[other] >= truth[best])) return;
            if (choice switch
                {
                    Choice.Counts => states[other] == State.Shown && truth[other] > 0,
                    Choice.Noughts => states[other] == State.Shown,
                    _ => states[other] is State.Small or State.Closed && !hiddenBefore[other],
                }) best = other;
        }
    }

    /// <summary>What was shown stays known, and what was hidden stays hidden, as long as it is the same number.</summary>
    private void Remember(int spot, Measure measure, (int Number, bool WithGroup, bool Refused) then, int? shown)
    {
        if (catalogue.Numbers.Of(spot, measure) is not (>= 0 and var number)) return;
        if (shown is { } value)
        {
            var (from, to) = rule.Behind(value);
            // A number that has changed since tells nothing certain of the one that it is now.
            if (truth[number] < from || truth[number] > to) return;
            known[number] = known[number] is { } before ? (Math.Max(before.Low, from), Math.Min(before.High, to)) : (from, to);
        }
        else if (truth[number] == then.Number)
        {
            hiddenBefore[number] = true;
            smallBefore[number] |= rule.IsSmall(then.Number) && !then.WithGroup && !then.Refused;
            states[number] = then.Refused ? State.Refused : then.WithGroup ? State.Closed : rule.IsSmall(then.Number) ? State.Small : State.Withheld;
        }
    }
}
