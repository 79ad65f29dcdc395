using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Insight.Door;
using Waymark.People;
using Waymark.Shell.Data;

namespace Waymark.Bench;

/// <summary>
/// bin/bench attendance [ROWS] [PUPILS]: registers of a row a day imported into the lake, checked by every rule, beside the engine's own bare copy of the
/// same file into Parquet, in the same run.
/// </summary>
internal static class AttendanceBench
{
    private static readonly string[] Absent = ["I", "I", "I", "M", "C2", "O", "N", "U", "E", "B", "L"];

    public static void Run(string[] args) => RunAsync(Number(args, 0, 5_000_000), Number(args, 1, 90_000)).GetAwaiter().GetResult();

    private static async Task RunAsync(int rows, int pupils)
    {
        await using var installation = (await Installation.MakeAsync(StoreEngine.Sqlite))!;
        var (file, bare) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            await PupilsAsync(installation, pupils);
            Write(file, rows, pupils);
            Console.WriteLine($"{rows:N0} rows of {pupils:N0} pupils, {new FileInfo(file).Length / 1024 / 1024} MB");
            var first = await BareAsync(installation, file, bare);
            Said("bare copy into Parquet", first);
            PeakMemory.Restart();
            var before = Environment.CpuUsage.TotalTime;
            await using var content = File.OpenRead(file);
            var (check, apply, import) = await installation.ImportAsync(content, "registers.csv");
            Console.WriteLine($"checked in {check.TotalSeconds:N1} s, imported with every check in {apply.TotalSeconds:N1} s; {(Environment.CpuUsage.TotalTime - before).TotalSeconds:N1} s of processor for both; {import.Errors} errors, {import.Queries} queries; {import.Counts}");
            Console.WriteLine($"memory at most {PeakMemory.OfThis()} MB");
            var second = await BareAsync(installation, file, bare);
            Said("bare copy again", second);
            var mean = (first.Watch + second.Watch).TotalSeconds / 2;
            Console.WriteLine($"the import runs at {mean / apply.TotalSeconds:N2} of the speed of the bare copy; with the check before it at {mean / (check + apply).TotalSeconds:N2}");
        }
        finally
        {
            File.Delete(file);
            File.Delete(bare);
        }
    }

    private static async Task<(TimeSpan Watch, TimeSpan Processor)> BareAsync(Installation installation, string file, string to)
    {
        await using var lake = installation.Services.GetRequiredService<ILakes>().OpenApart(null);
        await using var command = lake.Engine.CreateCommand();
        command.CommandText = $"COPY (SELECT * FROM read_csv('{file}')) TO '{to}' (FORMAT parquet)";
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await command.ExecuteNonQueryAsync();
        return (watch.Elapsed, Environment.CpuUsage.TotalTime - before);
    }

    private static async Task PupilsAsync(Installation installation, int pupils)
    {
        await using var db = installation.Stores.Casework(Installation.Area);
        var now = SystemClock.Instance.GetCurrentInstant();
        foreach (var batch in Enumerable.Range(0, pupils).Chunk(2000))
        {
            foreach (var i in batch)
            {
                var id = ChildId.From(NewId.Next(now));
                db.Add(new Child { Id = id, Surname = "Made", Forename = "Up", Born = new LocalDate(2009, 9, 1).PlusDays(i % 4000), YearGroup = i % 11, SchoolUrn = Urn(i) });
                db.Add(new ChildIdentifier { Id = NewId.Next(now), Child = id, Kind = IdentifierKind.Upn, Value = BigArea.UpnOf(i) });
                db.Add(new Enrolment { Id = NewId.Next(now), Child = id, Urn = Urn(i), From = new LocalDate(2020, 9, 1), YearGroup = i % 11 });
            }
            await db.SaveInBulkAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>School by school and day by day, as a file of a whole area comes.</summary>
    private static void Write(string path, int rows, int pupils)
    {
        using var text = new StreamWriter(path, append: false, new System.Text.UTF8Encoding(false), 1 << 16);
        text.Write("upn,urn,date,am,pm\n");
        var chance = new Random(7);
        var schools = Enumerable.Range(0, pupils).GroupBy(Urn).ToList();
        var days = (rows + pupils - 1) / pupils;
        var dates = Enumerable.Range(0, 400).Select(new DateOnly(2025, 9, 1).AddDays).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Take(days)
            .Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        var left = rows;
        foreach (var school in schools)
        {
            var upns = school.Select(BigArea.UpnOf).ToList();
            foreach (var date in dates)
                foreach (var upn in upns)
                {
                    if (left-- <= 0) return;
                    text.Write($"{upn},{school.Key},{date},{Mark(chance, "/")},{Mark(chance, "\\")}\n");
                }
        }
    }

    private static string Mark(Random chance, string present) => chance.Next(100) < 92 ? present : Absent[chance.Next(Absent.Length)];

    private static string Urn(int pupil) => $"{120_000 + (pupil % 380)}";

    private static void Said(string what, (TimeSpan Watch, TimeSpan Processor) took) =>
        Console.WriteLine($"{what}: {took.Watch.TotalSeconds:N1} s, {took.Processor.TotalSeconds:N1} s of processor");

    private static int Number(string[] args, int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
}
