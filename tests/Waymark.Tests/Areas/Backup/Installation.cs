using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Areas.Backup;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Plans;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Areas.Backup;

/// <summary>One installation as the program composes it, with what an operator does in it.</summary>
internal sealed class Installation : IAsyncDisposable
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);

    private readonly ServiceProvider services;

    public IServiceProvider Services => services;

    public Installation(StoreSettings settings)
    {
        Settings = settings;
        services = new ProgramHost(Waymark.Program.Rooms).Services(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Engine"] = $"{settings.Engine}", ["Store:Folder"] = settings.Folder, ["Store:Postgres"] = settings.Postgres,
        }).Build());
    }

    public StoreSettings Settings { get; }

    public Waymark.Shell.Data.Stores Stores => services.GetRequiredService<Waymark.Shell.Data.Stores>();

    public BackupCheck Check => services.GetRequiredService<BackupCheck>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task<AreaCode> AreaAsync(string code, int cases, string? name = null)
    {
        var area = AreaCode.Parse(code);
        await Stores.PrepareDirectoryAsync(Stop);
        await services.GetRequiredService<IAreas>().MakeAsync(area, name ?? $"Area {code}", Stop);
        for (var i = 0; i < cases; i++) await AddCaseAsync(area, $"team {i}");
        return area;
    }

    public async Task AddCaseAsync(AreaCode area, string team)
    {
        await using var db = Stores.Casework(area);
        db.Add(new EhcCase { Id = CaseId.From(NewId.Next(Now)), Child = ChildId.From(NewId.Next(Now)), Team = team });
        await db.SaveAsync(Deed("add case"), Stop);
    }

    public Task<string> BackUpAsync(AreaCode area, string? folder = null) =>
        services.GetRequiredService<BackupArea>().RunAsync(area, folder ?? Path.Combine(Settings.Folder, "out"), Deed("backup"), new Progress<WorkStep>(), Stop);

    public async Task<Problems> VerifyAsync(string file) => (await Check.RunAsync(file, new Progress<WorkStep>(), Stop)).Problems;

    /// <summary>What every start of the program does first.</summary>
    public async Task StartAsync(AreaCode area)
    {
        await Stores.PrepareDirectoryAsync(Stop);
        await Stores.PrepareCaseworkAsync(area, Stop);
    }

    public Task<RestoreArea.Outcome> RestoreAsync(AreaCode area, string file, bool force = false) =>
        services.GetRequiredService<RestoreArea>().RunAsync(new RestoreArea.Request(area, file, force), Deed("restore"), new Progress<WorkStep>(), Stop);

    public async Task<string> StateAsync(AreaCode area)
    {
        await using var db = Stores.Casework(area);
        return await StateHash.OfAsync(db, Stop);
    }

    /// <summary>Whether the casework has the shape of this program.</summary>
    public async Task<bool> IsPresentAsync(AreaCode area)
    {
        await using var db = Stores.Casework(area);
        return !(await db.Database.GetPendingMigrationsAsync(Stop)).Any();
    }

    public TrailVerdict Trail(AreaCode area) => services.GetRequiredService<TrailVerification>().Verify(area);

    public async Task<IReadOnlyList<AreaName>> AreasAsync() => await services.GetRequiredService<IAreas>().AllAsync(Stop);

    public string Keep(AreaCode area, string file, string text)
    {
        var path = Path.Combine(Settings.FolderOf(area.Value), file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    internal static Deed Deed(string action) => new(Actor.Program("test"), Now, new LocalDate(2026, 11, 24), action);
}
