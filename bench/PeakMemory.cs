using System.Globalization;

namespace Waymark.Bench;

/// <summary>The most memory that a process held at once, as the kernel counts it.</summary>
internal static class PeakMemory
{
    /// <summary>From here on the kernel counts the most memory of this process anew.</summary>
    public static void Restart()
    {
        if (OperatingSystem.IsLinux()) File.WriteAllText("/proc/self/clear_refs", "5");
    }

    /// <summary>In megabytes; 0 where the kernel does not say.</summary>
    public static long Of(int process) => !OperatingSystem.IsLinux() ? 0 : long.Parse(
        File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    public static long OfThis() => Of(Environment.ProcessId);
}
