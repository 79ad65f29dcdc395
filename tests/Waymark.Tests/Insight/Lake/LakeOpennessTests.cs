using System.Text.Json;
using DuckDB.NET.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parquet;
using Parquet.Schema;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.People;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Tests.Architecture;
using Waymark.Tests.Areas.Backup;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Insight.Lake;

/// <summary>What a stranger with another reader of Parquet finds in the lake of a demonstration area: what the dictionary promises, and nobody by name.</summary>
public sealed class LakeOpennessTests(LakeOpennessTests.Demonstration made) : IClassFixture<LakeOpennessTests.Demonstration>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_reader_finds_the_declared_columns_with_their_types_and_every_row()
    {
        await using var lake = await made.Here.Services.GetRequiredService<ILakes>().ReadAsync(StoreEngines.NorthYorkshire, Stop);
        var tables = made.Here.Services.GetRequiredService<LakeTables>().All.ToDictionary(table => table.Name);
        Assert.NotEmpty(lake.State.Parts);
        foreach (var part in lake.State.Parts)
        {
            await using var reader = await OpenAsync(part);
            var table = tables[part.Table];
            Assert.Equal(table.Columns.Select(column => $"{column.Name} {TypeOf(column.Type)}"), reader.Schema.DataFields.Select(field => $"{field.Name} {field.ClrType.Name}"));
            Assert.Equal(part.Rows, Rows(reader));
        }
        Assert.Equal(lake.State.Parts.Select(part => part.File).Order(StringComparer.Ordinal), LakeFiles.Written(made.Folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_name_number_address_or_date_of_birth_of_a_child_stands_anywhere_in_it()
    {
        var people = await made.PeopleAsync();
        Assert.True(people.Wholly.Count > 100 && people.Within.Count > 100, "The demonstration has too few children to say anything.");
        await using var lake = await made.Here.Services.GetRequiredService<ILakes>().ReadAsync(StoreEngines.NorthYorkshire, Stop);
        var (found, read, homes, postcodes) = (new SortedSet<string>(StringComparer.Ordinal), 0, 0, 0);
        foreach (var part in lake.State.Parts)
        {
            await using var reader = await OpenAsync(part);
            var ofChildren = reader.Schema.DataFields.Any(field => field.Name == "pupil");
            foreach (var field in reader.Schema.DataFields.Where(field => field.ClrType == typeof(ReadOnlyMemory<char>)))
                foreach (var text in await TextsAsync(reader, field))
                {
                    read++;
                    // The look-up of postcodes holds those of children among all others, and says of none that a child lives there.
                    if (part.Table == "home_postcodes" && field.Name == "postcode")
                    {
                        (homes, postcodes) = (homes + (people.Within.Any(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)) ? 1 : 0), postcodes + 1);
                        continue;
                    }
                    // A school or a place may be called as a child is; what stands beside a child may not.
                    if (ofChildren && field.Name != "locality" && people.Wholly.Contains(text)) found.Add($"{part.Table}.{field.Name}");
                    if (people.Within.Any(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase))) found.Add($"{part.Table}.{field.Name}");
                }
            // Numbers of children stand nowhere as numbers either.
            foreach (var field in reader.Schema.DataFields.Where(field => field.ClrType == typeof(long)))
                if ((await NumbersAsync(reader, field)).Any(people.Numbers.Contains)) found.Add($"{part.Table}.{field.Name}");
        }
        Assert.True(read > 1000, $"Only {read} texts were read.");
        Assert.Empty(found);
        Assert.InRange(homes, 1, postcodes / 5);
    }

    [Fact]
    public async Task The_dictionary_names_every_table_and_column_and_its_examples()
    {
        await using var lake = await made.Here.Services.GetRequiredService<ILakes>().ReadAsync(StoreEngines.NorthYorkshire, Stop);
        var tables = made.Here.Services.GetRequiredService<LakeTables>();
        var dictionary = new LakeDictionary(tables, lake.State);
        var (text, lines) = (dictionary.Markdown(), dictionary.Csv().Split('\n'));
        using var json = JsonDocument.Parse(dictionary.Json());
        Assert.All(tables.All, table =>
        {
            Assert.Contains($"\n## {table.Name}\n\n{table.Means}", text, StringComparison.Ordinal);
            Assert.All(table.Columns, column => Assert.Contains($"| `{column.Name}` | {column.Type} |", text, StringComparison.Ordinal));
            Assert.Equal(table.Columns.Count, lines.Count(line => line.StartsWith($"column,{table.Name},", StringComparison.Ordinal)));
        });
        Assert.All(tables.Macros, macro => Assert.Contains($"`{macro.Name}({macro.Of})`", text, StringComparison.Ordinal));
        Assert.Equal(tables.All.Count, json.RootElement.GetProperty("tables").GetArrayLength());
        Assert.All(["read_parquet", "arrow::open_dataset", "Parquet.Document"], word => Assert.Contains(word, text, StringComparison.Ordinal));
        var guide = await File.ReadAllTextAsync(Path.Combine(Source.Root, "docs", "guide", "analysts.md"), Stop);
        Assert.Contains(LakeDictionary.Example("plans-by-phase.sql"), guide, StringComparison.Ordinal);
        // Sums, too: an analyst begins with them.
        Assert.All(made.Here.Services.GetServices<ILakeSummary>(), summary =>
        {
            Assert.Contains(summary.Table, tables.All);
            Assert.Contains($"`{summary.Table.Name}`", guide, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_example_in_SQL_gives_what_casework_says_though_replaced_files_lie_beside_the_others()
    {
        var pupils = LakeFiles.Written(made.Folder).Single(file => file.StartsWith("pupils/", StringComparison.Ordinal));
        var replaced = Path.Combine(made.Folder, "pupils", "all-000000-1.parquet");
        File.Copy(Path.Combine(made.Folder, pupils), replaced);
        var answer = new Dictionary<string, long>();
        await using (var engine = new DuckDBConnection("DataSource=:memory:"))
        {
            await engine.OpenAsync(Stop);
            await using var command = engine.CreateCommand();
            command.CommandText = $"SET file_search_path = '{made.Folder}';\n{LakeDictionary.Example("plans-by-phase.sql")}";
            await using var rows = await command.ExecuteReaderAsync(Stop);
            while (await rows.ReadAsync(Stop)) answer.Add(rows.GetString(0), rows.GetInt64(1));
        }
        File.Delete(replaced);
        await using var db = made.Here.Stores.Casework(StoreEngines.NorthYorkshire);
        var phases = (await db.Set<Organisation>().AsNoTracking().Where(o => o.Urn != "").ToListAsync(Stop)).ToDictionary(o => o.Urn!, o => o.Phase);
        var expected = (await db.Set<Child>().AsNoTracking().Where(c => c.SenStatus == "E").Select(c => c.SchoolUrn).ToListAsync(Stop))
            .CountBy(urn => phases.GetValueOrDefault(urn, "No school")).ToDictionary();
        Assert.True(expected.Count > 1);
        Assert.Equal(expected.OrderBy(phase => phase.Key, StringComparer.Ordinal).Select(phase => (phase.Key, (long)phase.Value)), answer.Select(row => (row.Key, row.Value)));
    }

    private static string TypeOf(string type) => type switch
    {
        "BIGINT" => nameof(Int64), "INTEGER" => nameof(Int32), "VARCHAR" => typeof(ReadOnlyMemory<char>).Name, "BOOLEAN" => nameof(Boolean), "DOUBLE" => nameof(Double), "DATE" => nameof(DateTime),
        _ => throw new ArgumentException($"{type} is not known to this test.", nameof(type)),
    };

    private async Task<ParquetReader> OpenAsync(LakePart part) => await ParquetReader.CreateAsync(Path.Combine(made.Folder, part.File), cancellationToken: Stop);

    private static long Rows(ParquetReader reader) => Enumerable.Range(0, reader.RowGroupCount).Sum(at =>
    {
        using var group = reader.OpenRowGroupReader(at);
        return group.RowCount;
    });

    private static async Task<HashSet<string>> TextsAsync(ParquetReader reader, DataField field)
    {
        var texts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < reader.RowGroupCount; at++)
        {
            using var group = reader.OpenRowGroupReader(at);
            var values = new string?[group.RowCount];
            await group.ReadAsync(field, values.AsMemory()!, null, Stop);
            texts.UnionWith(values.OfType<string>());
        }
        return texts;
    }

    private static async Task<HashSet<long>> NumbersAsync(ParquetReader reader, DataField field)
    {
        var numbers = new HashSet<long>();
        for (var at = 0; at < reader.RowGroupCount; at++)
        {
            using var group = reader.OpenRowGroupReader(at);
            var values = new long?[group.RowCount];
            await group.ReadAsync<long>(field, values.AsMemory(), null, Stop);
            numbers.UnionWith(values.OfType<long>());
        }
        return numbers;
    }

    /// <summary>What must not be found.</summary>
    /// <param name="Wholly">Names, which as parts of other words mean nothing.</param>
    /// <param name="Within">Numbers, postcodes, lines of addresses, full names, phones and ids.</param>
    internal sealed record Secrets(HashSet<string> Wholly, HashSet<string> Within, HashSet<long> Numbers);

    /// <summary>A small demonstration area with its lake.</summary>
    public sealed class Demonstration : IAsyncLifetime
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("waymark-openness-");

        internal Installation Here { get; private set; } = null!;

        internal string Folder => Here.Services.GetRequiredService<ILakes>().FolderOf(StoreEngines.NorthYorkshire);

        public async ValueTask InitializeAsync()
        {
            var data = Path.Combine(folder.FullName, "data");
            await DemoCommand.MakeAsync(new ProgramHost(Program.Rooms), DemoCommand.Settings(data), new DemoCommand.Asked(815, 300, DemoArea.Today), CancellationToken.None);
            Here = new Installation(new StoreSettings { Folder = data });
        }

        internal async Task<Secrets> PeopleAsync()
        {
            await using var db = Here.Stores.Casework(StoreEngines.NorthYorkshire);
            var children = await db.Set<Child>().AsNoTracking().ToListAsync(Stop);
            var names = await db.Set<ChildName>().AsNoTracking().ToListAsync(Stop);
            var family = await db.Set<FamilyContact>().AsNoTracking().ToListAsync(Stop);
            var numbers = await db.Set<ChildIdentifier>().AsNoTracking().Where(number => number.Kind != IdentifierKind.UpnUnknown).Select(number => number.Value).ToListAsync(Stop);
            var words = children.SelectMany(c => new[] { c.Surname, c.Forename, c.MiddleNames, c.KnownAs, c.AddressLine, c.Postcode, c.Communication })
                .Concat(names.SelectMany(name => new[] { name.Surname, name.Forename })).Concat(family.Select(contact => contact.Name));
            var parts = children.SelectMany(c => new[] { $"{c.Forename} {c.Surname}", $"{c.Surname}, {c.Forename}", c.AddressLine, c.Postcode, c.Postcode.Replace(" ", "", StringComparison.Ordinal), $"{c.Id.Value}", $"{c.Id.Value:N}" })
                .Concat(family.SelectMany(contact => new[] { contact.Name, contact.Phone, contact.Email })).Concat(numbers.Where(number => number.Length >= 6));
            return new Secrets(
                words.Where(word => word.Length > 1).ToHashSet(StringComparer.OrdinalIgnoreCase),
                parts.Where(part => part.Length >= 5).ToHashSet(StringComparer.OrdinalIgnoreCase),
                numbers.Select(number => long.TryParse(number, out var value) ? value : 0).Where(value => value > 999_999).ToHashSet());
        }

        public async ValueTask DisposeAsync()
        {
            if (Here is not null) await Here.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
