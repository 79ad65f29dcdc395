using System.Diagnostics;
using System.Text;
using Waymark.Core.Plans.Wording;

namespace Waymark.Bench;

/// <summary>Vague wording looked for in every text of 10,000 plans, on one thread; the best of several rounds. One provision of three says something vague.</summary>
internal static class WordingBench
{
    private const int Plans = 10_000;

    private static readonly string[] Vague =
        [" She will have access to a quiet place.", " Regular support is given as appropriate.", " Opportunities to practise are provided where possible.", " An adult helps as and when required.", " Not “access to”, but a place of her own."];

    public static void Run(string[] args)
    {
        // Twenty plans, no two texts of which are alike, each read five hundred times.
        string[] texts = [.. Enumerable.Range(0, 20).SelectMany(plan => PlanSample.Of(12, $"Child {plan}").Items.SelectMany(item => item.Values.Values).Select((text, at) => at % 9 == 0 ? text + Vague[(plan + at) % Vague.Length] : text))];
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text)) * Plans / 20;
        var (best, hits) = (TimeSpan.MaxValue, 0);
        for (var round = 0; round < 7; round++)
        {
            hits = 0;
            var watch = Stopwatch.StartNew();
            for (var times = 0; times < Plans / 20; times++)
                foreach (var text in texts) hits += VagueWording.Find(text).Count;
            if (watch.Elapsed < best) best = watch.Elapsed;
        }
        Console.WriteLine($"{Plans:N0} plans, {bytes / 1e6:N1} MB of text: {best.TotalMilliseconds:N0} ms, {bytes / 1e6 / best.TotalSeconds:N0} MB a second; {hits:N0} places found");
    }
}
