using System.CommandLine;
using Waymark.Areas;
using Waymark.Shell.Rooms;

namespace Waymark;

/// <summary>The composition root: the only file that names every room.</summary>
internal static class Program
{
    public static readonly IReadOnlyList<IRoomModule> Rooms = [new AreasModule()];

    public static Task<int> Main(string[] args)
    {
        var host = new ProgramHost(Rooms);
        var root = new RootCommand("Waymark: the working system of a SEND local area partnership.");
        root.Subcommands.Add(ServeCommand.Make(host));
        foreach (var command in Rooms.SelectMany(room => room.Commands(host))) root.Subcommands.Add(command);
        return root.Parse(args).InvokeAsync();
    }
}
