using System.CommandLine;
using Waymark.Core.Access;
using Waymark.Exchange.Commands;
using Waymark.Exchange.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;

namespace Waymark.Exchange;

internal sealed class ExchangeModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Originals>();
        services.AddSingleton<IStoreRepair, LeftFiles>();
        services.AddScoped<ImportProfiles>().AddScoped<Importing>().AddScoped<IImported, ImportedFiles>();
        services.AddSingleton<ImportWork>();
        services.AddHostedService(sp => sp.GetRequiredService<ImportWork>());
    }

    public IEnumerable<MenuEntry> Menu => [new("Imports", ExchangeLinks.Imports, nameof(Permission.ViewImports), 50) { Group = MenuGroup.Manage }];

    public IEnumerable<Command> Commands(ProgramHost host) => [ValidateCommand.Make(host), ImportCommand.Make(host)];
}
