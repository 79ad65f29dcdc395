using System.Collections.Concurrent;
using NodaTime;
using NodaTime.Text;

namespace Waymark.Insight.Door;

/// <summary>Statements on the lake, each a file inside the program. What stands in braces in one is filled with pieces of our own making only; values are parameters.</summary>
internal static class LakeStatement
{
    private static readonly ConcurrentDictionary<string, string> Read = new(StringComparer.Ordinal);

    /// <param name="file">Path of the file below the program, for example <c>Insight/Published/figures.sql</c>.</param>
    /// <exception cref="InvalidDataException">There is no such file.</exception>
    public static string Of(string file, params ReadOnlySpan<(string Name, string Piece)> pieces)
    {
        var text = Read.GetOrAdd(file, Load);
        foreach (var (name, piece) in pieces) text = text.Replace($"{{{name}}}", piece, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A path or code of our own making as a literal.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A day as a literal: unlike a parameter it lets the engine open the files of that time alone.</summary>
    public static string Day(LocalDate day) => $"DATE '{LocalDatePattern.Iso.Format(day)}'";

    private static string Load(string file)
    {
        using var stream = typeof(LakeStatement).Assembly.GetManifestResourceStream(file) ?? throw new InvalidDataException($"No embedded file {file}.");
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }
}
