using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Bench;

/// <summary>bin/bench trail [ENTRIES]: a long audit trail written as the site writes it, then verified from its first entry to its last, with the memory that took.</summary>
internal static class TrailBench
{
    private const int Together = 500;

    public static void Run(string[] args) => RunAsync(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000).GetAwaiter().GetResult();

    private static async Task RunAsync(int entries)
    {
        foreach (var engine in new[] { StoreEngine.Sqlite, StoreEngine.Postgres })
        {
            await using var installation = await Installation.MakeAsync(engine);
            if (installation is null)
            {
                Console.WriteLine($"{engine}: this machine has none");
                continue;
            }
            await using var db = installation.Stores.Casework(Installation.Area);
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < entries; i += Together)
            {
                await using var all = await db.Database.BeginTransactionAsync();
                await db.AppendToTrailAsync([.. Enumerable.Range(i, Together).Select(View)], CancellationToken.None);
                await all.CommitAsync();
            }
            Console.WriteLine($"{engine}: {entries:N0} entries written in {watch.Elapsed.TotalSeconds:N1} s");
            for (var run = 0; run < 2; run++)
            {
                watch.Restart();
                await using var reading = installation.Stores.Casework(Installation.Area);
                var verdict = TrailVerification.Verify(reading);
                var most = GC.GetTotalMemory(forceFullCollection: true);
                if (verdict.Fault is not null) throw new InvalidOperationException($"{verdict.Fault}");
                Console.WriteLine($"{engine}: verified in {watch.Elapsed.TotalSeconds:N1} s, {verdict.Count / watch.Elapsed.TotalSeconds:N0} entries a second, {most / 1e6:N1} MB live");
            }
        }
    }

    private static TrailEntry View(int number)
    {
        var now = Instant.FromUtc(2026, 11, 24, 9, 0).Plus(Duration.FromSeconds(number));
        var officer = new Actor($"{NewId.Next(now)}", "An officer of the benchmark", "CaseOfficer", "bench");
        return new Deed(officer, now, London.DayOf(now), "open child").About(NewId.Next(now)).Entry("");
    }
}
