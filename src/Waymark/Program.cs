using System.CommandLine;
using Waymark.Access;
using Waymark.Areas;
using Waymark.Exchange;
using Waymark.Family;
using Waymark.Inclusion;
using Waymark.Insight;
using Waymark.People;
using Waymark.Plans;
using Waymark.Shell;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark;

/// <summary>The composition root: the only file that names every room.</summary>
internal static class Program
{
    public static readonly IReadOnlyList<IRoomModule> Rooms =
    [
        new ShellModule(), new AreasModule(), new AccessModule(), new ExchangeModule(), new InsightModule(), new PeopleModule(), new InclusionModule(), new PlansModule(), new FamilyModule(),
    ];

    private static readonly IReadOnlyList<CommandGroup> Groups =
    [
        new("The site", ["serve", "demo"]),
        new("Areas and their stores", ["area", "backup", "restore"]),
        new("People and access", ["user", "audit"]),
        new("Files in and out", ["import", "validate", "export"]),
        new("Figures and arithmetic", ["figures", "calc", "lake"]),
    ];

    public static Task<int> Main(string[] args) => CommandLine.RunAsync(Words(), args);

    /// <summary>All commands of the program.</summary>
    public static RootCommand Words()
    {
        var host = new ProgramHost(Rooms);
        var calc = new Command("calc", "The same arithmetic on the command line: JSON Lines in, JSON Lines out.");
        foreach (var calculation in Rooms.SelectMany(room => room.Calculations())) calc.Subcommands.Add(calculation);
        var root = new RootCommand("Waymark: the working system of a SEND local area partnership.") { ServeCommand.Make(host), DemoCommand.Make(host), calc };
        foreach (var command in Rooms.SelectMany(room => room.Commands(host))) root.Subcommands.Add(command);
        HelpPage.Install(root, Groups);
        return root;
    }
}
