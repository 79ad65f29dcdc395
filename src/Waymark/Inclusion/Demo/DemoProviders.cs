using NodaTime;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Providers;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>The register of providers of the demonstration: most checks in order, some about to run out, some run out, one provider never checked.</summary>
internal sealed class DemoProviders(DemoScene scene)
{
    /// <summary>Schools of the cast stand in its own area only.</summary>
    public IReadOnlyList<Provider> All { get; } = [.. DemoScene.Partnership("providers").Rows.Where(r => scene.HasCast || r.Maybe("urn") is null).Select(r => new Provider
    {
        Id = IdOf(scene, r["key"]), Name = r["name"], Urn = r["urn"], Ukprn = r["ukprn"], SettingType = r["type"], Registered = r["registered"] == "yes", Place = r["place"], RecordedAt = Before(scene, 400), RecordedBy = "Helen Marsh",
    })];

    public static ProviderId IdOf(DemoScene scene, string key) => ProviderId.From(DemoScene.IdOf($"provider {key} {scene.Area}"));

    public IEnumerable<ProviderCheck> Checks() => from row in DemoScene.Partnership("providers").Rows
                                                  where row.Maybe("checks") is not null and not "missing"
                                                  from kind in ProviderCheckKind.All.Select((k, at) => (Kind: k, At: at))
                                                  select Check(row["key"], row["checks"], kind.Kind, kind.At);

    private ProviderCheck Check(string key, string how, ProviderCheckKind kind, int at)
    {
        var days = how switch { "expired" when kind.Code == "insurance" => -23, "soon" when kind.Code == "visit" => 12, _ => 90 + (20 * at) };
        return new()
        {
            Id = DemoScene.IdOf($"provider check {key} {kind.Code} {scene.Area}"), Provider = IdOf(scene, key), Check = kind.Code, On = scene.Today.PlusDays(days - 365), Expires = scene.Today.PlusDays(days), Met = true,
            By = "Helen Marsh", Evidence = "Seen on site; copy in the folder of the provider.", RecordedAt = Before(scene, 365 - days), RecordedBy = "Helen Marsh",
        };
    }

    private static Instant Before(DemoScene scene, int days) => (scene.Today.PlusDays(-days) + new LocalTime(10, 0)).InUtc().ToInstant();
}
