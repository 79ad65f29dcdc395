using System.CommandLine;
using Waymark.Inclusion.Commands;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Inclusion;

internal sealed class InclusionModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public IEnumerable<Command> Calculations() =>
        [Calculation.Make("attendance", "Sessions, rates, thresholds and lost sessions of a child from its register marks.", AttendanceCount.Run)];
}
