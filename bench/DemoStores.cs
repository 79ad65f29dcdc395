using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Waymark.Core.Areas;
using Waymark.Core.Access;
using Waymark.Shell.Rooms;

namespace Waymark.Bench;

/// <summary>A demonstration in a temporary folder, made and served by the program itself, each in a process of its own.</summary>
internal sealed class DemoStores : IDisposable
{
    private static readonly string Waymark = Path.Combine(AppContext.BaseDirectory, "waymark");

    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("waymark-bench-");

    private string Folder => Path.Combine(temporary.FullName, "demo");

    /// <summary>How long the making took and the most memory it held, in megabytes.</summary>
    public static (DemoStores Stores, TimeSpan Took, long Memory) Make(int pupils, int areas = 1)
    {
        var made = new DemoStores();
        var watch = Stopwatch.StartNew();
        using var making = Process.Start(new ProcessStartInfo(Waymark, ["demo", "--make-only", "--folder", made.Folder, "--pupils", $"{pupils}", "--pupils-elsewhere", $"{pupils}", "--areas", $"{areas}"]))!;
        var most = 0L;
        while (!making.WaitForExit(50)) most = Math.Max(most, Peak(making.Id));
        if (making.ExitCode != 0) throw new InvalidOperationException($"waymark demo ended with {making.ExitCode}.");
        return (made, watch.Elapsed, most);
    }

    public IConfigurationRoot Settings => DemoCommand.Settings(Folder);

    public long Bytes => new DirectoryInfo(Folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    public IReadOnlyList<AreaCode> Areas => [.. new DirectoryInfo(Path.Combine(Folder, "areas")).EnumerateDirectories().Select(area => AreaCode.Parse(area.Name))];

    /// <summary>Keys of people who may see the figures of their area: so many, spread over the areas.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync(int people)
    {
        await using var services = new ProgramHost(global::Waymark.Program.Rooms).Services(Settings);
        var keys = new List<string>();
        for (var i = 0; i < people; i++) keys.Add(await BenchSite.KeyAsync(services, Areas[i % Areas.Count], Role.SendManager));
        return keys;
    }

    /// <summary>Starts the site and waits until it answers.</summary>
    public async Task<ServedStores> ServeAsync(int port)
    {
        var address = new Uri($"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo(Waymark, ["serve", "--urls", $"{address}"]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in Settings.AsEnumerable())
            if (value is not null && (name.StartsWith("Store:", StringComparison.Ordinal) || name.StartsWith("Access:", StringComparison.Ordinal))) start.Environment[$"WAYMARK_{name.Replace(":", "__", StringComparison.Ordinal)}"] = value;
        var served = new ServedStores(Process.Start(start)!, address);
        using var client = new HttpClient();
        while (!await AnswersAsync(client, new Uri(address, "/access/sign-in"))) await Task.Delay(10);
        return served;
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        temporary.Delete(recursive: true);
    }

    private static long Peak(int process)
    {
        try
        {
            return PeakMemory.Of(process);
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            // It has ended meanwhile.
            return 0;
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

/// <summary>The site of a demonstration, in a process of its own.</summary>
internal sealed class ServedStores(Process program, Uri address) : IDisposable
{
    public Uri Address => address;

    public long Memory => PeakMemory.Of(program.Id);

    /// <summary>People who each read a page for one to three seconds before the next.</summary>
    public async Task<Durations> ReadAsync(IReadOnlyList<string> keys, IReadOnlyList<(string Name, string Path)> pages, int seconds)
    {
        var (took, until) = (new Durations(), Stopwatch.StartNew());
        await Task.WhenAll(keys.Select((key, i) => Task.Run(async () =>
        {
            using var client = BenchSite.Client(address, key);
            var chance = new Random(i);
            while (until.Elapsed.TotalSeconds < seconds)
            {
                await Task.Delay(chance.Next(1000, 3000));
                var (name, path) = pages[chance.Next(pages.Count)];
                var watch = Stopwatch.StartNew();
                await BenchSite.GetAsync(client, path);
                // The first seconds are those in which the program compiles its pages; they are measured by themselves.
                if (until.Elapsed.TotalSeconds > 10) took.Add(name, watch.Elapsed);
            }
        })));
        return took;
    }

    public void Dispose()
    {
        program.Kill();
        program.WaitForExit();
        program.Dispose();
    }
}
