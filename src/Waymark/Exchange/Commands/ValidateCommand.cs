using System.CommandLine;
using System.Text;
using Waymark.Shell.Rooms;

namespace Waymark.Exchange.Commands;

/// <summary>waymark validate FILE: every rule of its kind of file, without an area or a store. Exit code 0 no errors, 1 errors, 2 cannot be read.</summary>
internal static class ValidateCommand
{
    public static Command Make(ProgramHost host)
    {
        var file = new Argument<string>("file") { Description = "The file, or the folder of the nine COLLECT files." };
        var profile = ProfileOption();
        var options = OptionsOption();
        var format = new Option<string>("--format") { Description = "How to print: table, csv, json (one object a line) or html.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json", "html");
        var to = new Option<FileInfo?>("--out") { Description = "Write to this file instead of the terminal." };
        var command = new Command("validate", "Check a file against the rules of its kind; nothing is stored.") { file, profile, options, format, to };
        command.SetAction((parsed, stop) => RunAsync(host, parsed.GetValue(file)!, parsed.GetValue(profile), parsed.GetValue(options)!,
            (parsed.GetValue(format)!, parsed.GetValue(to)), stop));
        return command;
    }

    public static Option<string?> ProfileOption() => new("--profile") { Description = "Kind of file: sen2, annex-a, person-extract, gias, gias-links, published, attendance, calendars, census, suspensions or deprivation. Without it, the content decides." };

    public static Option<Dictionary<string, string>> OptionsOption() => new("--option")
    {
        Description = "What the file does not say itself, as name=value; may be repeated. Person extract: encoding, dates, source, ignore. SEN2: year, team, and authority for validate. Published statistics: edition, published, replace. Attendance: covers, marks, days, complete. Deprivation: indices.",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
        CustomParser = result =>
        {
            var read = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var token in result.Tokens)
            {
                if (token.Value.Split('=', 2) is [{ Length: > 0 } name, { Length: > 0 } value] && read.TryAdd(name, value)) continue;
                result.AddError($"--option {token.Value}: write each once, as name=value, for example --option encoding=windows-1252.");
            }
            return read;
        },
    };

    private static async Task<int> RunAsync(
        ProgramHost host, string path, string? profile, Dictionary<string, string> options, (string Format, FileInfo? To) print, CancellationToken stop)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            await Console.Error.WriteLineAsync($"There is no file {path}. Check the path and try again.");
            return 2;
        }
        await using var services = host.Services();
        await using var scope = services.CreateAsyncScope();
        var source = await Originals.InPlaceAsync(path, stop) with { Options = options };
        var profiles = scope.ServiceProvider.GetRequiredService<ImportProfiles>();
        if (profiles.For(source, profile) is not { } kind)
        {
            await Console.Error.WriteLineAsync($"{source.Name} is none of the kinds of file that Waymark reads. Name its kind with --profile.");
            return 2;
        }
        if (profiles.Unsuited(kind, options) is { None: false } unsuited)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, unsuited.Select(p => $"{p.Sentence}.")));
            return 64;
        }
        await using var to = print.To is null ? null : new StreamWriter(print.To.FullName, append: false, new UTF8Encoding(false));
        using var findings = new FindingsOutput(print.Format, to ?? Console.Out);
        findings.Begin(source.Name);
        var summary = await ProgressLine.RunAsync($"Checking {source.Name}", progress => kind.CheckAsync(source, null, findings, progress, stop));
        findings.End(summary);
        return summary.Refused ? 2 : findings.Errors > 0 ? 1 : 0;
    }
}
