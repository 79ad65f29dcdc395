using System.CommandLine;
using System.CommandLine.Invocation;
using System.Data.Common;
using Waymark.Shell.Data;

namespace Waymark.Shell.Terminal;

/// <summary>Runs what was typed and turns whatever happens into one sentence and one exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpPage) return await WrongWordsAsync(root, parsed);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return ExitCode.Stopped;
        }
        catch (StoreRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return ExitCode.Unreadable;
        }
        catch (Exception broken) when (broken is DbException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"A store or a file cannot be used: {broken.Message}");
            return ExitCode.Unreadable;
        }
    }

    private static async Task<int> WrongWordsAsync(RootCommand root, ParseResult parsed)
    {
        var path = parsed.CommandResult.Command is RootCommand ? "" : $" {HelpPage.PathOf(parsed.CommandResult)}";
        if (parsed.CommandResult is { Command.Subcommands.Count: > 0 } && parsed.UnmatchedTokens.Count == 0)
        {
            // A group without one of its commands: show what there is.
            await root.Parse($"{path} --help").InvokeAsync(new InvocationConfiguration { Output = Console.Error });
            return ExitCode.Usage;
        }
        if (parsed.Action is ParseErrorAction action) action.ShowHelp = false;
        await parsed.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        await Console.Error.WriteLineAsync($"waymark{path} --help shows how.");
        return ExitCode.Usage;
    }
}
