using Waymark.Core.Access;
using Waymark.Shell.Rooms;

namespace Waymark.Insight;

internal sealed class InsightModule : IRoomModule
{
    public IEnumerable<MenuEntry> Menu => [new("Figures", "/insight/figures", nameof(Permission.ViewFigures), 60)];
}
