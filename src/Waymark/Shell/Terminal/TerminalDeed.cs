using NodaTime;
using Waymark.Core.Common;
using Waymark.Shell.Trail;

namespace Waymark.Shell.Terminal;

/// <summary>Who acts on the terminal: the account of the operating system under which the command runs.</summary>
internal static class TerminalDeed
{
    public static Deed Of(string action, IClock clock)
    {
        var now = clock.GetCurrentInstant();
        var actor = new Actor($"terminal:{Environment.UserName}", $"{Environment.UserName} on the terminal", "operator", "running the installation");
        return new Deed(actor, now, London.DayOf(now), action);
    }
}
