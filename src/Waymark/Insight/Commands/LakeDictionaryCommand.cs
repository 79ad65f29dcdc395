using System.CommandLine;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Insight.Commands;

/// <summary>waymark lake dictionary AREA [--format md|csv|json] [--out FILE]</summary>
internal static class LakeDictionaryCommand
{
    public static Command Make(ProgramHost host)
    {
        var area = AreaArgument.Make();
        var format = new Option<string>("--format") { Description = "md for reading, csv or json for other programs.", HelpName = "md|csv|json", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong("md", "csv", "json");
        var to = new Option<FileInfo?>("--out") { Description = "Write to this file instead of the terminal.", HelpName = "file" };
        var command = new Command("dictionary", "Write the data dictionary of a lake: tables, columns, types, meanings, freshness and worked examples.") { area, format, to };
        command.SetAction((parsed, stop) => LakeCommand.RunAsync(host, parsed.GetValue(area), async services =>
        {
            await using var lake = await services.GetRequiredService<ILakes>().ReadAsync(parsed.GetValue(area), stop);
            var dictionary = new LakeDictionary(services.GetRequiredService<LakeTables>(), lake.State);
            var text = parsed.GetValue(format) switch { "csv" => dictionary.Csv(), "json" => dictionary.Json(), _ => dictionary.Markdown() };
            if (parsed.GetValue(to) is { } file) await File.WriteAllTextAsync(file.FullName, text, stop);
            else await Console.Out.WriteAsync(text);
            return ExitCode.Done;
        }, stop));
        return command;
    }
}
