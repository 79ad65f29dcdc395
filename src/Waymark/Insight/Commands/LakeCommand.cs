using System.CommandLine;
using System.Globalization;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Insight.Commands;

/// <summary>waymark lake refresh | describe | verify | dictionary | compact | repair AREA</summary>
internal static class LakeCommand
{
    public static Command Make(ProgramHost host) => new("lake", "The analytical copy of an area: Parquet files that any tool for analysis reads, without names.")
    {
        On(host, "refresh", "Make the tables of casework and the facts of every indicator anew.", RefreshAsync),
        On(host, "describe", "List the tables of a lake with their rows, files and age.", DescribeAsync),
        On(host, "verify", "Prove every file of a lake: there, whole, with the rows and columns that were written.", VerifyAsync),
        LakeDictionaryCommand.Make(host), LakeTidyingCommand.Compact(host), LakeTidyingCommand.Repair(host),
    };

    /// <summary>Does something for an area that this installation knows.</summary>
    internal static async Task<int> RunAsync(ProgramHost host, AreaCode area, Func<IServiceProvider, Task<int>> run, CancellationToken stop)
    {
        await using var services = host.Services();
        await using var scope = services.CreateAsyncScope();
        var stores = services.GetRequiredService<Stores>();
        await stores.PrepareDirectoryAsync(stop);
        if ((await services.GetRequiredService<IAreas>().AllAsync(stop)).All(known => known.Code != area))
            return await SayAsync($"There is no area {area} in this installation; waymark area list shows those that there are.");
        await stores.PrepareCaseworkAsync(area, stop);
        return await run(scope.ServiceProvider);
    }

    private static Command On(ProgramHost host, string name, string does, Func<IServiceProvider, AreaCode, OutputFormat, CancellationToken, Task<int>> run)
    {
        var area = AreaArgument.Make();
        var format = TableOutput.Option();
        var command = new Command(name, does) { area, format };
        command.SetAction((parsed, stop) => RunAsync(host, parsed.GetValue(area), services => run(services, parsed.GetValue(area), parsed.GetValue(format), stop), stop));
        return command;
    }

    private static async Task<int> RefreshAsync(IServiceProvider services, AreaCode area, OutputFormat format, CancellationToken stop)
    {
        await ProgressBar.RunAsync($"Lake of {area}", async progress => { await services.GetRequiredService<LakeRefresh>().RunAsync(area, progress, stop); return true; });
        return await DescribeAsync(services, area, format, stop);
    }

    private static async Task<int> DescribeAsync(IServiceProvider services, AreaCode area, OutputFormat format, CancellationToken stop)
    {
        await using var lake = await services.GetRequiredService<ILakes>().ReadAsync(area, stop);
        TableOutput.Write(format, ["table", "partitions", "rows", "bytes", "version", "means"], services.GetRequiredService<LakeTables>().All.Select(table =>
        {
            var parts = lake.State.Of(table.Name).ToList();
            return new[]
            {
                table.Name, Number(parts.Count), Number(parts.Sum(part => part.Rows)), Number(parts.Sum(part => part.Bytes)), Number(parts.Count == 0 ? 0 : parts.Max(part => part.Version)), table.Means,
            };
        }));
        return ExitCode.Done;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, AreaCode area, OutputFormat format, CancellationToken stop)
    {
        var faults = await LakeCheck.RunAsync(services.GetRequiredService<ILakes>(), services.GetRequiredService<LakeTables>(), area, stop);
        TableOutput.Write(format, ["file", "fault"], faults.Select(fault => new[] { fault.File, fault.What }));
        if (faults.Count > 0) return ExitCode.Problems;
        await Console.Error.WriteLineAsync("Every file of the lake is whole.");
        return ExitCode.Done;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<int> SayAsync(string words)
    {
        await Console.Error.WriteLineAsync(words);
        return ExitCode.Usage;
    }
}
