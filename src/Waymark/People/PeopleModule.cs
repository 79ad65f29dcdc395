using System.CommandLine;
using Waymark.People.Commands;
using Waymark.People.Door;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.People;

internal sealed class PeopleModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<IChildren, KnownChildren>();

    public IEnumerable<Command> Calculations() =>
        [Calculation.Make("identifiers", "Whether a UPN, NHS number or ULN is valid, or which rule it fails.", IdentifierCheck.Run)];
}
