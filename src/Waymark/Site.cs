using Waymark.Shell.Rooms;

namespace Waymark;

/// <summary>Builds the web site from the rooms. Used by <c>serve</c>, by <c>demo</c> and by the tests.</summary>
internal static class Site
{
    public static WebApplication Build(IReadOnlyList<IRoomModule> rooms, IConfiguration settings, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "waymark" });
        builder.Configuration.AddConfiguration(settings);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/");
        foreach (var room in rooms) room.AddServices(builder.Services, builder.Configuration);
        adjust?.Invoke(builder);
        var site = builder.Build();
        foreach (var room in rooms) room.Map(site);
        site.MapRazorPages();
        return site;
    }
}
