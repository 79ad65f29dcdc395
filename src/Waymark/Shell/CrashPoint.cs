using System.Diagnostics;
using System.Globalization;

namespace Waymark.Shell;

/// <summary>
/// Places at which a test may kill this program as hard as a power cut would. <c>WAYMARK_CRASH_AT=backup.part:2</c> dies at the second passing
/// of that point; <c>import.applying>store.command:3</c> at the third command to a store after the first passing of the other point.
/// Without the variable a point costs one comparison and does nothing.
/// </summary>
internal static class CrashPoint
{
    private static readonly (string Point, int Turn)[] Asked = Read(Environment.GetEnvironmentVariable("WAYMARK_CRASH_AT"));
    private static readonly Lock Turns = new();
    private static int stage, passed;

    /// <summary>True when a test asked for a crash in this process.</summary>
    public static bool Active => Asked.Length > 0;

    public static void Pass(string point)
    {
        if (Asked.Length == 0) return;
        lock (Turns)
        {
            if (Asked[stage].Point != point || ++passed < Asked[stage].Turn) return;
            passed = 0;
            if (++stage < Asked.Length) return;
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }

    private static (string, int)[] Read(string? asked) => string.IsNullOrEmpty(asked) ? [] :
        [.. asked.Split('>').Select(step => step.Split(':')).Select(step => (step[0], step is [_, var turn] ? int.Parse(turn, CultureInfo.InvariantCulture) : 1))];
}
