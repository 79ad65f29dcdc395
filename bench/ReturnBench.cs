using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Core.Plans.Sen2;
using Waymark.People.Door;
using Waymark.Plans.Sen2.Export;
using Waymark.Shell.Data;

namespace Waymark.Bench;

/// <summary>bin/bench return [PERSONS]: the SEN2 return of an area written from its cases, and the memory that it takes for a tenth of them and for all.</summary>
internal static class ReturnBench
{
    private const int Year = 2026;

    public static void Run(string[] args) => RunAsync(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000).GetAwaiter().GetResult();

    private static async Task RunAsync(int persons)
    {
        foreach (var engine in new[] { StoreEngine.Sqlite, StoreEngine.Postgres })
            foreach (var many in new[] { persons / 10, persons })
            {
                await using var installation = await Installation.MakeAsync(engine);
                if (installation is null) continue;
                await installation.ImportAsync(new MemoryStream(ImportBench.Xml(many, serial: "1")), "return.xml");
                foreach (var format in new[] { "xml", "csv" })
                {
                    var (took, live, bytes, count) = await WriteAsync(installation, format);
                    Console.WriteLine($"{engine}: {count:N0} persons as {format} in {took.TotalSeconds:N2} s, {bytes / 1e6:N1} MB; live memory at its highest {live:N1} MB");
                }
            }
    }

    private static async Task<(TimeSpan Took, double Live, long Bytes, int Count)> WriteAsync(Installation installation, string format)
    {
        await using var db = installation.Stores.Casework(Installation.Area);
        var year = Sen2Year.Of(Year)!;
        var file = ReturnFile.Make(new Sen2Return(db, installation.Services.GetRequiredService<IChildRecords>(), year), year, (Installation.Area.Value, 1), new LocalDateTime(Year, 2, 10, 9, 0));
        using var counted = new Counted();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var count = await file.WriteAsync(format, counted, CancellationToken.None);
        return (watch.Elapsed, (counted.Highest - before) / 1e6, counted.Length, count);
    }

    /// <summary>Counts what is written and looks now and then at what is alive.</summary>
    private sealed class Counted : Stream
    {
        private long length;
        private int writes;

        public long Highest { get; private set; }
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => length;
        public override long Position { get => length; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            length += buffer.Length;
            if (writes++ % 64 == 0) Highest = Math.Max(Highest, GC.GetTotalMemory(forceFullCollection: true));
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
