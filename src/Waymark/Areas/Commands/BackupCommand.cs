using System.CommandLine;
using System.Globalization;
using NodaTime;
using Waymark.Areas.Backup;
using Waymark.Core.Areas;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Areas.Commands;

/// <summary>waymark backup AREA [--to FOLDER] | --verify FILE | --list</summary>
internal static class BackupCommand
{
    public static Command Make(ProgramHost host)
    {
        var area = AreaArgument.Make();
        area.Arity = ArgumentArity.ZeroOrOne;
        var to = new Option<DirectoryInfo?>("--to") { Description = "Folder for the backup; without it, the folder of the setting Store:Backups (data/backups).", HelpName = "folder" };
        var verify = new Option<FileInfo?>("--verify") { Description = "Prove a backup by restoring it into scratch: every byte, every table, the audit trail.", HelpName = "file" };
        var list = new Option<bool>("--list") { Description = "List the backups of the folder and whether each was ever verified." };
        var format = TableOutput.Option();
        var command = new Command("backup", "Make a consistent backup of an area while the site runs, verify one, or list them.") { area, to, verify, list, format };
        command.Validators.Add(result =>
        {
            var asked = (result.GetResult(area) is { Tokens.Count: > 0 } ? 1 : 0) + (result.GetResult(verify) is not null ? 1 : 0) + (result.GetResult(list) is not null ? 1 : 0);
            if (asked != 1) result.AddError("Give one of: an area, --verify FILE, or --list.");
        });
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = host.Services();
            var folder = parsed.GetValue(to)?.FullName ?? services.GetRequiredService<StoreSettings>().BackupsFolder;
            if (parsed.GetValue(verify) is { } file) return await VerifyAsync(services, file, parsed.GetValue(format), stop);
            return parsed.GetValue(list) ? List(folder, parsed.GetValue(format)) : await BackUpAsync(services, parsed.GetValue(area), folder, parsed.GetValue(format), stop);
        });
        return command;
    }

    private static async Task<int> BackUpAsync(IServiceProvider services, AreaCode area, string folder, OutputFormat format, CancellationToken stop)
    {
        var stores = services.GetRequiredService<Stores>();
        if (!await stores.HasCaseworkAsync(area, stop)) return await ComplainAsync($"There is no area {area} in this installation; waymark area list shows those that there are.");
        await stores.PrepareDirectoryAsync(stop);
        await stores.PrepareCaseworkAsync(area, stop);
        var deed = TerminalDeed.Of("backup", services.GetRequiredService<IClock>());
        var path = await ProgressBar.RunAsync($"Backup of {area}", progress => services.GetRequiredService<BackupArea>().RunAsync(area, folder, deed, progress, stop));
        TableOutput.Write(format, ["area", "file", "bytes"], [[area.Value, path, new FileInfo(path).Length.ToString(CultureInfo.InvariantCulture)]]);
        await Console.Error.WriteLineAsync($"It was not verified yet: waymark backup --verify {path}");
        return ExitCode.Done;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, FileInfo file, OutputFormat format, CancellationToken stop)
    {
        try
        {
            var (manifest, problems) = await ProgressBar.RunAsync(file.Name, progress => services.GetRequiredService<BackupCheck>().RunAsync(file.FullName, progress, stop));
            TableOutput.Write(format, ["file", "area", "made", "entries", "rows", "verdict"], [[file.Name, manifest.Area, manifest.MadeAt,
                manifest.Store.TrailCount.ToString(CultureInfo.InvariantCulture), manifest.Store.Tables.Sum(table => table.Rows).ToString(CultureInfo.InvariantCulture),
                problems.None ? "Whole" : "Not usable"]]);
            foreach (var problem in problems) await Console.Error.WriteLineAsync(problem.Sentence);
            return problems.None ? ExitCode.Done : ExitCode.Problems;
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException)
        {
            return await ComplainAsync($"{file.Name} cannot be read as a backup. {unreadable.Message}");
        }
    }

    private static int List(string folder, OutputFormat format)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + BackupWriter.Ending).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        TableOutput.Write(format, ["file", "bytes", "verified"], files.Select(file => new[]
        {
            Path.GetFileName(file), new FileInfo(file).Length.ToString(CultureInfo.InvariantCulture), BackupCheck.VerifiedAt(file) ?? "never",
        }));
        return ExitCode.Done;
    }

    internal static async Task<int> ComplainAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return ExitCode.Unreadable;
    }
}
