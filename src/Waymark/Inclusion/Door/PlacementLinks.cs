using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;

namespace Waymark.Inclusion.Door;

/// <summary>Addresses of the pages of placements and of the register of providers.</summary>
internal static class PlacementLinks
{
    public const string All = "/inclusion/placements";

    /// <summary>Those with one provider.</summary>
    public static string AllOf(ProviderId provider) => $"{All}?provider={provider}";

    public const string Download = $"{All}/download";

    /// <summary>The register of providers.</summary>
    public const string Providers = "/inclusion/providers";

    /// <summary>The register of providers as a file.</summary>
    public const string DownloadProviders = $"{Providers}/download";

    public const string AddProvider = $"{Providers}/add";

    public static string Enter(ChildId child) => $"{All}/enter/{child}";

    public static string Case(PlacementId placement) => $"{All}/{placement}/case";

    public static string Review(PlacementId placement) => $"{All}/{placement}/review";

    public static string RecordStep(PlacementId placement, string kind = "") => $"{All}/{placement}/record-step{(kind.Length > 0 ? $"?kind={kind}" : "")}";

    public static string TakeBack(PlacementId placement, Guid step) => $"{All}/{placement}/take-back/{step}";

    public static string Correct(PlacementId placement) => $"{All}/{placement}/correct";

    public static string Provider(ProviderId provider) => $"{Providers}/{provider}/sheet";

    public static string CorrectProvider(ProviderId provider) => $"{Providers}/{provider}/correct";

    public static string RecordCheck(ProviderId provider, string check = "") => $"{Providers}/{provider}/record-check{(check.Length > 0 ? $"?check={check}" : "")}";
}
