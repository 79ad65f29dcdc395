using System.ComponentModel;
using System.Diagnostics;

namespace Waymark.Shell.Files;

/// <summary>Lets a program of the installation look at a file. What it cannot look at is refused, so that a scanner that is down lets nothing through.</summary>
internal sealed class FileScan(FileSettings settings)
{
    /// <exception cref="RefusedFileException">Something was found, or nobody could look.</exception>
    public async Task LookAsync(string path, CancellationToken stop)
    {
        if (settings.Scanner.Length == 0) return;
        var start = new ProcessStartInfo(settings.Scanner) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var said in settings.ScannerArguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)) start.ArgumentList.Add(said.Replace("{file}", path, StringComparison.Ordinal));
        var code = await RunAsync(start, stop);
        if (code == 1) throw new RefusedFileException("The file holds something harmful and was not kept");
        if (code != 0) throw new RefusedFileException("The file could not be looked at for harmful content, so it was not kept. Try again later, or tell the administrator");
    }

    /// <returns>How it ended; -1 where it could not be started or did not end in time.</returns>
    private async Task<int> RunAsync(ProcessStartInfo start, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.ScannerSeconds));
        using var scanner = Started(start);
        if (scanner is null) return -1;
        try
        {
            // What it writes holds the path at most; it is read so that a full pipe does not hold it up.
            await Task.WhenAll(scanner.StandardOutput.ReadToEndAsync(limit.Token), scanner.StandardError.ReadToEndAsync(limit.Token));
            await scanner.WaitForExitAsync(limit.Token);
            return scanner.ExitCode;
        }
        catch (OperationCanceledException)
        {
            scanner.Kill(entireProcessTree: true);
            stop.ThrowIfCancellationRequested();
            return -1;
        }
    }

    private static Process? Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
