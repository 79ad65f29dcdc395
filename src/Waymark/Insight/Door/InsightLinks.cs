using Microsoft.AspNetCore.Http.Extensions;

namespace Waymark.Insight.Door;

/// <summary>Addresses of the pages of Insight.</summary>
internal static class InsightLinks
{
    public const string Area = "/insight/area";
    public const string Explore = "/insight/explore";
    public const string ExploreFile = "/insight/explore/file";
    public const string Watch = "/insight/watch";
    public const string WatchFile = "/insight/watch/file";
    public const string Indicators = "/insight/indicators";

    public static string Indicator(string id) => $"{Indicators}/{id}/details";

    public static string ExploreOf(string indicator) => $"{Explore}{new QueryBuilder { { "indicator", indicator } }}";
}
