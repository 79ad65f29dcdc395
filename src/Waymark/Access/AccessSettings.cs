using NodaTime;
using Waymark.Access.Limits;
using Waymark.Access.Provider;

namespace Waymark.Access;

/// <summary>How long sessions last and what is offered at sign-in. Section <c>Access</c> of the settings.</summary>
internal sealed class AccessSettings
{
    public const string Section = "Access";

    /// <summary>Set by <c>waymark demo</c> alone.</summary>
    public bool Demonstration { get; init; }

    /// <summary>A session ends after so many minutes without a request.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>A session ends after so many hours, however busy.</summary>
    public int LongestHours { get; init; } = 12;

    /// <summary>For so many seconds a node trusts what it read of a session, so that disabling somebody acts on every node within five.</summary>
    public int TrustSeconds { get; init; } = 3;

    /// <summary>Whoever changes how they sign in must have proved a second factor within so many minutes.</summary>
    public int FreshMinutes { get; init; } = 15;

    public ProviderSettings Provider { get; init; } = new();

    public LimitSettings Limits { get; init; } = new();

    public Duration Idle => Duration.FromMinutes(IdleMinutes);

    public Duration Longest => Duration.FromHours(LongestHours);

    public Duration Trust => Duration.FromSeconds(TrustSeconds);

    public static AccessSettings From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<AccessSettings>() ?? new AccessSettings();
}
