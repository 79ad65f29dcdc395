using System.CommandLine;
using System.Globalization;
using Waymark.Core.Areas;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;
using Waymark.Shell.Trail;

namespace Waymark.Access.Trail;

/// <summary>waymark audit verify | anchor AREA</summary>
internal static class AuditCommand
{
    public static Command Make(ProgramHost host) =>
        new("audit", "Check the audit trail of an area, or sign where it ends now.") { Verify(host), Anchor(host) };

    private static Command Verify(ProgramHost host)
    {
        var area = AreaArgument.Make();
        var format = TableOutput.Option();
        var command = new Command("verify", "Check every entry of the trail against its chain and its anchors; name the first that is not what was recorded.") { area, format };
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = host.Services();
            var code = parsed.GetValue(area);
            if (await ReadyAsync(services, code, stop) is { } refused) return refused;
            var verdict = await ProgressBar.RunAsync($"Trail of {code}", progress => Task.Run(() =>
                services.GetRequiredService<TrailVerification>().Verify(code, count => progress.Report(new WorkStep($"{count:N0} entries", -1))), stop));
            TableOutput.Write(parsed.GetValue(format), ["area", "entries", "anchors", "verdict", "entry", "what"], [Row(code, verdict)]);
            foreach (var note in verdict.Notes) await Console.Error.WriteLineAsync(note);
            return verdict.Fault is null ? ExitCode.Done : ExitCode.Problems;
        });
        return command;
    }

    private static Command Anchor(ProgramHost host)
    {
        var area = AreaArgument.Make();
        var format = TableOutput.Option();
        var command = new Command("anchor", "Sign where the trail ends now, in a file outside the store, so that a missing end is found later.") { area, format };
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = host.Services();
            var code = parsed.GetValue(area);
            if (await ReadyAsync(services, code, stop) is { } refused) return refused;
            var anchors = services.GetRequiredService<Anchors>();
            var made = await anchors.AddAsync(code, "command", stop);
            if (made is null) await Console.Error.WriteLineAsync($"The trail of area {code} has no entry yet; there is nothing to anchor.");
            else TableOutput.Write(parsed.GetValue(format), ["area", "entries", "hash", "at", "file"],
                [[code.Value, Number(made.Count), made.Hash, made.At, anchors.FileOf(code)]]);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<int?> ReadyAsync(IServiceProvider services, AreaCode code, CancellationToken stop)
    {
        var stores = services.GetRequiredService<Stores>();
        if (await stores.HasCaseworkAsync(code, stop))
        {
            // Whatever a killed restore left is finished first, or the anchors would seem to be broken.
            await stores.PrepareCaseworkAsync(code, stop);
            return null;
        }
        await Console.Error.WriteLineAsync($"There is no area {code} in this installation; waymark area list shows those that there are.");
        return ExitCode.Unreadable;
    }

    private static string[] Row(AreaCode area, TrailVerdict verdict) =>
    [
        area.Value, Number(verdict.Count), Number(verdict.Anchors), verdict.Fault?.Kind.ToString() ?? "Whole",
        verdict.Fault is { } fault ? Number(fault.Seq) : "", verdict.Fault?.Sentence ?? "",
    ];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
