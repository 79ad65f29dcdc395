using System.Globalization;

namespace Waymark.Shell.Pages;

/// <summary>How long to wait, as people say it: whole seconds below a minute and a half, then whole minutes, never too short.</summary>
internal static class WaitWords
{
    public static string Of(int seconds)
    {
        if (seconds <= 90) return Counted(Math.Max(1, seconds), "second");
        return Counted((seconds + 59) / 60, "minute");
    }

    private static string Counted(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
}
