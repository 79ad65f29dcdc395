using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Areas.Door;
using Waymark.Bench;
using Waymark.Core.Areas;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange;
using Waymark.People.Door;
using Waymark.Plans.Sen2.Export;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Sen2;

/// <summary>An installation of a test's own with one empty area, its return and the import of files into it.</summary>
internal sealed class TestArea(ServiceProvider services) : IAsyncDisposable
{
    public static readonly AreaCode Code = StoreEngines.NorthYorkshire;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TestArea> MakeAsync(StoreEngines engines, string engine)
    {
        var settings = engines.Settings(engine);
        var services = new ProgramHost(Waymark.Program.Rooms).Services(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Engine"] = engine, ["Store:Folder"] = Path.Combine(settings.Folder, Path.GetRandomFileName()),
            ["Store:Postgres"] = engine == nameof(StoreEngine.Postgres) ? await PostgresServer.FreshDatabaseAsync() : "",
        }).Build());
        await services.GetRequiredService<Waymark.Shell.Data.Stores>().PrepareDirectoryAsync(Stop);
        await services.GetRequiredService<IAreas>().MakeAsync(Code, "North Yorkshire", Stop);
        await services.GetRequiredService<Waymark.Shell.Data.Stores>().PrepareCaseworkAsync(Code, Stop);
        return new TestArea(services);
    }

    /// <summary>The demonstration area, small.</summary>
    public static async Task<TestArea> DemonstrationAsync(StoreEngines engines, string engine, int pupils)
    {
        var settings = new ConfigurationBuilder().AddConfiguration(DemoCommand.Settings(Path.Combine(engines.Settings(engine).Folder, Path.GetRandomFileName()))).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Engine"] = engine, ["Store:Postgres"] = engine == nameof(StoreEngine.Postgres) ? await PostgresServer.FreshDatabaseAsync() : "",
        }).Build();
        await DemoCommand.MakeAsync(new ProgramHost(Waymark.Program.Rooms), settings, new DemoCommand.Asked(815, pupils, DemoArea.Today), Stop);
        return new TestArea(new ProgramHost(Waymark.Program.Rooms).Services(settings));
    }

    public WaymarkDb Store() => services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(Code);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Sen2Return Return(WaymarkDb db, int year) => new(db, Get<IChildRecords>(), Sen2Year.Of(year)!);

    /// <summary>The XML of a year, with a header that is always the same.</summary>
    public async Task<byte[]> XmlAsync(int year)
    {
        await using var db = Store();
        using var memory = new MemoryStream();
        await ReturnFile.Make(Return(db, year), Sen2Year.Of(year)!, (Code.Value, 1), new(2026, 2, 10, 9, 0)).WriteAsync("xml", memory, Stop);
        return memory.ToArray();
    }

    public async Task<Import> ImportAsync(byte[] file, string name)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(Code);
        var importing = scope.ServiceProvider.GetRequiredService<Importing>();
        var deed = new Deed(Actor.Program("test"), (DemoArea.Today + new NodaTime.LocalTime(9, 0)).InUtc().ToInstant(), DemoArea.Today, "import");
        using var content = new MemoryStream(file);
        var (import, problems) = await importing.ReceiveAsync(new SentFile(content, name), deed, Stop);
        Assert.True(import is not null, string.Join(" ", problems.Select(p => p.Sentence)));
        await importing.CheckAsync(import, deed, null, Stop);
        Assert.Equal(ImportState.Checked, import.State);
        await importing.ApplyAsync(import, deed, null, Stop);
        return import;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
