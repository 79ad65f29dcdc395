using System.CommandLine;
using System.Text.Json;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Exchange.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Trail;

namespace Waymark.Exchange.Commands;

/// <summary>waymark import AREA FILE: the same pipeline as the pages. Good rows are taken over, bad ones reported; --check-only stops before that.</summary>
internal static class ImportCommand
{
    public static Command Make(ProgramHost host)
    {
        var area = new Argument<AreaCode>("area")
        {
            Description = "Three-digit council number, for example 815.",
            CustomParser = result =>
            {
                if (AreaCode.TryParse(result.Tokens[0].Value, out var code)) return code;
                result.AddError("An area code is three digits, for example 815.");
                return default;
            },
        };
        var file = new Argument<FileInfo>("file") { Description = "The file." };
        var profile = ValidateCommand.ProfileOption();
        var options = ValidateCommand.OptionsOption();
        var checkOnly = new Option<bool>("--check-only") { Description = "Say what it would change and stop." };
        var command = new Command("import", "Take a file over into an area.") { area, file, profile, options, checkOnly };
        command.SetAction((parsed, stop) => RunAsync(host, parsed.GetValue(area), (parsed.GetValue(file)!, parsed.GetValue(profile), parsed.GetValue(options)!), parsed.GetValue(checkOnly), stop));
        return command;
    }

    private static async Task<int> RunAsync(
        ProgramHost host, AreaCode area, (FileInfo File, string? Profile, Dictionary<string, string> Options) asked, bool checkOnly, CancellationToken stop)
    {
        var file = asked.File;
        if (!file.Exists) return await SayAsync(2, $"There is no file {file.Name}. Check the path and try again.");
        await using var services = host.Services();
        var stores = services.GetRequiredService<Stores>();
        await stores.PrepareDirectoryAsync(stop);
        if ((await services.GetRequiredService<IAreas>().AllAsync(stop)).All(a => a.Code != area))
            return await SayAsync(2, $"There is no area {area}. Make it first: waymark area make {area} \"Its name\".");
        await stores.PrepareCaseworkAsync(area, stop);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(area);
        var importing = scope.ServiceProvider.GetRequiredService<Importing>();
        var now = scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant();
        var deed = new Deed(Actor.Program("import on the command line"), now, London.DayOf(now), "import file");
        await using var content = file.OpenRead();
        var (import, problems) = await importing.ReceiveAsync(new SentFile(content, file.Name) { Profile = asked.Profile, Options = asked.Options }, deed, stop);
        if (import is null) return await SayAsync(2, string.Join(" ", problems.Select(p => p.Sentence)));
        await using var turn = await ImportTurn.TakeAsync(stores.Settings, area, stop);
        // The site may have worked on it meanwhile.
        await scope.ServiceProvider.GetRequiredService<WaymarkDb>().Entry(import).ReloadAsync(stop);
        if (import.State is ImportState.Applied) return await SayAsync(0, $"{file.Name} was imported already; nothing changes.");
        if (import.State is ImportState.Accepted) return await SayAsync(1, $"{file.Name} is being imported by the site. See its page there.");
        if (import.State is ImportState.Received or ImportState.Checked) await ProgressLine.RunAsync($"Checking {file.Name}", async progress => { await importing.CheckAsync(import, deed, progress, stop); return 0; });
        if (import.State == ImportState.Refused) return await SayAsync(2, $"{import.Message} {import.Errors:N0} {(import.Errors == 1 ? "error" : "errors")}. {Named(import, file)}");
        if (!checkOnly) await ProgressLine.RunAsync($"Importing {file.Name}", async progress => { await importing.ApplyAsync(import, deed, progress, stop); return 0; });
        foreach (var count in JsonSerializer.Deserialize<ImportCount[]>(import.Counts)!) Console.WriteLine($"{count.What}: {count.Count:N0}");
        Console.WriteLine($"errors: {import.Errors:N0}, queries: {import.Queries:N0}");
        if (import.Errors + import.Queries > 0) Console.WriteLine(Named(import, file));
        return import.Errors > 0 ? 1 : 0;
    }

    private static string Named(Import import, FileInfo file) =>
        $"Each is named with its line and what to do on the site at {ExchangeLinks.Findings(import.Id)}; waymark validate {file.Name} prints those that need nothing of the area.";

    private static async Task<int> SayAsync(int code, string words)
    {
        await (code == 0 ? Console.Out : Console.Error).WriteLineAsync(words);
        return code;
    }
}
