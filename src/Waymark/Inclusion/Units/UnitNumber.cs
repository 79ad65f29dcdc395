namespace Waymark.Inclusion.Units;

/// <summary>A number of the page, with the way to its children where there is one.</summary>
/// <param name="About">What it counts, for those who hear the link alone.</param>
internal sealed record UnitNumber(string? Href, string Text, string About);
