using System.Diagnostics;
using System.Globalization;

namespace Waymark.Bench;

/// <summary>
/// bin/bench figures [PUPILS] [SECONDS]: the demonstration made (time and memory), the first answer of Area today and Explore after a start, then the pages
/// of figures by twenty people.
/// </summary>
internal static class FiguresBench
{
    private const int People = 20;

    public static readonly IReadOnlyList<(string Name, string Path)> Pages =
    [
        ("area today", "/insight/area"),
        ("explore, absence", "/insight/explore?indicator=overall-absence"),
        ("explore, months", "/insight/explore?indicator=overall-absence&grain=month"),
        ("explore, by need", "/insight/explore?indicator=persistent-absence&by=need"),
        ("explore, need within place", "/insight/explore?indicator=lost-sessions&by=reason&within=need&value=ASD"),
        ("explore, map", "/insight/explore?indicator=plans-rate&by=locality&draw=map"),
        ("explore, schools", "/insight/explore?indicator=persistent-absence&by=school&draw=funnel"),
        ("explore, months by phase", "/insight/explore?indicator=suspensions&grain=month&by=phase&draw=multiples"),
        ("indicators", "/insight/indicators"),
        ("indicator", "/insight/indicators/overall-absence/details"),
    ];

    public static void Run(string[] args) => RunAsync(Number(args, 0, 90_000), Number(args, 1, 60)).GetAwaiter().GetResult();

    private static async Task RunAsync(int pupils, int seconds)
    {
        var (stores, took, memory) = DemoStores.Make(pupils);
        using var made = stores;
        Console.WriteLine($"demonstration of {pupils:N0} pupils made in {took.TotalSeconds:N1} s, memory at most {memory} MB, {stores.Bytes / 1024 / 1024:N0} MB on the disk");
        var keys = await stores.KeysAsync(People);
        for (var start = 0; start < 3; start++)
            foreach (var (name, path) in new[] { Pages[0], Pages[4] })
            {
                using var fresh = await stores.ServeAsync(5640 + start);
                using var client = BenchSite.Client(fresh.Address, keys[0]);
                var watch = Stopwatch.StartNew();
                await BenchSite.GetAsync(client, path);
                var cold = watch.Elapsed;
                watch.Restart();
                await BenchSite.GetAsync(client, path);
                Console.WriteLine($"{name,-28} first answer after a start {cold.TotalMilliseconds:N0} ms, the second {watch.Elapsed.TotalMilliseconds:N0} ms");
            }
        using var site = await stores.ServeAsync(5650);
        (await site.ReadAsync(keys, Pages, seconds)).Print();
        Console.WriteLine($"{People} people; memory of the program at most {site.Memory} MB");
    }

    private static int Number(string[] args, int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
}
