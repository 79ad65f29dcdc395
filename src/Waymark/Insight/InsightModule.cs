using System.CommandLine;
using Waymark.Core.Access;
using Waymark.Insight.Commands;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Insight;

internal sealed class InsightModule : IRoomModule
{
    public IEnumerable<MenuEntry> Menu => [new("Figures", "/insight/figures", nameof(Permission.ViewFigures), 60)];

    public IEnumerable<Command> Calculations() =>
        [Calculation.Make("spc", "The control chart (XmR) of each series: limits, special causes, variation and assurance.", Spc.Run)];
}
