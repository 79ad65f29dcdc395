using System.CommandLine;
using Waymark.Access.Trail;
using Waymark.Areas;
using Waymark.Family;
using Waymark.People;
using Waymark.Plans;
using Waymark.Shell.Rooms;

namespace Waymark;

/// <summary>The composition root: the only file that names every room.</summary>
internal static class Program
{
    public static readonly IReadOnlyList<IRoomModule> Rooms = [new AreasModule(), new TrailModule(), new PeopleModule(), new PlansModule(), new FamilyModule()];

    public static Task<int> Main(string[] args)
    {
        var host = new ProgramHost(Rooms);
        var calc = new Command("calc", "The same arithmetic on the command line: JSON Lines in, JSON Lines out.");
        foreach (var calculation in Rooms.SelectMany(room => room.Calculations())) calc.Subcommands.Add(calculation);
        var root = new RootCommand("Waymark: the working system of a SEND local area partnership.") { ServeCommand.Make(host), DemoCommand.Make(host), calc };
        foreach (var command in Rooms.SelectMany(room => room.Commands(host))) root.Subcommands.Add(command);
        return root.Parse(args).InvokeAsync();
    }
}
