using System.CommandLine;
using NodaTime;
using Waymark.Areas.Backup;
using Waymark.Areas.Commands;
using Waymark.Areas.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Trail;

namespace Waymark.Areas;

internal sealed class AreasModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IClock>(SystemClock.Instance);
        services.AddSingleton(StoreSettings.From(configuration));
        services.AddSingleton<Stores>();
        services.AddSingleton<IStoreRepair, InterruptedWork>();
        services.AddSingleton(sp => CopiedStores.CopierOf(sp.GetRequiredService<Stores>()));
        services.AddSingleton<Anchors>();
        services.AddSingleton<TrailVerification>();
        services.AddSingleton<BackupArea>();
        services.AddSingleton<BackupCheck>();
        services.AddSingleton<RestoreArea>();
        services.AddSingleton<IAreas, InstalledAreas>();
        services.AddScoped<CurrentArea>();
        services.AddScoped(sp => sp.GetRequiredService<Stores>().Casework(sp.GetRequiredService<CurrentArea>().Code));
        services.AddScoped(sp => sp.GetRequiredService<Stores>().Directory());
    }

    public IEnumerable<Command> Commands(ProgramHost host) => 
        [AreaCommand.Make(host), BackupCommand.Make(host), RestoreCommand.Make(host)];
}
