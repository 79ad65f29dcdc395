using System.CommandLine;
using Waymark.Core.Access;
using Waymark.Insight.Commands;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;
using Waymark.Insight.Lake;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Insight;

internal sealed class InsightModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(LakeSettings.From(configuration)).AddSingleton<LakeTables>().AddSingleton<ILakes, Lakes>();
        services.AddSingleton<ILakeTables, Facts>().AddSingleton<ILakeMart, CodesMart>().AddSingleton<FactSums>().AddSingleton<LakeRefresh>().AddSingleton<LakeTidying>().AddHostedService<LakeKeeping>();
    }

    public IEnumerable<Command> Commands(ProgramHost host) => [LakeCommand.Make(host)];

    public IEnumerable<MenuEntry> Menu => [new("Figures", "/insight/figures", nameof(Permission.ViewFigures), 60)];

    public IEnumerable<Command> Calculations() =>
        [Calculation.Make("spc", "The control chart (XmR) of each series: limits, special causes, variation and assurance.", Spc.Run)];
}
