using System.CommandLine;
using Waymark.Plans.Commands;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Plans;

internal sealed class PlansModule : IRoomModule
{
    public IEnumerable<Command> Calculations() =>
        [Calculation.Make("ehc-deadlines", "Every statutory deadline of EHC cases from their events.", EhcDeadlines.Run)];
}
