namespace Waymark.Access.Provider;

/// <summary>The sign-in of a council, the NHS or a school over OpenID Connect. Section <c>Access:Provider</c> of the settings; off without an authority.</summary>
internal sealed class ProviderSettings
{
    /// <summary>Address of the provider, below which its <c>.well-known/openid-configuration</c> stands.</summary>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    /// <summary>Belongs into the environment (<c>WAYMARK_Access__Provider__Secret</c>), never into a file that is kept.</summary>
    public string Secret { get; init; } = "";

    /// <summary>What the button says after "Sign in with".</summary>
    public string Name { get; init; } = "your organisation";

    /// <summary>Values of <c>amr</c>, parted by semicolons, of which one says that a second factor was proved; none unless set.</summary>
    public string SecondFactorAmr { get; init; } = "";

    /// <summary>Values of <c>acr</c>, parted by semicolons, that say so.</summary>
    public string SecondFactorAcr { get; init; } = "";

    public bool On => Authority.Length > 0;

    /// <summary>Whether the provider says, in the words that were agreed with it, that a second factor was proved.</summary>
    public bool ProvesSecondFactor(ProviderPerson person) =>
        person.Amr.Intersect(Parts(SecondFactorAmr), StringComparer.Ordinal).Any() || Parts(SecondFactorAcr).Contains(person.Acr, StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">It is set in a way that cannot be safe.</exception>
    public void Check()
    {
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
            throw new InvalidOperationException("Access:Provider:Authority must be an address that begins with https://.");
        if (ClientId.Length == 0 || Secret.Length == 0)
            throw new InvalidOperationException("Access:Provider needs a ClientId, and a Secret in the environment (WAYMARK_Access__Provider__Secret).");
    }

    private static string[] Parts(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>For whom the provider vouches, and how they proved who they are.</summary>
internal sealed record ProviderPerson(string Issuer, string Subject, IReadOnlyList<string> Amr, string Acr);
