using System.CommandLine;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.People.Door;
using Waymark.Plans.Sen2.Export;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Plans.Commands;

/// <summary>waymark export sen2 AREA: the SEN2 return of a year as XML or as a ZIP of the nine COLLECT files.</summary>
internal static class ExportCommand
{
    public static Command Make(ProgramHost host)
    {
        var area = AreaArgument.Make();
        var year = new Option<int?>("--year") { Description = "Return year; without it, the latest whose reference date has passed." };
        var format = new Option<string>("--format") { Description = "xml, or csv for a ZIP of the nine COLLECT files.", DefaultValueFactory = _ => "xml" };
        format.AcceptOnlyFromAmong("xml", "csv");
        var serial = new Option<int>("--serial") { Description = "Serial number of the file, counted up with every submission.", DefaultValueFactory = _ => 1 };
        var to = new Option<FileInfo?>("--out") { Description = "File to write; without it, sen2-AREA-YEAR.xml or .zip in this folder." };
        var sen2 = new Command("sen2", "The SEN2 person-level return. It holds names of children: keep it where only those may read it who must.") { area, year, format, serial, to };
        sen2.SetAction((parsed, stop) => RunAsync(host, parsed.GetValue(area), parsed.GetValue(year), (parsed.GetValue(format)!, parsed.GetValue(serial), parsed.GetValue(to)), stop));
        return new Command("export", "Write files for others.") { sen2, DifferencesCommand.Make(host) };
    }

    private static async Task<int> RunAsync(ProgramHost host, AreaCode area, int? asked, (string Format, int Serial, FileInfo? To) how, CancellationToken stop)
    {
        await using var services = host.Services();
        if (await AskedReturn.FindAsync(services, area, asked, stop) is not { } year) return ExitCode.Unreadable;
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        await using var db = services.GetRequiredService<Stores>().Casework(area);
        var file = ReturnFile.Make(new Sen2Return(db, services.GetRequiredService<IChildRecords>(), year), year, (area.Value, how.Serial), London.TimeOf(now));
        var path = how.To?.FullName ?? file.NameIn(how.Format);
        // In the trail first: a file that nobody knows of must not exist.
        await db.SaveAsync(TerminalDeed.Of("export sen2", services.GetRequiredService<IClock>()) with { Subject = $"return:{year.Number}" }, stop);
        var count = 0;
        await WholeFile.WriteAsync(path, async part => count = await file.WriteAsync(how.Format, part, stop));
        Console.WriteLine($"{count:N0} children, return of {year.Number}, reference date {year.ReferenceDate:uuuu-MM-dd}: {path}");
        return ExitCode.Done;
    }
}
