using System.CommandLine;
using System.Globalization;
using System.Text;
using CsvHelper;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Plans.Return.Differences;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Plans.Commands;

/// <summary>waymark export sen2-differences AREA: the numbers of the return beside those of the year before, with causes and notes, as CSV. No child is named.</summary>
internal static class DifferencesCommand
{
    public static Command Make(ProgramHost host)
    {
        var area = AreaArgument.Make();
        var year = new Option<int?>("--year") { Description = "Return year; without it, the latest whose reference date has passed." };
        var against = new Option<string?>("--against") { Description = "file, the return of the year before as it was imported; or cases. Without it, the file where there is one." };
        against.AcceptOnlyFromAmong(ComparedReturns.File, ComparedReturns.Cases);
        var to = new Option<FileInfo?>("--out") { Description = "File to write; without it, sen2-differences-AREA-YEAR.csv in this folder." };
        var command = new Command("sen2-differences", "What changed in the SEN2 return since the year before, by number and code, and why. It holds numbers, no names.") { area, year, against, to };
        command.SetAction((parsed, stop) => RunAsync(host, parsed.GetValue(area), parsed.GetValue(year), parsed.GetValue(against), parsed.GetValue(to), stop));
        return command;
    }

    private static async Task<int> RunAsync(ProgramHost host, AreaCode area, int? asked, string? against, FileInfo? to, CancellationToken stop)
    {
        await using var services = host.Services();
        if (await AskedReturn.FindAsync(services, area, asked, stop) is not { } year) return ExitCode.Unreadable;
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(area);
        var (returns, db) = (scope.ServiceProvider.GetRequiredService<ComparedReturns>(), scope.ServiceProvider.GetRequiredService<WaymarkDb>());
        if (await ProgressBar.RunAsync("Comparing the returns", progress => returns.ReadAsync(db, year, against, progress, stop)) is not { } compared)
        {
            await Console.Error.WriteLineAsync($"There is no return of {year.Number - 1} to compare with: none was imported, and no case reaches back so far.");
            return ExitCode.Unreadable;
        }
        var path = to?.FullName ?? $"sen2-differences-{area}-{year.Number}.csv";
        await WholeFile.WriteAsync(path, async part =>
        {
            await using var text = new StreamWriter(part, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            Write(text, compared, year.Number);
        });
        Console.WriteLine($"Return of {year.Number} beside {(compared.Against == ComparedReturns.File ? "the imported return" : "the cases")} of {year.Number - 1}: {path}");
        return ExitCode.Done;
    }

    private static void Write(TextWriter to, Compared compared, int year)
    {
        using var csv = new CsvWriter(to, CultureInfo.InvariantCulture, leaveOpen: true);
        var columns = DifferenceRow.Columns(year);
        foreach (var column in columns) csv.WriteField(column.Title);
        csv.NextRecord();
        foreach (var row in compared.Comparison.Read())
        {
            foreach (var column in columns) csv.WriteField(TableOutput.Neutral(column.Text(row)));
            csv.NextRecord();
        }
    }
}
