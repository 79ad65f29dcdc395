using System.CommandLine;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Insight.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Insight.Commands;

/// <summary>waymark figures AREA: published and local figures as tidy rows, each with its source and edition.</summary>
internal static class FiguresCommand
{
    public static Command Make(ProgramHost host)
    {
        var area = AreaArgument.Make();
        var format = TableOutput.Option();
        var indicator = new Option<string?>("--indicator") { Description = "Only this indicator, for example plans-in-20-weeks." };
        var source = new Option<string?>("--source") { Description = "Only figures of this publication, or local." };
        var edition = new Option<string?>("--edition") { Description = "Only figures of this edition, for example \"2025 revised\"." };
        var command = new Command("figures", "Print the figures of an area, its region, England and its statistical neighbours.") { area, format, indicator, source, edition };
        command.SetAction((parsed, stop) => RunAsync(host, parsed.GetValue(area), parsed.GetValue(format), (parsed.GetValue(indicator), parsed.GetValue(source), parsed.GetValue(edition)), stop));
        return command;
    }

    private static async Task<int> RunAsync(ProgramHost host, AreaCode area, OutputFormat format, (string? Indicator, string? Source, string? Edition) only, CancellationToken stop)
    {
        await using var services = host.Services();
        await services.GetRequiredService<Stores>().PrepareDirectoryAsync(stop);
        if ((await services.GetRequiredService<IAreas>().AllAsync(stop)).All(a => a.Code != area))
        {
            await Console.Error.WriteLineAsync($"There is no area {area}. Make it first: waymark area make {area} \"Its name\".");
            return ExitCode.Unreadable;
        }
        await services.GetRequiredService<Stores>().PrepareCaseworkAsync(area, stop);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(area);
        var asked = new FigureQuestion(area, London.DayOf(scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant()), only.Indicator, only.Source, only.Edition);
        var written = await FiguresOutput.WriteAsync(format, Console.Out, RowsAsync(scope.ServiceProvider.GetServices<IFigureRows>(), asked, stop));
        if (written == 0) await Console.Error.WriteLineAsync($"There are no such figures. Import publications with waymark import {area} FILE --option edition=… --option published=…");
        return written == 0 ? ExitCode.Problems : ExitCode.Done;
    }

    private static async IAsyncEnumerable<FigureRow> RowsAsync(IEnumerable<IFigureRows> all, FigureQuestion asked, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var rows in all)
            await foreach (var row in rows.RowsAsync(asked, stop))
                if (asked.Suits(row)) yield return row;
    }
}
