using Waymark.Access.Demo;
using Waymark.Access.Provider;

namespace Waymark.Access.SignIn;

/// <summary>Which further ways of signing in this installation has.</summary>
internal sealed class SignInOffers(Demonstration demonstration, ProviderSettings provider)
{
    public bool Cast => demonstration.On;

    /// <summary>Name of the provider, or null where there is none.</summary>
    public string? Provider => provider.On ? provider.Name : null;
}
