using Waymark.Exchange.Door;
using Waymark.Insight.Door;
using Waymark.Shell.Demo;

namespace Waymark.Insight.Published;

internal static class PublishedServices
{
    public static IServiceCollection AddPublished(this IServiceCollection services) => services
        .AddSingleton<ILakeTables, PublishedTables>().AddSingleton<IPublished, PublishedStatistics>().AddSingleton<IFigureRows, PublishedFigureRows>()
        .AddScoped<IImportProfile, PublishedProfile>().AddScoped<IDemoPart, DemoPublished>();
}
