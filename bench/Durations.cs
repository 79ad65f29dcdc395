using System.Collections.Concurrent;

namespace Waymark.Bench;

/// <summary>How long each kind of request took.</summary>
internal sealed class Durations
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> all = new(StringComparer.Ordinal);

    public void Add(string what, TimeSpan took) => all.GetOrAdd(what, _ => []).Add(took.TotalMilliseconds);

    public void Print()
    {
        foreach (var (what, took) in all.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            var sorted = took.Order().ToList();
            Console.WriteLine($"{what,-28} {sorted.Count,6:N0} times   p50 {At(0.5):N0} ms   p95 {At(0.95):N0} ms   p99 {At(0.99):N0} ms   worst {sorted[^1]:N0} ms");

            double At(double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
        }
    }
}
