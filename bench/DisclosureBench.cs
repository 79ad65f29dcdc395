using System.Diagnostics;
using NodaTime;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Bench;

/// <summary>Making some 10,000 cells safe together: 25 months of a share by place, need and sex, with every crossing and total; the best of several rounds.</summary>
internal static class DisclosureBench
{
    private static readonly int[] Sizes = [8, 14, 2];

    public static void Run(string[] args)
    {
        var rule = DisclosureRule.On(new LocalDate(2026, 11, 27));
        IReadOnlyList<Dimension> dimensions = [new("month", DimensionKind.Apart), new("place"), new("need"), new("sex")];
        foreach (var children in new[] { 6_000, 60_000 })
        {
            var cells = Cells(children);
            var (best, table) = (TimeSpan.MaxValue, SafeTable.Of(dimensions, cells, rule));
            for (var round = 0; round < 15; round++)
            {
                var watch = Stopwatch.StartNew();
                table = SafeTable.Of(dimensions, cells, rule);
                if (watch.Elapsed < best) best = watch.Elapsed;
            }
            Console.WriteLine($"{cells.Count:N0} cells (numerator and denominator) of {children:N0} children: {best.TotalMilliseconds:N0} ms; of {2 * cells.Count:N0} numbers {table.Hidden:N0} hidden as small, {table.Withheld:N0} withheld besides, {table.Exposed.Count} exposed");
        }
    }

    private static List<CountCell> Cells(int children)
    {
        var random = new Random(1);
        var found = new Dictionary<(int Month, int Place, int Need, int Sex), (int Count, int Of)>();
        for (var month = 0; month < 25; month++)
            foreach (var (place, need, sex) in from place in Enumerable.Range(-1, Sizes[0] + 1) from need in Enumerable.Range(-1, Sizes[1] + 1) from sex in Enumerable.Range(-1, Sizes[2] + 1) select (place, need, sex))
                found[(month, place, need, sex)] = default;
        for (var child = 0; child < children; child++)
        {
            var (place, need, sex) = ((int)(random.NextDouble() * random.NextDouble() * Sizes[0]), (int)(random.NextDouble() * random.NextDouble() * Sizes[1]), random.Next(4) == 0 ? 1 : 0);
            for (var month = 0; month < 25; month++)
            {
                var counted = random.Next(8) == 0 ? 1 : 0;
                for (var open = 0; open < 8; open++)
                {
                    var key = (month, (open & 1) == 0 ? place : -1, (open & 2) == 0 ? need : -1, (open & 4) == 0 ? sex : -1);
                    var before = found[key];
                    found[key] = (before.Count + counted, before.Of + 1);
                }
            }
        }
        return [.. found.Select(cell => new CountCell([Text(cell.Key.Month), Text(cell.Key.Place), Text(cell.Key.Need), Text(cell.Key.Sex)], cell.Value.Count, cell.Value.Of))];

        static string? Text(int value) => value < 0 ? null : $"{value}";
    }
}
