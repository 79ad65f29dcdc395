using System.Diagnostics;

namespace Waymark.Shell;

/// <summary>
/// Places at which a test may kill this program as hard as a power cut would: <c>WAYMARK_CRASH_AT=backup.part:2</c> dies at the second
/// passing of that point. Without the variable a point costs one comparison and does nothing.
/// </summary>
internal static class CrashPoint
{
    private static readonly string[]? Asked = Environment.GetEnvironmentVariable("WAYMARK_CRASH_AT")?.Split(':');
    private static int passed;

    /// <summary>True when a test asked for a crash in this process.</summary>
    public static bool Active => Asked is not null;

    public static void Pass(string point)
    {
        if (Asked is null || Asked[0] != point) return;
        var turn = Asked is [_, var n, ..] ? int.Parse(n) : 1;
        if (Interlocked.Increment(ref passed) != turn) return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
