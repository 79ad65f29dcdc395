using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Areas;
using Waymark.Inclusion.Attendance;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;
using Waymark.Insight.Lake;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Tests.Architecture;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Insight.Indicators.Golden;

/// <summary>For each indicator a scene made by hand and the rows that it must count, written by hand beside it (<c>ID.txt</c>): from casework through the tables of the lake to its statement.</summary>
public sealed class GoldenTests(GoldenTests.Store store) : IClassFixture<GoldenTests.Store>
{
    private static readonly string Folder = Path.Combine(Source.Root, "tests", "Waymark.Tests", "Insight", "Indicators", "Golden");
    private static readonly AreaCode Area = StoreEngines.NorthYorkshire;

    public static TheoryData<string> All => [.. Catalogue.All.Select(i => i.Id)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_indicator_has_golden_rows_and_every_file_of_them_an_indicator() =>
        Assert.Equal(Catalogue.All.Select(i => i.Id).Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(All))]
    public async Task The_rows_that_an_indicator_counts_are_those_written_by_hand(string indicator)
    {
        var scene = Scene.Read(await File.ReadAllTextAsync(Path.Combine(Folder, $"{indicator}.txt"), Stop));
        Assert.NotEmpty(scene.Expected);
        var counted = await CountAsync(scene, Catalogue.Find(indicator)!);
        Wrong.None([
            .. Left(scene.Expected, counted).Select(row => $"{indicator} should count {row}"),
            .. Left(counted, scene.Expected).Select(row => $"{indicator} counts {row}"),
        ]);
    }

    /// <summary>Rows of the one that are not in the other, each as often as it is too many.</summary>
    private static IEnumerable<string> Left(IEnumerable<string> all, IEnumerable<string> taken)
    {
        var left = all.ToList();
        foreach (var row in taken) left.Remove(row);
        return left;
    }

    private async Task<List<string>> CountAsync(Scene scene, Indicator indicator)
    {
        var services = store.Services;
        var lakes = services.GetRequiredService<ILakes>();
        var pseudonyms = lakes.PseudonymsOf(Area);
        await using var lake = lakes.OpenApart(null);
        await using (var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(Area))
        {
            // Never committed: the next scene finds the store empty.
            await using var all = await db.Database.BeginTransactionAsync(Stop);
            db.AddRange(scene.Casework());
            await db.SaveChangesAsync(Stop);
            foreach (var mart in services.GetServices<ILakeMart>())
            {
                await lake.StageAsync("mart", mart.Staged, mart.RowsAsync(new MartSource(db, pseudonyms, scene.Today), Stop), Stop);
                LakeEngine.Run(lake.Engine, $"CREATE TEMP TABLE {mart.Table.Name} AS SELECT {mart.Table.Cast} FROM ({mart.Select});");
            }
        }
        await lake.StageAsync(AttendanceTables.Marks.Name, AttendanceTables.Marks.Columns, scene.Marks.Select(m => new object?[] { pseudonyms.Of(Scene.ChildOf(m.Child).Value), m.Urn, m.Day, m.Am, m.Pm }).ToAsyncEnumerable(), Stop);
        await lake.StageAsync(AttendanceTables.Days.Name, AttendanceTables.Days.Columns, scene.Days.Select(d => new object?[] { d.Urn, d.Day, true, "" }).ToAsyncEnumerable(), Stop);
        foreach (var summary in services.GetServices<ILakeSummary>())
        {
            // A scene has registers and days, and nothing else that is summed up.
            var partitions = summary.Of == AttendanceTables.Marks ? scene.Marks.Select(m => m.Day).Select(day => $"{day.Year:0000}-{day.Month:00}").Distinct().Order()
                : summary.Of == AttendanceTables.Days ? scene.Days.Select(_ => "").Distinct() : [];
            var columns = string.Join(", ", summary.Table.Columns.Select(c => $"{c.Name} {c.Type}"));
            LakeEngine.Run(lake.Engine, $"CREATE TEMP TABLE {summary.Table.Name} ({columns});");
            foreach (var partition in partitions.ToList()) LakeEngine.Run(lake.Engine, $"INSERT INTO {summary.Table.Name} BY NAME {summary.Select(partition)};");
        }
        Sides.Lay(lake.Engine);
        Facts.Count(lake.Engine, indicator, scene.Today);
        var numbers = Enumerable.Range(1, 40).ToDictionary(number => pseudonyms.Of(Scene.ChildOf(number).Value));
        await using var command = lake.Engine.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", scene.Columns)} FROM ({Facts.Select(indicator)})";
        await using var reader = await command.ExecuteReaderAsync(Stop);
        var rows = new List<string>();
        while (await reader.ReadAsync(Stop)) rows.Add(string.Join(',', scene.Columns.Select((column, at) => Text(column, reader.IsDBNull(at) ? null : reader.GetValue(at), numbers))));
        return rows;
    }

    private static string Text(string column, object? value, Dictionary<long, int> numbers) => (column, value) switch
    {
        (_, null) => "",
        ("pupil", long pupil) => $"{numbers[pupil]}",
        (_, DateOnly day) => LocalDatePattern.Iso.Format(LocalDate.FromDateOnly(day)),
        (_, double number) => Math.Round(number, 4).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>An empty store of casework on the default engine.</summary>
    public sealed class Store : IAsyncLifetime
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("waymark-golden-");

        internal ServiceProvider Services { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Services = new ProgramHost(Waymark.Program.Rooms).Services(new ConfigurationBuilder().AddInMemoryCollection(
                new Dictionary<string, string?> { ["Store:Engine"] = nameof(StoreEngine.Sqlite), ["Store:Folder"] = folder.FullName }).Build());
            await Services.GetRequiredService<Waymark.Shell.Data.Stores>().PrepareCaseworkAsync(Area, CancellationToken.None);
        }

        public async ValueTask DisposeAsync()
        {
            await Services.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
