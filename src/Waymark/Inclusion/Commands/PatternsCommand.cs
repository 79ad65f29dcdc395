using System.CommandLine;
using System.Globalization;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Inclusion.Patterns;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Inclusion.Commands;

/// <summary>waymark patterns refresh AREA</summary>
internal static class PatternsCommand
{
    public static Command Make(ProgramHost host)
    {
        var (area, format) = (AreaArgument.Make(), TableOutput.Option());
        var refresh = new Command("refresh", "Look for patterns anew and keep what has changed. A refresh of the lake does the same at its end.") { area, format };
        refresh.SetAction((parsed, stop) => RunAsync(host, parsed.GetValue(area), parsed.GetValue(format), stop));
        return new Command("patterns", "The groups of pupils whose attendance, suspensions or exclusions have really changed.") { refresh };
    }

    private static async Task<int> RunAsync(ProgramHost host, AreaCode area, OutputFormat format, CancellationToken stop)
    {
        await using var services = host.Services();
        await using var scope = services.CreateAsyncScope();
        var stores = services.GetRequiredService<Stores>();
        await stores.PrepareDirectoryAsync(stop);
        if ((await scope.ServiceProvider.GetRequiredService<IAreas>().AllAsync(stop)).All(known => known.Code != area))
        {
            await Console.Error.WriteLineAsync($"There is no area {area} in this installation; waymark area list shows those that there are.");
            return ExitCode.Usage;
        }
        await stores.PrepareCaseworkAsync(area, stop);
        var started = System.Diagnostics.Stopwatch.StartNew();
        var found = await services.GetRequiredService<PatternRefresh>().RunAsync(area, TerminalDeed.Of("refresh patterns", services.GetRequiredService<IClock>()), stop);
        TableOutput.Write(format, ["series tested", "patterns", "new", "changed", "ended", "seconds"],
            [[Text(found.Tested), Text(found.Found), Text(found.Added), Text(found.Changed), Text(found.Ended), started.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)]]);
        return ExitCode.Done;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
