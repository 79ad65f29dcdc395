namespace Waymark.Exchange.Door;

/// <summary>Addresses of the room's pages.</summary>
internal static class ExchangeLinks
{
    public const string Imports = "/exchange/imports";
    public const string Upload = "/exchange/imports/upload";

    public static string Import(Guid import) => $"/exchange/imports/{import}/details";

    public static string Findings(Guid import) => $"/exchange/imports/{import}/findings";
}
