namespace Waymark.Access.Limits;

/// <summary>How much one person or one address may ask for. Section <c>Access:Limits</c> of the settings.</summary>
internal sealed class LimitSettings
{
    /// <summary>Pages and forms of one person in a minute.</summary>
    public int PagesPerMinute { get; init; } = 120;

    /// <summary>Searches for children of one person in a minute.</summary>
    public int SearchesPerMinute { get; init; } = 20;

    /// <summary>Requests from one address in a minute: a school shares one.</summary>
    public int AddressPerMinute { get; init; } = 600;

    /// <summary>Tries to sign in to one account in five minutes.</summary>
    public int TriesOfAccount { get; init; } = 10;

    /// <summary>Tries to sign in from one address in five minutes.</summary>
    public int TriesOfAddress { get; init; } = 30;
}
