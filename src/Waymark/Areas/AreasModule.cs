using System.CommandLine;
using NodaTime;
using Waymark.Areas.Commands;
using Waymark.Areas.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;

namespace Waymark.Areas;

internal sealed class AreasModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IClock>(SystemClock.Instance);
        services.AddSingleton(StoreSettings.From(configuration));
        services.AddSingleton<Stores>();
        services.AddSingleton<IAreas, InstalledAreas>();
        services.AddScoped<CurrentArea>();
        services.AddScoped(sp => sp.GetRequiredService<Stores>().Casework(sp.GetRequiredService<CurrentArea>().Code));
        services.AddScoped(sp => sp.GetRequiredService<Stores>().Directory());
    }

    public IEnumerable<Command> Commands(ProgramHost host) => [AreaCommand.Make(host)];
}
