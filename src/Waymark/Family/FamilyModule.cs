using Waymark.Core.Access;
using Waymark.Family.Children;
using Waymark.Shell.Rooms;

namespace Waymark.Family;

internal sealed class FamilyModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<OwnChildren>();

    public IEnumerable<MenuEntry> Menu => [new("Your child", "/family/children", nameof(Permission.ViewOwnChildren), 5)];
}
