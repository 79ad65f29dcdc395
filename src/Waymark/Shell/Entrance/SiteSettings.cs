using System.Net;

namespace Waymark.Shell.Entrance;

/// <summary>Under which names the site is reached, and through which proxies. Section <c>Site</c> of the settings; lists are parted by semicolons.</summary>
internal sealed class SiteSettings
{
    public const string Section = "Site";
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Host names that are answered; unless set, only those of this machine itself.</summary>
    public string Hosts { get; init; } = "";

    /// <summary>Addresses or networks (10.0.0.0/24) of the proxies whose word about the visitor's address and scheme is taken.</summary>
    public string Proxies { get; init; } = "";

    public bool OnlyThisMachine => Parts(Hosts).Length == 0;

    public IReadOnlyList<string> HostNames => OnlyThisMachine ? Loopback : Parts(Hosts);

    /// <exception cref="FormatException">One of them is neither an address nor a network.</exception>
    public IReadOnlyList<IPNetwork> ProxyNetworks => [.. Parts(Proxies).Select(NetworkOf)];

    public static SiteSettings From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<SiteSettings>() ?? new SiteSettings();

    private static string[] Parts(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IPNetwork NetworkOf(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;
        return IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
            : throw new FormatException($"Site:Proxies holds \"{text}\", which is neither an address nor a network such as 10.0.0.0/24.");
    }
}
