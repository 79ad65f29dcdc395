using System.Globalization;
using Waymark.Plans.Sen2.Writing;
using Waymark.Shell.Data;

namespace Waymark.Bench;

/// <summary>bin/bench import [PERSONS]: a SEN2 return checked and taken over into an empty area, on both engines, twice each; then the same children again.</summary>
internal static class ImportBench
{
    private const int Year = 2026;

    public static void Run(string[] args) => RunAsync(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5000).GetAwaiter().GetResult();

    private static async Task RunAsync(int persons)
    {
        foreach (var engine in new[] { StoreEngine.Sqlite, StoreEngine.Postgres, StoreEngine.Sqlite, StoreEngine.Postgres })
        {
            await using var installation = await Installation.MakeAsync(engine);
            if (installation is null)
            {
                Console.WriteLine($"{engine}: this machine has none");
                continue;
            }
            var before = Environment.CpuUsage.TotalTime;
            var (check, apply, import) = await installation.ImportAsync(new MemoryStream(Xml(persons, serial: "1")), "return.xml");
            Console.WriteLine($"{engine}: {persons:N0} persons checked in {check.TotalSeconds:N1} s, taken over in {apply.TotalSeconds:N1} s: {(check + apply).TotalSeconds:N1} s; {import.Errors} errors; {(Environment.CpuUsage.TotalTime - before).TotalSeconds:N1} s of processor");
            (check, apply, _) = await installation.ImportAsync(new MemoryStream(Xml(persons, serial: "2")), "again.xml");
            Console.WriteLine($"{engine}: the same children again {(check + apply).TotalSeconds:N1} s");
        }
    }

    internal static byte[] Xml(int persons, string serial)
    {
        var sample = new Sen2Sample(1, Year);
        var header = sample.Header();
        header.Set("SerialNo", serial);
        using var memory = new MemoryStream();
        XmlShape.Write(memory, header, sample.Persons(persons), Year);
        return memory.ToArray();
    }
}
