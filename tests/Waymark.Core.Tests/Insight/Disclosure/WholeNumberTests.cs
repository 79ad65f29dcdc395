using NodaTime;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Core.Tests.Insight.Disclosure;

/// <summary>
/// A reader stronger than the promise: told which hidden cells are small, he tries whole numbers in every cell of the finest crossing until they give all that is shown.
/// The promise is about sums taken one by one; how little he gains beyond it is held here, on the same invented tables each time.
/// </summary>
public sealed class WholeNumberTests
{
    private static readonly DisclosureRule Rule = DisclosureRule.On(new LocalDate(2026, 11, 27));

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    [InlineData(2, 2, 2)]
    public void One_who_tries_all_whole_numbers_narrows_fewer_than_one_secret_in_two_hundred(params int[] sizes)
    {
        var random = new Random(5);
        var (secrets, narrowed) = (0, 0);
        for (var table = 0; table < 100; table++)
        {
            var (cells, members, finest) = Tables(sizes, random);
            var safe = SafeTable.Of([.. sizes.Select((_, d) => new Dimension($"{d}"))], cells, Rule);
            var bounds = safe.Released.Select(Told).ToList();
            for (var cell = 0; cell < cells.Count; cell++)
            {
                if (!Rule.IsSmall(cells[cell].Count)) continue;
                secrets++;
                if (Possible(cell, bounds, members, finest) < Rule.PossibleValues) narrowed++;
            }
        }
        Assert.True(secrets > 500);
        Assert.True(narrowed * 200 < secrets, $"{narrowed} of {secrets}");
    }

    /// <summary>Children thrown at the finest crossing, and every table but that of three and more crossed.</summary>
    private static (List<CountCell> Cells, List<int[]> Members, int Finest) Tables(int[] sizes, Random random)
    {
        var finest = Places(sizes, open: false);
        var children = new int[finest.Count];
        for (var left = random.Next(10, 70); left > 0; left--)
        {
            int[] at = [.. sizes.Select(size => (int)(random.NextDouble() * random.NextDouble() * size))];
            children[finest.FindIndex(place => place.SequenceEqual(at))]++;
        }
        var asked = Places(sizes, open: true).Where(place => place.Count(value => value >= 0) < 3).ToList();
        var members = asked.Select(place => Enumerable.Range(0, finest.Count).Where(i => place.Zip(finest[i]).All(pair => pair.First < 0 || pair.First == pair.Second)).ToArray()).ToList();
        return ([.. asked.Zip(members, (place, of) => new CountCell([.. place.Select(value => value < 0 ? null : $"{value}")], of.Sum(i => children[i])))], members, finest.Count);
    }

    private static List<int[]> Places(int[] sizes, bool open)
    {
        List<int[]> places = [[]];
        foreach (var size in sizes) places = [.. places.SelectMany(place => Enumerable.Range(open ? -1 : 0, open ? size + 1 : size).Select(value => (int[])[.. place, value]))];
        return places;
    }

    private static (int Low, int High) Told(ReleasedCell cell) =>
        cell.Shown.Count is { } shown ? Rule.Behind(shown)
        : cell.True.Count >= Rule.HideBelow ? (0, 200)
        : (cell.CountWithGroup || cell.True.Count == 0 ? 0 : 1, Rule.HideBelow - 1);

    private static int Possible(int secret, List<(int Low, int High)> bounds, List<int[]> members, int finest)
    {
        var found = 0;
        for (var value = bounds[secret].Low; value <= bounds[secret].High && found < Rule.PossibleValues; value++)
        {
            var supposed = bounds.ToArray();
            supposed[secret] = (value, value);
            if (Works(supposed, members, new int[finest], [.. Enumerable.Repeat(200, finest)])) found++;
        }
        return found;
    }

    private static bool Works((int Low, int High)[] bounds, List<int[]> members, int[] low, int[] high)
    {
        if (!Narrow(bounds, members, low, high)) return false;
        var open = Enumerable.Range(0, low.Length).Where(i => low[i] < high[i]).OrderBy(i => high[i] - low[i]).FirstOrDefault(-1);
        if (open < 0) return true;
        var middle = (low[open] + high[open]) / 2;
        var (upper, lower) = ((int[])high.Clone(), (int[])low.Clone());
        (upper[open], lower[open]) = (middle, middle + 1);
        return Works(bounds, members, (int[])low.Clone(), upper) || Works(bounds, members, lower, (int[])high.Clone());
    }

    private static bool Narrow((int Low, int High)[] bounds, List<int[]> members, int[] low, int[] high)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var cell = 0; cell < bounds.Length; cell++)
            {
                var (least, most) = (members[cell].Sum(i => low[i]), members[cell].Sum(i => high[i]));
                if (least > bounds[cell].High || most < bounds[cell].Low) return false;
                foreach (var i in members[cell])
                {
                    var (from, to) = (Math.Max(low[i], bounds[cell].Low - (most - high[i])), Math.Min(high[i], bounds[cell].High - (least - low[i])));
                    if (from > to) return false;
                    changed |= from > low[i] || to < high[i];
                    (least, most) = (least + from - low[i], most - (high[i] - to));
                    (low[i], high[i]) = (from, to);
                }
            }
        }
        return true;
    }
}
