namespace Waymark.Core.People.Names;

/// <summary>The parts of a name, each in comparison form: <c>Smith-Jones</c> and <c>Smith Jones</c> have the parts SMITH and JONES.</summary>
public static class NameParts
{
    private static readonly char[] Between = [' ', '\t', '\n', '\r', '-', '‐', '‑', '–', ',', ';', '/', '.'];

    /// <summary>The parts in their order; none for a text without letters or digits.</summary>
    public static IReadOnlyList<string> Of(string? name) =>
        [.. (name ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).SelectMany(p => NameForm.Of(p).Split(' ')).Where(p => p.Length > 0)];

    /// <summary>All parts in one word, so that <c>Smith-Jones</c>, <c>Smith Jones</c> and <c>SmithJones</c> are equal.</summary>
    public static string Joined(string? name) => string.Concat(Of(name));
}
