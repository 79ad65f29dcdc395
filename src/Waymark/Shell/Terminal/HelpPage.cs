using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Waymark.Core.Common;

namespace Waymark.Shell.Terminal;

/// <summary>Commands that belong together on the first page of the help.</summary>
internal sealed record CommandGroup(string Title, IReadOnlyList<string> Commands);

/// <summary>The help of every command, with examples (<c>examples.csv</c>); the first page shows the commands in groups.</summary>
internal sealed class HelpPage(HelpAction standard, IReadOnlyList<CommandGroup> groups) : SynchronousCommandLineAction
{
    public static readonly Table Examples = Table.Embedded("Shell/Terminal/examples.csv", typeof(HelpPage).Assembly);

    public static void Install(RootCommand root, IReadOnlyList<CommandGroup> groups)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpPage((HelpAction)help.Action!, groups);
    }

    /// <summary>Words of a command from the first below the program: <c>audit verify</c>.</summary>
    public static string PathOf(CommandResult command) => command.Parent is CommandResult above and not { Command: RootCommand }
        ? $"{PathOf(above)} {command.Command.Name}" : command.Command.Name;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is RootCommand root)
        {
            First(root, output);
            return ExitCode.Done;
        }
        standard.Invoke(parseResult);
        var path = PathOf(parseResult.CommandResult);
        var examples = Examples.Rows.Where(row => row["command"] == path || row["command"].StartsWith(path + " ", StringComparison.Ordinal)).ToList();
        if (examples.Count > 0) output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine($"  {example["example"]}\n      {example["does"]}\n");
        output.WriteLine("Exit codes: 0 done, 1 refused or problems found, 2 cannot read or write, 64 wrong words.");
        return ExitCode.Done;
    }

    private void First(RootCommand root, TextWriter output)
    {
        output.WriteLine($"{root.Description}\n\nUsage:\n  waymark <command> [options]\n");
        var left = root.Subcommands.Where(command => !command.Hidden).ToList();
        var width = left.Max(command => command.Name.Length) + 2;
        foreach (var group in groups.Append(new CommandGroup("Further", [.. left.Select(c => c.Name).Except(groups.SelectMany(g => g.Commands))])))
        {
            var shown = group.Commands.SelectMany(name => left.Where(command => command.Name == name)).ToList();
            if (shown.Count == 0) continue;
            output.WriteLine($"{group.Title}:");
            foreach (var command in shown) output.WriteLine($"  {command.Name.PadRight(width)}{command.Description}");
            output.WriteLine();
        }
        output.WriteLine("waymark <command> --help shows a command with examples; waymark --version the version.");
        output.WriteLine("Settings come from appsettings.json beside the program and from WAYMARK_… in the environment (docs/guide/operators.md).");
    }
}
