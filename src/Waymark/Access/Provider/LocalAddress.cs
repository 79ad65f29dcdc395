namespace Waymark.Access.Provider;

/// <summary>An address of this site and of no other, to go on to after signing in.</summary>
internal static class LocalAddress
{
    /// <returns>Null for whatever a browser could read as another site.</returns>
    public static string? Of(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : null;
}
