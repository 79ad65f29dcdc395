namespace Waymark.Shell.Terminal;

/// <summary>What every command gives back to the shell that called it. Documented in docs/guide/operators.md.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something was refused, or a check found problems; each is named.</summary>
    public const int Problems = 1;

    /// <summary>A file or a store cannot be read or written.</summary>
    public const int Unreadable = 2;

    /// <summary>The words of the command are wrong.</summary>
    public const int Usage = 64;

    /// <summary>Stopped by Ctrl+C or by the system before it was done.</summary>
    public const int Stopped = 130;
}
