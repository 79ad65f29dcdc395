using Waymark.Shell.Data;
using Waymark.Shell.Entrance;
using Waymark.Shell.Look;
using Waymark.Shell.Pages;
using Waymark.Shell.Rooms;

namespace Waymark;

/// <summary>Builds the web site from the rooms. Used by <c>serve</c>, by <c>demo</c> and by the tests.</summary>
internal static class Site
{
    public static WebApplication Build(IReadOnlyList<IRoomModule> rooms, IConfiguration settings, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "waymark" });
        builder.Configuration.AddConfiguration(settings);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(SiteMenu.Of(rooms));
        foreach (var room in rooms) room.AddServices(builder.Services, builder.Configuration);
        adjust?.Invoke(builder);
        var site = builder.Build();
        site.UseSiteEntrance();
        site.UseSecurityHeaders();
        site.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/shell/error/500", StatusCodeSelector = fault => fault is StoreRefusedException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
        site.UseStatusCodePagesWithReExecute("/shell/error/{0}");
        site.UseOwnFormsOnly();
        site.UseBuiltFiles();
        site.UseRouting();
        foreach (var room in rooms) room.Map(site);
        site.MapRazorPages();
        return site;
    }
}
