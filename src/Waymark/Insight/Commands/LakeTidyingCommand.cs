using System.CommandLine;
using System.Globalization;
using Waymark.Insight.Lake;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Insight.Commands;

/// <summary>waymark lake compact AREA [--now] and waymark lake repair AREA</summary>
internal static class LakeTidyingCommand
{
    public static Command Compact(ProgramHost host)
    {
        var (area, format) = (AreaArgument.Make(), TableOutput.Option());
        var now = new Option<bool>("--now") { Description = "Also delete replaced files that someone who opened the lake within the last hour may still be reading." };
        var command = new Command("compact", "Delete replaced files and what a killed write left, and write old or scattered files of the lake anew.") { area, now, format };
        command.SetAction((parsed, stop) => LakeCommand.RunAsync(host, parsed.GetValue(area), async services =>
        {
            var done = await services.GetRequiredService<LakeTidying>().CompactAsync(parsed.GetValue(area), parsed.GetValue(now), stop);
            TableOutput.Write(parsed.GetValue(format), ["bytes before", "bytes after", "partitions written anew"], [[Number(done.Before), Number(done.After), Number(done.Rewritten)]]);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    public static Command Repair(ProgramHost host)
    {
        var (area, format) = (AreaArgument.Make(), TableOutput.Option());
        var command = new Command("repair", "Take files that are missing or changed out of the lake, so that the rest can be used.") { area, format };
        command.SetAction((parsed, stop) => LakeCommand.RunAsync(host, parsed.GetValue(area), async services =>
        {
            var taken = await services.GetRequiredService<LakeTidying>().RepairAsync(parsed.GetValue(area), stop);
            TableOutput.Write(parsed.GetValue(format), ["taken out"], taken.Select(fault => new[] { fault.File }));
            await Console.Error.WriteLineAsync(taken.Count == 0
                ? "Every file of the lake is whole."
                : $"Bring them anew: waymark lake refresh {parsed.GetValue(area)} makes tables of casework and facts; for others import the files again that brought those rows.");
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
