using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Xml;
using NodaTime;
using Waymark.Core.Plans.Sen2;
using Waymark.Plans.Sen2.Reading;
using Waymark.Plans.Sen2.Writing;

namespace Waymark.Bench;

/// <summary>Reading and validating a SEN2 return beside a bare forward reader on the same file, and what memory it takes for 10,000 and 100,000 persons.</summary>
internal static class Sen2Bench
{
    private const int Year = 2026;

    public static void Run(string[] args)
    {
        var persons = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateTempSubdirectory("waymark-sen2-");
        try
        {
            var small = Write(folder, persons / 10);
            var large = Write(folder, persons);
            var size = new FileInfo(large).Length / 1e6;
            Bare(small);
            Validate(small);
            // The best of several rounds, in turns, so that a busy machine is unfair to neither. Both work on one thread: where other programs wait
            // for the same cores, processor time is what can be compared.
            var (bare, own) = (Took.Never, Took.Never);
            for (var i = 0; i < 15; i++)
            {
                bare = bare.OrBetter(Time(() => Bare(large)));
                own = own.OrBetter(Time(() => Validate(large)));
            }
            Console.WriteLine($"{persons:N0} persons, {size:N0} MB: bare reader {bare.Watch.TotalSeconds:N2} s ({size / bare.Watch.TotalSeconds:N0} MB/s), "
                + $"read and validated {own.Watch.TotalSeconds:N2} s ({size / own.Watch.TotalSeconds:N0} MB/s): {bare.Watch / own.Watch:N2} of its speed; "
                + $"by processor time {bare.Processor / own.Processor:N2}");
            Console.WriteLine($"live memory at its highest: {persons / 10:N0} persons {Peak(small):N1} MB, {persons:N0} persons {Peak(large):N1} MB");
            Console.WriteLine(Validate(large));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>bin/bench sen2-file PERSONS PATH [YEAR]: writes a made-up return, to try imports with.</summary>
    public static void WriteFile(string[] args)
    {
        if (args.Length < 2) throw new InvalidOperationException("Give the number of persons and the file to write.");
        var year = args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : Year;
        var sample = new Sen2Sample(1, year);
        using var file = File.Create(args[1]);
        XmlShape.Write(file, sample.Header(), sample.Persons(int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture)), year);
    }

    private static string Write(DirectoryInfo folder, int persons)
    {
        var path = Path.Combine(folder.FullName, $"{persons}.xml");
        var sample = new Sen2Sample(1, Year);
        using var file = File.Create(path);
        XmlShape.Write(file, sample.Header(), sample.Persons(persons), Year);
        return path;
    }

    private static void Bare(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65536, FileOptions.SequentialScan);
        using var xml = XmlReader.Create(file, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true, IgnoreProcessingInstructions = true,
        });
        while (xml.Read())
        {
        }
    }

    private static string Validate(string path, Action<int>? each = null)
    {
        var found = 0;
        using var reading = Sen2Files.Open(path, Path.GetFileName(path), _ => found++);
        var checker = new Sen2Checker(reading.Header, new Sen2Facts { Today = new LocalDate(Year, 3, 1), Authority = "815", LastSerial = 0 }, _ => found++);
        var count = 0;
        foreach (var person in reading.Persons())
        {
            checker.Check(person);
            reading.Release(person);
            each?.Invoke(++count);
        }
        var summary = checker.Finish();
        return $"{summary.Persons:N0} persons, {summary.Count(Sen2Severity.Error):N0} errors, {summary.Count(Sen2Severity.Query):N0} queries, {summary.Count(Sen2Severity.Information):N0} to know"
            + $" ({string.Join(", ", summary.Failed.OrderByDescending(f => f.Value).Take(6).Select(f => $"{f.Key} {f.Value:N0}"))})";
    }

    private static double Peak(string path)
    {
        var start = GC.GetTotalMemory(forceFullCollection: true);
        long peak = 0;
        Validate(path, count =>
        {
            if (count % 2000 == 0) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - start);
        });
        return peak / 1e6;
    }

    private static Took Time(Action run)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        run();
        return new Took(watch.Elapsed, Environment.CpuUsage.TotalTime - before);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Took(TimeSpan Watch, TimeSpan Processor)
    {
        public static Took Never => new(TimeSpan.MaxValue, TimeSpan.MaxValue);

        public Took OrBetter(Took other) => new(Min(Watch, other.Watch), Min(Processor, other.Processor));

        private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
    }
}
