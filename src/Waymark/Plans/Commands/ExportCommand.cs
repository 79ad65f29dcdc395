using System.CommandLine;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Core.Plans.Sen2;
using Waymark.People.Door;
using Waymark.Plans.Sen2.Export;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Commands;

/// <summary>waymark export sen2 AREA: the SEN2 return of a year as XML or as a ZIP of the nine COLLECT files.</summary>
internal static class ExportCommand
{
    public static Command Make(ProgramHost host)
    {
        var area = new Argument<string>("area") { Description = "Three-digit council number, for example 815." };
        var year = new Option<int?>("--year") { Description = "Return year; without it, the latest whose reference date has passed." };
        var format = new Option<string>("--format") { Description = "xml, or csv for a ZIP of the nine COLLECT files.", DefaultValueFactory = _ => "xml" };
        format.AcceptOnlyFromAmong("xml", "csv");
        var serial = new Option<int>("--serial") { Description = "Serial number of the file, counted up with every submission.", DefaultValueFactory = _ => 1 };
        var to = new Option<FileInfo?>("--out") { Description = "File to write; without it, sen2-AREA-YEAR.xml or .zip in this folder." };
        var sen2 = new Command("sen2", "The SEN2 person-level return. It holds names of children: keep it where only those may read it who must.") { area, year, format, serial, to };
        sen2.SetAction((parsed, stop) => RunAsync(host, parsed.GetValue(area)!, parsed.GetValue(year), (parsed.GetValue(format)!, parsed.GetValue(serial), parsed.GetValue(to)), stop));
        return new Command("export", "Write files for others.") { sen2, DifferencesCommand.Make(host) };
    }

    private static async Task<int> RunAsync(ProgramHost host, string code, int? asked, (string Format, int Serial, FileInfo? To) how, CancellationToken stop)
    {
        if (!AreaCode.TryParse(code, out var area)) return await SayAsync("An area code is three digits, for example 815.");
        await using var services = host.Services();
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        var year = asked is { } number ? Sen2Year.Of(number) : Sen2Year.Before(London.DayOf(now));
        if (year is null) return await SayAsync($"The reference date of the return of {asked} is not known. Known years: {Sen2Year.Known[0].Number} to {Sen2Year.Known[^1].Number}.");
        var stores = services.GetRequiredService<Stores>();
        await stores.PrepareDirectoryAsync(stop);
        if ((await services.GetRequiredService<IAreas>().AllAsync(stop)).All(a => a.Code != area)) return await SayAsync($"There is no area {area}.");
        await stores.PrepareCaseworkAsync(area, stop);
        await using var db = stores.Casework(area);
        var file = ReturnFile.Make(new Sen2Return(db, services.GetRequiredService<IChildRecords>(), year), year, (area.Value, how.Serial), London.TimeOf(now));
        var path = how.To?.FullName ?? file.NameIn(how.Format);
        // In the trail first: a file that nobody knows of must not exist.
        await db.SaveAsync(new Deed(Actor.Program("export on the command line"), now, London.DayOf(now), "export sen2") { Subject = $"return:{year.Number}" }, stop);
        int count;
        await using (var part = new FileStream($"{path}.part", FileMode.Create, FileAccess.Write))
        {
            count = await file.WriteAsync(how.Format, part, stop);
            part.Flush(flushToDisk: true);
        }
        File.Move($"{path}.part", path, overwrite: true);
        Console.WriteLine($"{count:N0} children, return of {year.Number}, reference date {year.ReferenceDate:uuuu-MM-dd}: {path}");
        return 0;
    }

    private static async Task<int> SayAsync(string words)
    {
        await Console.Error.WriteLineAsync(words);
        return 2;
    }
}
