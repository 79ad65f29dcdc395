using System.Diagnostics;
using Waymark.Shell.Data;

namespace Waymark.Tests.Crash;

/// <summary>What a run of the program gave back.</summary>
internal sealed record Ran(int Code, string Output, string Errors)
{
    public override string ToString() => $"exit code {Code}\n{Output}\n{Errors}";
}

/// <summary>The real, built program as a process of its own, on the stores of a test.</summary>
internal static class WaymarkProcess
{
    /// <summary>What the system says of a process that was killed with signal 9.</summary>
    public const int Killed = 137;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "waymark.exe" : "waymark");

    /// <summary>Runs it to its end, or until it dies at the point asked for (<c>backup.part:2</c>).</summary>
    public static async Task<Ran> RunAsync(StoreSettings stores, string? crashAt, params string[] words)
    {
        using var process = Start(stores, crashAt, words);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Ran(process.ExitCode, await output, await errors);
    }

    /// <summary>Runs it and kills it as soon as <paramref name="when"/> says so; whether it was still running then.</summary>
    public static async Task<bool> RunAndKillAsync(StoreSettings stores, Func<Process, bool> when, params string[] words)
    {
        using var process = Start(stores, crashAt: null, words);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var running = true;
        while (running && !Reached(process, when))
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
            running = !process.HasExited;
        }
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(output, errors);
        return running && process.ExitCode == Killed;
    }

    private static bool Reached(Process process, Func<Process, bool> when)
    {
        try
        {
            process.Refresh();
            return when(process);
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
            return true;
        }
    }

    private static Process Start(StoreSettings stores, string? crashAt, string[] words)
    {
        var start = new ProcessStartInfo(Program, words) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("WAYMARK_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["WAYMARK_Store__Engine"] = $"{stores.Engine}";
        start.Environment["WAYMARK_Store__Folder"] = stores.Folder;
        start.Environment["WAYMARK_Store__Postgres"] = stores.Postgres;
        if (crashAt is not null) start.Environment["WAYMARK_CRASH_AT"] = crashAt;
        return Process.Start(start)!;
    }
}
