using Waymark.Core.Access;
using Waymark.Family.Children;
using Waymark.Family.Children.Plan.Schools;
using Waymark.Family.Door;
using Waymark.Shell.Rooms;

namespace Waymark.Family;

internal sealed class FamilyModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<FamilyDoors>().AddScoped<OwnChildren>().AddScoped<FindSchools>();

    public IEnumerable<MenuEntry> Menu => [new("Your child", FamilyLinks.Children, nameof(Permission.ViewOwnChildren), 5)];
}
