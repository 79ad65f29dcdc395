using System.CommandLine;
using NodaTime;
using Waymark.Areas.Backup;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Areas.Commands;

/// <summary>waymark restore AREA FILE [--force]</summary>
internal static class RestoreCommand
{
    public static Command Make(ProgramHost host)
    {
        var area = AreaArgument.Make();
        var file = new Argument<FileInfo>("file") { Description = "The backup, made by waymark backup." };
        var force = new Option<bool>("--force") { Description = "Replace an area that holds casework; what stands there is backed up first." };
        var command = new Command("restore", "Bring a backup of an area back. It is checked to the last byte before anything is replaced; the site may run.") { area, file, force };
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = host.Services();
            var asked = new RestoreArea.Request(parsed.GetValue(area), parsed.GetValue(file)!.FullName, parsed.GetValue(force));
            await services.GetRequiredService<Stores>().PrepareDirectoryAsync(stop);
            var deed = TerminalDeed.Of("restore", services.GetRequiredService<IClock>());
            try
            {
                var outcome = await ProgressBar.RunAsync($"Restore {asked.Area}", progress => services.GetRequiredService<RestoreArea>().RunAsync(asked, deed, progress, stop));
                return await TellAsync(asked, outcome);
            }
            catch (Exception unreadable) when (unreadable is IOException or InvalidDataException)
            {
                return await BackupCommand.ComplainAsync($"{Path.GetFileName(asked.File)} cannot be restored. {unreadable.Message} Nothing was changed.");
            }
        });
        return command;
    }

    private static async Task<int> TellAsync(RestoreArea.Request asked, RestoreArea.Outcome outcome)
    {
        foreach (var note in outcome.Notes) await Console.Error.WriteLineAsync(note);
        foreach (var problem in outcome.Problems) await Console.Error.WriteLineAsync(problem.Sentence);
        if (!outcome.Problems.None)
        {
            await Console.Error.WriteLineAsync("Nothing was changed.");
            return ExitCode.Problems;
        }
        await Console.Error.WriteLineAsync($"Area {asked.Area} is restored from {Path.GetFileName(asked.File)}.");
        if (outcome.Former is { } former) await Console.Error.WriteLineAsync($"What stood there before is kept in {former}");
        return ExitCode.Done;
    }
}
