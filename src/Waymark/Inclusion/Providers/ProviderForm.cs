using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;

namespace Waymark.Inclusion.Providers;

/// <summary>What is asked of a provider, when it is added and when it is corrected.</summary>
internal sealed record ProviderForm
{
    private const int Longest = 200, UrnDigits = 6, UkprnDigits = 8;

    public int Version { get; init; }
    public string? Name { get; init; }
    public string? Urn { get; init; }
    public string? Ukprn { get; init; }
    public string? SettingType { get; init; }
    public bool Registered { get; init; }
    public string? Place { get; init; }
    public string? Contact { get; init; }
    public LocalDate? Closed { get; init; }

    public static ProviderForm Of(Provider p) => new()
    {
        Version = p.Version, Name = p.Name, Urn = p.Urn, Ukprn = p.Ukprn, SettingType = p.SettingType, Registered = p.Registered, Place = p.Place, Contact = p.Contact, Closed = p.Closed,
    };

    public Problems Check() => new Problems()
        .AddIf(string.IsNullOrWhiteSpace(Name), "Asked.Name", "Enter the name").AddIf(Name?.Length > Longest, "Asked.Name", "The name must be 200 characters or fewer")
        .AddIf(Known != 1, "Asked.Urn", "Enter exactly one of URN, UKPRN and type of setting")
        .AddIf(!IsNumber(Urn, UrnDigits), "Asked.Urn", "The URN must be 6 digits").AddIf(!IsNumber(Ukprn, UkprnDigits), "Asked.Ukprn", "The UKPRN must be 8 digits")
        .AddIf(!string.IsNullOrEmpty(SettingType) && !PlacementWords.Has("setting-type", SettingType), "Asked.SettingType", "Select a type of the list")
        .AddIf(Place?.Length > Longest, "Asked.Place", "The place must be 200 characters or fewer").AddIf(Contact?.Length > Longest, "Asked.Contact", "Use 200 characters or fewer");

    public void Fill(Provider provider) => (provider.Name, provider.Urn, provider.Ukprn, provider.SettingType, provider.Registered, provider.Place, provider.Contact, provider.Closed) =
        (Name!.Trim(), Trimmed(Urn), Trimmed(Ukprn), Trimmed(SettingType), Registered || Trimmed(Urn).Length > 0, Trimmed(Place), Trimmed(Contact), Closed);

    private int Known => new[] { Urn, Ukprn, SettingType }.Count(text => Trimmed(text).Length > 0);

    private static bool IsNumber(string? text, int digits) => Trimmed(text) is "" || (Trimmed(text).Length == digits && Trimmed(text).All(char.IsAsciiDigit));

    private static string Trimmed(string? text) => text?.Trim() ?? "";
}
