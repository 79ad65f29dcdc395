using System.Globalization;

namespace Waymark.Bench;

/// <summary>bin/bench areas [PUPILS] [SECONDS]: what 1, 5 and 15 areas of as many pupils each cost to make, on the disk and in memory, and the pages of figures by twenty people spread over them.</summary>
internal static class AreasBench
{
    public static void Run(string[] args) => RunAsync(Number(args, 0, 6_000), Number(args, 1, 40)).GetAwaiter().GetResult();

    private static async Task RunAsync(int pupils, int seconds)
    {
        foreach (var areas in new[] { 1, 5, 15 })
        {
            var (stores, took, memory) = DemoStores.Make(pupils, areas);
            using var made = stores;
            var megabytes = stores.Bytes / 1024.0 / 1024;
            Console.WriteLine($"{areas} areas of {pupils:N0} pupils: {took.TotalSeconds:N1} s ({took.TotalSeconds / areas:N1} s each), memory at most {memory} MB, {megabytes:N0} MB on the disk ({megabytes / areas:N1} MB each)");
            var keys = await stores.KeysAsync(Math.Max(20, areas));
            using var site = await stores.ServeAsync(5660 + areas);
            (await site.ReadAsync(keys, FiguresBench.Pages, seconds)).Print();
            Console.WriteLine($"{keys.Count} people over {areas} areas; memory of the program at most {site.Memory} MB");
        }
    }

    private static int Number(string[] args, int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
}
