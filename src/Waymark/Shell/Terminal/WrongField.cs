namespace Waymark.Shell.Terminal;

/// <summary>A value of a line that cannot be used.</summary>
/// <param name="at">The field in which it stands, for example <c>exclusions[0].from</c>.</param>
/// <param name="value">As it was written; null where it is missing.</param>
/// <param name="problem">What is wrong, in a sentence.</param>
/// <param name="remedy">What to write instead.</param>
internal sealed class WrongField(string at, string? value, string problem, string remedy) : FormatException(problem)
{
    public string Field { get; } = at;
    public string? Value { get; } = value;
    public string Remedy { get; } = remedy;
}
