using System.Diagnostics;
using Waymark.Shell.Data;

namespace Waymark.Bench;

/// <summary>bin/bench start [PROGRAM]: from the start of the program, this build's or the one given, to its first page, with an area that is there already; five times.</summary>
internal static class StartBench
{
    public static void Run(string[] args) => RunAsync(args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "waymark")).GetAwaiter().GetResult();

    private static async Task RunAsync(string file)
    {
        await using var installation = (await Installation.MakeAsync(StoreEngine.Sqlite))!;
        using var client = new HttpClient();
        for (var i = 0; i < 5; i++)
        {
            var address = $"http://127.0.0.1:{5600 + i}";
            var start = new ProcessStartInfo(file, ["serve", "--urls", address]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var (name, value) in installation.Settings) start.Environment[$"WAYMARK_{name.Replace(":", "__", StringComparison.Ordinal)}"] = value;
            var watch = Stopwatch.StartNew();
            using var program = Process.Start(start)!;
            while (!await AnswersAsync(client, new Uri($"{address}/access/sign-in"))) await Task.Delay(10);
            Console.WriteLine($"start to first page: {watch.Elapsed.TotalSeconds:N2} s, {program.WorkingSet64 / 1e6:N0} MB");
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client, Uri page)
    {
        try
        {
            using var answer = await client.GetAsync(page);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
