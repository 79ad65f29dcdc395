using System.CommandLine;
using Waymark.Core.Access;
using Waymark.Insight.Commands;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.Insight.Published;
using Waymark.Shell.Rooms;

namespace Waymark.Insight;

internal sealed class InsightModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPublished();
        services.AddSingleton(LakeSettings.From(configuration)).AddSingleton<LakeTables>().AddSingleton<ILakes, Lakes>();
    }

    public IEnumerable<MenuEntry> Menu => [new("Figures", "/insight/figures", nameof(Permission.ViewFigures), 60)];

    public IEnumerable<Command> Commands(ProgramHost host) => [FiguresCommand.Make(host)];
}
