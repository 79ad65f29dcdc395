using System.CommandLine;
using Waymark.Areas.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Areas.Commands;

/// <summary>waymark area list | make CODE NAME</summary>
internal static class AreaCommand
{
    public static Command Make(ProgramHost host) =>
        new("area", "List or make the areas of this installation.") { List(host), Add(host) };

    private static Command List(ProgramHost host)
    {
        var format = TableOutput.Option();
        var command = new Command("list", "List the areas.") { format };
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = host.Services();
            await services.GetRequiredService<Stores>().PrepareDirectoryAsync(stop);
            var areas = await services.GetRequiredService<IAreas>().AllAsync(stop);
            TableOutput.Write(parsed.GetValue(format), ["code", "name"], areas.Select(a => new[] { a.Code.Value, a.Name }));
            return 0;
        });
        return command;
    }

    private static Command Add(ProgramHost host)
    {
        var code = AreaArgument.Make();
        var name = new Argument<string>("name") { Description = "Name of the partnership." };
        var command = new Command("make", "Make an area with an empty store; an existing one is left as it is.") { code, name };
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = host.Services();
            await services.GetRequiredService<Stores>().PrepareDirectoryAsync(stop);
            await services.GetRequiredService<IAreas>().MakeAsync(parsed.GetValue(code), parsed.GetValue(name)!, stop);
            return 0;
        });
        return command;
    }
}
