using Waymark.Core.Common;

namespace Waymark.Plans.Cases.Placements;

/// <summary>How a placement is spoken of on pages.</summary>
internal static class PlacementWords
{
    /// <summary>Number or kind, and what is special about the place; empty where there is nothing more to say.</summary>
    public static string More(Placement place) => string.Join(", ", new[]
    {
        place.Urn.Length > 0 ? $"URN {place.Urn}" : place.Ukprn.Length > 0 ? $"UKPRN {place.Ukprn}" : place.SettingOther.Length > 0 ? CodeSet.Of("sen-settings").LabelOf(place.Setting) : "",
        place.Rank == 2 ? "second setting" : "", place.SenUnit == true ? "SEN unit" : "", place.ResourcedProvision == true ? "resourced provision" : "",
        place.Residential.Length > 0 ? $"residential, {CodeSet.Of("residential").LabelOf(place.Residential)}" : "", place.WorkBased.Length > 0 ? CodeSet.Of("work-based-placements").LabelOf(place.WorkBased) : "",
    }.Where(w => w.Length > 0));

    public static string Days(Placement place) => place.Entered is not { } from ? "First day not known" : place.Left is { } to ? $"{ClockWords.Day(from)} to {ClockWords.Day(to)}" : $"since {ClockWords.Day(from)}";
}
