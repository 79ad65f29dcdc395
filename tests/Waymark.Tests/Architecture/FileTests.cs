using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Waymark.Tests.Architecture;

public sealed partial class FileTests(ITestOutputHelper output)
{
    private const int Longest = 350;

    [Fact]
    public void No_file_is_longer_than_350_lines()
    {
        var lengths = Source.App.Concat(Source.Core).Concat(Source.Tests).Select(file => (file.Path, Lines: file.Text.Count(c => c == '\n'))).OrderBy(file => file.Lines).ToList();
        output.WriteLine($"{lengths.Count} files: median {lengths[lengths.Count / 2].Lines} lines, 95 % up to {lengths[lengths.Count * 95 / 100].Lines}, longest {lengths[^1].Lines} ({lengths[^1].Path})");
        Wrong.None(lengths.Where(file => file.Lines > Longest).Select(file => $"{file.Path} has {file.Lines} lines"));
    }

    [Fact]
    public void No_SQL_stands_in_strings_of_the_program_outside_the_stores() =>
        // The lake is a store too: its engine lays views over files and copies to them.
        Wrong.None(Source.App.Concat(Source.Core).Where(file => !file.Path.Contains("/Shell/Data/", StringComparison.Ordinal) && !file.Path.Contains("/Insight/Lake/", StringComparison.Ordinal) && !file.Path.EndsWith("TrailGuard.cs", StringComparison.Ordinal))
            .SelectMany(file => file.Literals.Where(literal => Sql().IsMatch(literal.Words)).Select(literal => $"{file.Path}: {literal.Words}")));

    [Fact]
    public async Task Nothing_generated_and_no_secret_is_committed()
    {
        var committed = await CommittedAsync();
        Assert.NotEmpty(committed);
        Wrong.None(committed.Where(file => Generated().IsMatch(file)));
        Wrong.None(committed.Where(file => File.Exists(Path.Combine(Source.Root, file)) && new FileInfo(Path.Combine(Source.Root, file)).Length < 1_000_000)
            .Where(file => Secret().IsMatch(File.ReadAllText(Path.Combine(Source.Root, file)))));
    }

    private static async Task<string[]> CommittedAsync()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files"]) { WorkingDirectory = Source.Root, RedirectStandardOutput = true, UseShellExecute = false })!;
        var files = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        return files.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"\b(SELECT\s+[\w*""(].*\bFROM\b|INSERT\s+INTO\b|UPDATE\s+\S+\s+SET\b|DELETE\s+FROM\b|(CREATE|DROP|ALTER)\s+(TABLE|INDEX|TRIGGER|SCHEMA|FUNCTION)\b|PRAGMA\s+\w+)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Sql();

    [GeneratedRegex(@"(^|/)(node_modules|artifacts|obj|TestResults|wwwroot/built|data)/|\.(db|db-wal|db-shm|pem|pfx|key|user|suo|nupkg|zip|parquet)$|(^|/)\.env$")]
    private static partial Regex Generated();

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----\s*\n[A-Za-z0-9+/=]{40}|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b|(?i)password\s*=\s*[^\s;""'{<]{6,};")]
    private static partial Regex Secret();
}
