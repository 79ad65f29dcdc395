using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Areas.Door;
using Waymark.Bench;
using Waymark.Core.Areas;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange;
using Waymark.People;
using Waymark.People.Door;
using Waymark.Plans;
using Waymark.Plans.Sen2.Export;
using Waymark.Plans.Sen2.Writing;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Sen2;

public sealed class ImportAndExportTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const int Year = 2026;
    private static readonly AreaCode Area = StoreEngines.NorthYorkshire;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_return_is_imported_exported_and_imported_again_and_the_second_time_nothing_changes(string engine)
    {
        await using var services = await ServicesAsync(engine);
        var sample = new Sen2Sample(7, Year);
        var first = await ImportAsync(services, Xml(sample.Header(), [.. sample.Persons(300)]), "first.xml");
        Assert.Equal(0, first.Errors);
        Assert.Equal(ImportState.Applied, first.State);
        await using var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(Area);
        Assert.Equal(300, await db.Set<Child>().CountAsync(Stop));
        Assert.True(await db.Set<EhcCase>().CountAsync(Stop) >= 300);
        Assert.True(await db.Set<CaseClock>().AnyAsync(Stop));
        Assert.False(await db.Set<MatchQuestion>().AnyAsync(Stop));

        var made = new Sen2Return(db, services.GetRequiredService<IChildRecords>(), Sen2Year.Of(Year)!);
        var exported = await made.PersonsAsync(Stop);
        Assert.Equal(300, exported.Count);
        var again = await ImportAsync(services, Xml(made.Header("815", 2, new(2026, 2, 10, 9, 0)), exported), "second.xml");
        Assert.Equal(0, again.Errors);
        db.ChangeTracker.Clear();
        var third = Xml(made.Header("815", 2, new(2026, 2, 10, 9, 0)), await made.PersonsAsync(Stop));
        Assert.Equal(System.Text.Encoding.UTF8.GetString(Xml(made.Header("815", 2, new(2026, 2, 10, 9, 0)), exported)), System.Text.Encoding.UTF8.GetString(third));
        Assert.Contains("\"children added\",\"Count\":0", again.Counts, StringComparison.Ordinal);
        Assert.Contains("\"children changed\",\"Count\":0", again.Counts, StringComparison.Ordinal);
        Assert.Contains("\"cases added\",\"Count\":0", again.Counts, StringComparison.Ordinal);
        Assert.Contains("\"cases changed\",\"Count\":0", again.Counts, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_same_file_twice_is_recognised(string engine)
    {
        await using var services = await ServicesAsync(engine);
        var sample = new Sen2Sample(11, Year);
        var file = Xml(sample.Header(), [.. sample.Persons(5)]);
        var first = await ImportAsync(services, file, "a.xml");
        var second = await ImportAsync(services, file, "renamed.xml");
        Assert.Equal(first.Id, second.Id);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_twin_with_the_others_upn_waits_for_a_person_and_a_person_with_an_error_is_left_out(string engine)
    {
        await using var services = await ServicesAsync(engine);
        var sample = new Sen2Sample(13, Year);
        var persons = sample.Persons(12).ToList();
        await ImportAsync(services, Xml(sample.Header(), persons), "twins.xml");
        var twin = persons.First(p => p.Upn.Given);
        twin.Set("Forename", "Quentin-Zebedee");
        var broken = persons.Last(p => p != twin);
        broken.Set("Ethnicity", "NONE");
        var later = await ImportAsync(services, Xml(sample.Header(), persons), "twins-2.xml");
        Assert.Equal(1, later.Errors);
        await using var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(Area);
        var question = await db.Set<MatchQuestion>().SingleAsync(q => q.SourceKey == $"upn:{twin.Upn.Text}", Stop);
        Assert.Contains("number is the same", question.Why, StringComparison.Ordinal);
        Assert.Contains("<Surname>", question.Rest, StringComparison.Ordinal);
    }

    private async Task<Import> ImportAsync(ServiceProvider services, byte[] file, string name)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(Area);
        var importing = scope.ServiceProvider.GetRequiredService<Importing>();
        var deed = new Deed(Actor.Program("test"), (DemoArea.Today + new NodaTime.LocalTime(9, 0)).InUtc().ToInstant(), DemoArea.Today, "import");
        using var content = new MemoryStream(file);
        var (import, problems) = await importing.ReceiveAsync(content, name, null, long.MaxValue, deed, Stop);
        Assert.True(import is not null, string.Join(" ", problems.Select(p => p.Sentence)));
        if (import.State == ImportState.Applied) return import;
        await importing.CheckAsync(import, deed, null, Stop);
        await importing.ApplyAsync(import, deed, null, Stop);
        return import;
    }

    private async Task<ServiceProvider> ServicesAsync(string engine)
    {
        var settings = engines.Settings(engine);
        var services = new ProgramHost(Waymark.Program.Rooms).Services(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Engine"] = engine, ["Store:Folder"] = settings.Folder, ["Store:Postgres"] = await FreshAsync(engine),
        }).Build());
        await services.GetRequiredService<Waymark.Shell.Data.Stores>().PrepareDirectoryAsync(Stop);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(settings.FolderOf("815"))) Directory.Delete(settings.FolderOf("815"), recursive: true);
        await services.GetRequiredService<IAreas>().MakeAsync(Area, "North Yorkshire", Stop);
        await services.GetRequiredService<Waymark.Shell.Data.Stores>().PrepareCaseworkAsync(Area, Stop);
        return services;
    }

    private static async Task<string> FreshAsync(string engine) =>
        engine == nameof(StoreEngine.Postgres) ? await PostgresServer.FreshDatabaseAsync() ?? "" : "";

    private static byte[] Xml(Sen2Header header, IEnumerable<Sen2Person> persons)
    {
        using var text = new MemoryStream();
        XmlShape.Write(text, header, persons, Year);
        return text.ToArray();
    }
}
