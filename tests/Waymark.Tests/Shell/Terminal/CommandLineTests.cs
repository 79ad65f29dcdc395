using System.CommandLine;
using Waymark.Shell.Data;
using Waymark.Shell.Terminal;
using Waymark.Tests.Crash;

namespace Waymark.Tests.Shell.Terminal;

public sealed class CommandLineTests
{
    private static readonly StoreSettings Nowhere = new() { Folder = Path.Combine(Path.GetTempPath(), "waymark-command-line") };

    [Fact]
    public void Every_command_says_what_it_does_and_has_an_example()
    {
        var shown = HelpPage.Examples.Rows.Select(row => row["command"]).ToHashSet();
        var all = Leaves(Waymark.Program.Words(), "").ToList();
        Assert.Empty(all.Where(command => string.IsNullOrWhiteSpace(command.Command.Description)).Select(command => command.Path));
        Assert.Empty(all.Select(command => command.Path).Except(shown));
        Assert.Empty(shown.Except(all.Select(command => command.Path)));
    }

    public static TheoryData<string> Examples => [.. HelpPage.Examples.Rows.Select(row => row["example"])];

    [Theory, MemberData(nameof(Examples))]
    public void Every_example_is_understood(string example)
    {
        var words = example[example.IndexOf("waymark ", StringComparison.Ordinal)..]["waymark ".Length..];
        Assert.Empty(Waymark.Program.Words().Parse(words).Errors);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "backup --help shows how", "backup", "8x")]
    [InlineData(ExitCode.Usage, "Give one of", "backup")]
    [InlineData(ExitCode.Usage, "table, csv or json", "area", "list", "--format", "xml")]
    [InlineData(ExitCode.Usage, "backup", "backkup", "815")]
    [InlineData(ExitCode.Usage, "Checks every entry", "audit")]
    [InlineData(ExitCode.Unreadable, "There is no area 999", "audit", "verify", "999")]
    [InlineData(ExitCode.Unreadable, "no file", "calc", "ehc-deadlines", "nowhere.jsonl")]
    [InlineData(ExitCode.Unreadable, "cannot be read as a backup", "backup", "--verify", "nowhere.zip")]
    public async Task A_failure_is_one_sentence_without_a_stack_and_has_its_exit_code(int code, string words, params string[] typed)
    {
        var ran = await WaymarkProcess.RunAsync(Nowhere, null, typed);
        Assert.True(ran.Code == code, $"{ran}");
        Assert.Contains(words, ran.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Waymark", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_said_in_one_sentence()
    {
        var ran = await WaymarkProcess.RunAsync(new StoreSettings { Engine = StoreEngine.Postgres, Folder = Nowhere.Folder, Postgres = "Host=127.0.0.1;Port=1;Username=nobody" }, null, "area", "list");
        Assert.True(ran.Code == ExitCode.Unreadable, $"{ran}");
        Assert.DoesNotContain("   at ", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_of_a_command_shows_its_examples_and_exit_codes()
    {
        var ran = await WaymarkProcess.RunAsync(Nowhere, null, "restore", "--help");
        Assert.Equal(ExitCode.Done, ran.Code);
        Assert.Contains("waymark restore 815 ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0 done", ran.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Path, Command Command)> Leaves(Command command, string path) => command.Subcommands.Count == 0
        ? [(path, command)]
        : command.Subcommands.SelectMany(below => Leaves(below, $"{path} {below.Name}".Trim()));
}
