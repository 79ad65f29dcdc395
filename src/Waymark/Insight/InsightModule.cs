using System.CommandLine;
using Waymark.Core.Access;
using Waymark.Insight.Area;
using Waymark.Insight.Commands;
using Waymark.Insight.Demo;
using Waymark.Insight.Door;
using Waymark.Insight.Explore;
using Waymark.Insight.Indicators;
using Waymark.Insight.Lake;
using Waymark.Insight.Published;
using Waymark.Insight.Watch;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;
using WatchCalculation = Waymark.Insight.Commands.Watch;

namespace Waymark.Insight;

internal sealed class InsightModule : IRoomModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        // The key first: whatever the demonstration lays into the lake is made with it.
        services.AddScoped<IDemoPart, DemoKey>().AddScoped<IDemoClosing, DemoRefresh>();
        services.AddPublished();
        services.AddSingleton(LakeSettings.From(configuration)).AddSingleton<LakeTables>().AddSingleton<ILakes, Lakes>();
        services.AddSingleton<ILakeTables, Facts>().AddSingleton<ILakeMart, CodesMart>().AddSingleton<ILakeTables, Figures>().AddSingleton<ILakeTables, Released>().AddSingleton<LakeWork>().AddSingleton<LakeRefresh>().AddSingleton<LakeTidying>().AddSingleton<IStoreRepair, LeftManifest>().AddHostedService<LakeKeeping>();
        services.AddSingleton<ShownFigures>().AddSingleton<DataQuality>().AddSingleton<AreaToday>().AddSingleton<WatchBoard>().AddSingleton<Explored>().AddSingleton<ICounted, CountedPupils>().AddSingleton<IFigureRows, LocalFigureRows>();
    }

    public IEnumerable<Command> Commands(ProgramHost host) => [LakeCommand.Make(host), FiguresCommand.Make(host)];

    public IEnumerable<MenuEntry> Menu => [new("Figures", InsightLinks.Area, nameof(Permission.ViewFigures), 60) { Under = "/insight" }];

    public IEnumerable<Command> Calculations() =>
        [Calculation.Make("spc", "The control chart (XmR) of each series: limits, special causes, variation and assurance.", Spc.Run),
         Calculation.Make("watch", "The few series of a family that have really changed, corrected for how many are looked at.", WatchCalculation.Run)];
}
