using System.Data.Common;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.People;
using Waymark.Exchange.Door;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.People;
using Waymark.People.Homes;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Trail;
using Waymark.Tests.People.Extracts;
using Waymark.Tests.Stores;

namespace Waymark.Tests.People.Homes;

/// <summary>Official look-ups of deprivation, in the layouts in which they are published, and what a postcode becomes in the lake.</summary>
public sealed class DeprivationTests : IAsyncLifetime
{
    private const string Of2019 = "LSOA code (2011),LSOA name (2011),Local Authority District code (2019),Local Authority District name (2019),Index of Multiple Deprivation (IMD) Rank,Index of Multiple Deprivation (IMD) Decile\n";
    private const string Of2025 = "LSOA code (2021),LSOA name (2021),Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs),Income Deprivation Affecting Children Index (IDACI) Decile (where 1 is most deprived 10% of LSOAs)\n";
    private const string Postcodes = "pcd7,pcd8,pcds,dointr,doterm,oa21cd,lsoa21cd,lsoa21nm\n";
    private const string Tool = "Postcode,Postcode Status,LSOA code,LSOA Name,Index of Multiple Deprivation Rank,Index of Multiple Deprivation Decile,IDACI Rank,IDACI Decile\n";
    private static readonly Deed Deed = new(Actor.Program("test"), Instant.FromUtc(2026, 11, 24, 9, 0), new LocalDate(2026, 11, 24), "import");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("waymark-homes-");
    private ServiceProvider services = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        services = new ProgramHost(Waymark.Program.Rooms).Services(new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Store:Engine"] = nameof(StoreEngine.Sqlite), ["Store:Folder"] = folder.FullName }).Build());
        await services.GetRequiredService<Waymark.Shell.Data.Stores>().PrepareCaseworkAsync(StoreEngines.NorthYorkshire, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_postcode_becomes_small_area_and_deciles_by_the_newest_indices_that_know_it_and_a_restricted_address_becomes_nothing()
    {
        await ChildAsync(1, "YO12 6PL");
        await ChildAsync(2, "yo126pm");
        await ChildAsync(3, "YO12 6PN");
        await ChildAsync(4, "LS1 1AA");
        await ChildAsync(5, "YO12 6PL", restricted: true);
        await ChildAsync(6, "YO12 6PL", isSealed: true);
        await ImportAsync($"{Postcodes}YO126PL,YO12 6PL,YO12 6PL,198001,,E00000001,E01000001,A\nYO126PM,YO12 6PM,YO12 6PM,198001,,E00000001,E01000002,A\nCF101AA,CF10 1AA,CF10 1AA,198001,,W00000001,W01000001,A\n");
        await ImportAsync($"{Of2025}E01000001,A,10,1,3\nE01000002,B,30000,10,9\n");
        await ImportAsync($"{Tool}YO12 6PL,Live,E01000077,A,900,4,800,4\nYO12 6PN,Live,E01000077,A,900,4,800,4\nLS1 1AA,Unknown,,,,,,\n", ("indices", "2019"));
        Assert.Equal(
        [
            "1 E01000001 1 3 2025", "2 E01000002 10 9 2025", "3 E01000077 4 4 2019", "4    ", "5    ", "6    ",
        ], await PupilsAsync(6));
    }

    [Fact]
    public async Task Sent_again_nothing_changes_and_a_later_file_sets_exactly_what_it_speaks_of()
    {
        var first = $"{Of2019}E01000001,A,E07000168,Scarborough,10,1\nE01000002,B,E07000168,Scarborough,20,2\n";
        var (summary, found) = await ImportAsync(first);
        Assert.Empty(found);
        Assert.Equal((2, 0), (Count(summary, "small areas added"), Count(summary, "small areas changed")));
        Assert.Contains(("indices of", "2019"), summary.Facts);
        var before = await StateAsync();
        var (again, _) = await ImportAsync(first);
        Assert.Equal((0, 0), (Count(again, "small areas added"), Count(again, "small areas changed")));
        Assert.Equal(before.Version, (await StateAsync()).Version);
        var (check, _) = await CheckAsync($"{Of2019}E01000002,B,E07000168,Scarborough,90,3\nE01000003,C,E07000168,Scarborough,90,3\n");
        Assert.Equal((1, 1), (Count(check, "small areas to be added"), Count(check, "small areas to be changed")));
        await ImportAsync($"{Of2019}E01000002,B,E07000168,Scarborough,90,3\n");
        Assert.Equal(["E01000001 2011 2019 1", "E01000002 2011 2019 3"], await AskAsync("SELECT concat_ws(' ', lsoa, census, edition, imd) FROM lsoa_deprivation ORDER BY lsoa"));
    }

    [Theory]
    [InlineData(Tool, "YO12 6P,Live,E01000077,A,900,4,800,4", "D02 2 1")]
    [InlineData(Tool, "YO12 6PL,Live,E0100007,A,900,4,800,4", "D03 2 3")]
    [InlineData(Tool, "YO12 6PL,Live,E01000077,A,900,11,800,4", "D04 2 6")]
    [InlineData(Tool, "YO12 6PL,Live,E01000077,A,900,4,800,", "D04 2 8")]
    [InlineData(Tool, "YO12 6PL,Live,E01000077,A,900,4,800", "D05 2 0")]
    [InlineData(Tool, "YO12 6PL,Live,E01000077,A,900,4,800,4\nYO12 6PL,Live,E01000078,A,900,4,800,4", "D08 3 0")]
    [InlineData(Of2019, "E01000001,A,E07000168,\"Scarborough,10,1", "D06 3 4")]
    public async Task A_row_with_an_error_is_named_with_its_place_and_left_out(string header, string row, string expected)
    {
        var (_, found) = await ImportAsync($"{header}{row}\n", ("indices", "2019"));
        Assert.Equal([expected], found.Select(f => $"{f.Rule} {f.Line} {f.Column}"));
        Assert.All(found, f => Assert.True(f.Message.Length > 0 && f.Remedy.Length > 0));
    }

    [Fact]
    public async Task Deciles_of_small_areas_without_a_census_are_refused_until_somebody_says_of_which_indices_they_are()
    {
        var text = $"{Tool}YO12 6PL,Live,E01000077,A,900,4,800,4\n";
        var (refused, found) = await ImportAsync(text);
        Assert.True(refused.Refused);
        Assert.Equal(["D07"], found.Select(f => f.Rule));
        Assert.False((await ImportAsync(text, ("indices", "2015"))).Summary.Refused);
        Assert.Equal(["2015 2011"], await AskAsync("SELECT concat_ws(' ', edition, census) FROM lsoa_deprivation"));
    }

    [Theory]
    [InlineData(Of2019, true)]
    [InlineData(Of2025, true)]
    [InlineData(Postcodes, true)]
    [InlineData(Tool, true)]
    [InlineData("upn,urn,date,am,pm\n", false)]
    [InlineData("URN,LA (code),EstablishmentName,Postcode,LSOA (code)\n", false)]
    public void A_look_up_is_known_by_its_columns(string header, bool known) => Assert.Equal(known, DeprivationLayout.Of(Encoding.UTF8.GetBytes(header)) is not null);

    private async Task ChildAsync(int number, string postcode, bool restricted = false, bool isSealed = false)
    {
        await using var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        db.Add(new Child { Id = ChildOf(number), Surname = "Invented", Forename = $"Child {number}", Postcode = postcode, AddressRestricted = restricted, Sealed = isSealed });
        await db.SaveAsync(Deed, Stop);
    }

    private static ChildId ChildOf(int number) => ChildId.From(new Guid(number, 0, 0, new byte[8]));

    /// <summary>What the lake knows of the homes after a refresh; the postcode itself stands nowhere in it.</summary>
    private async Task<IReadOnlyList<string>> PupilsAsync(int children)
    {
        await services.GetRequiredService<LakeRefresh>().MakeAsync(StoreEngines.NorthYorkshire, progress: null, Deed.Today, Stop);
        var pseudonyms = services.GetRequiredService<ILakes>().PseudonymsOf(StoreEngines.NorthYorkshire);
        var homes = (await AskAsync("SELECT pupil || '|' || coalesce(lsoa, '') || ' ' || coalesce(deprivation::VARCHAR, '') || ' ' || coalesce(child_deprivation::VARCHAR, '') || ' ' || coalesce(deprivation_edition::VARCHAR, '') FROM pupils")).Select(row => row.Split('|')).ToDictionary(row => row[0], row => row[1]);
        Assert.DoesNotContain("postcode", await AskAsync("SELECT column_name FROM (DESCRIBE pupils)"));
        return [.. Enumerable.Range(1, children).Select(number => $"{number} {homes[$"{pseudonyms.Of(ChildOf(number).Value)}"]}")];
    }

    private async Task<LakeState> StateAsync()
    {
        await using var lake = await services.GetRequiredService<ILakes>().ReadAsync(StoreEngines.NorthYorkshire, Stop);
        return lake.State;
    }

    private async Task<IReadOnlyList<string>> AskAsync(string statement)
    {
        await using var lake = await services.GetRequiredService<ILakes>().ReadAsync(StoreEngines.NorthYorkshire, Stop);
        await using DbCommand command = lake.Engine.CreateCommand();
        command.CommandText = statement;
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var all = new List<string>();
        while (await rows.ReadAsync(Stop)) all.Add(rows.GetString(0));
        return all;
    }

    private Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> ImportAsync(string text, params (string, string)[] options) =>
        RunAsync(text, options, (profile, source, db, found) => profile.ApplyAsync(source, db, Deed, found, null, Stop));

    private Task<(ImportSummary Summary, IReadOnlyList<Finding> Found)> CheckAsync(string text, params (string, string)[] options) =>
        RunAsync(text, options, (profile, source, db, found) => profile.CheckAsync(source, db, found, null, Stop));

    private async Task<(ImportSummary, IReadOnlyList<Finding>)> RunAsync(string text, (string, string)[] options, Func<IImportProfile, ImportSource, WaymarkDb, IFindings, Task<ImportSummary>> run)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(StoreEngines.NorthYorkshire);
        using var file = new SentFile(Encoding.UTF8.GetBytes(text), options, "homes.csv");
        // The one profile that takes the file for its own.
        var profile = Assert.Single(scope.ServiceProvider.GetServices<IImportProfile>(), p => p.Recognises(file.Source));
        await using var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var found = new Kept();
        return (await run(profile, file.Source, db, found), found.All);
    }

    private static long Count(ImportSummary summary, string what) => summary.Counts.Single(c => c.What == what).Count;
}
