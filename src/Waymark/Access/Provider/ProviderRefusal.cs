namespace Waymark.Access.Provider;

/// <summary>Why a sign-in through the provider did not succeed.</summary>
internal enum ProviderRefusal
{
    /// <summary>The answer could not be trusted, or came too late.</summary>
    Failed,

    /// <summary>The person stopped, or the provider refused them.</summary>
    Stopped,

    /// <summary>No account belongs to this person of the provider.</summary>
    Unknown,

    /// <summary>The provider proved no second factor, and the account has no app that could.</summary>
    SecondFactor,

    /// <summary>The invitation was used or is too old, or this person of the provider has another account.</summary>
    Invitation,
}
