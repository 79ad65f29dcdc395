using Waymark.Inclusion.Demo;
using Waymark.Inclusion.Suspensions;
using Waymark.Insight.Door;
using Waymark.Shell.Demo;
using Waymark.Shell.Rooms;

namespace Waymark.Inclusion;

internal sealed class InclusionModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ILakeMart, SuspensionMart>();
        services.AddScoped<DemoSuspensions>().AddScoped<IDemoPart>(sp => sp.GetRequiredService<DemoSuspensions>());
    }
}
