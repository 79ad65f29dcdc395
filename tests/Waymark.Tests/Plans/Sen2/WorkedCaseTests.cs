using Waymark.Core.Common;
using Waymark.Core.Plans.Sen2;
using Waymark.Shell.Data;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Sen2;

/// <summary>Cases lived entirely here, each with the records of the return that follow from it (worked-cases.csv), and the round trip of all of them.</summary>
public sealed class WorkedCaseTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const int Year = 2026;
    private static readonly IReadOnlyList<Table.Row> Cases = Table.Parse("worked-cases.csv", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Plans", "Sen2", "worked-cases.csv"))).Rows;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Every_case_is_in_the_return_as_the_table_says_and_without_an_error(string engine)
    {
        await using var area = await TestArea.MakeAsync(engines, engine);
        var told = await LiveAsync(area);
        await using var db = area.Store();
        var returned = (await area.Return(db, Year).ReturnedAsync(Stop).ToListAsync(Stop)).ToDictionary(r => r.Child, r => r.Person);
        var wrong = new List<string>();
        foreach (var (row, child) in told)
        {
            var person = returned.GetValueOrDefault(child);
            var (is_, found) = (person is null ? "" : string.Join(" / ", Flat(person)), person is null ? "" : Found(person));
            if (is_ != row["expected"] || found != row["findings"]) wrong.Add($"{row["case"]}\n  is       {is_}\n  expected {row["expected"]}\n  findings {found}");
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_return_of_lived_cases_imported_again_changes_nothing_and_in_an_empty_area_makes_the_same_return(string engine)
    {
        await using var area = await TestArea.MakeAsync(engines, engine);
        await LiveAsync(area);
        await TripAsync(area, await TestArea.MakeAsync(engines, engine));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_return_of_a_whole_area_comes_round_unchanged_with_what_was_imported_what_is_imperfect_and_what_was_lived(string engine)
    {
        await using var area = await TestArea.DemonstrationAsync(engines, engine, pupils: 300);
        var sample = new Bench.Sen2Sample(7, Year);
        var persons = sample.Persons(80).ToList();
        Spoil(persons);
        using var file = new MemoryStream();
        Waymark.Plans.Sen2.Writing.XmlShape.Write(file, sample.Header(), persons, Year);
        Assert.Equal(0, (await area.ImportAsync(file.ToArray(), "imported.xml")).Errors);
        await LiveAsync(area);
        await TripAsync(area, await TestArea.MakeAsync(engines, engine));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task Whatever_a_case_lives_through_its_return_is_without_an_error_and_comes_round_unchanged(int seed)
    {
        await using var area = await TestArea.MakeAsync(engines, nameof(StoreEngine.Sqlite));
        var chance = new Random(seed);
        var told = new Dictionary<Core.People.ChildId, string>();
        for (var at = 0; at < 60; at++)
        {
            await using var store = area.Store();
            var (lived, history) = (new WorkedCase(store, at), new RandomHistory(chance).Tell());
            await lived.LiveAsync(history, Stop);
            told[lived.Child] = history;
        }
        await using var db = area.Store();
        foreach (var year in new[] { 2025, 2026, 2027 })
            await foreach (var returned in area.Return(db, year).ReturnedAsync(Stop))
                Assert.True(!Found(returned.Person, year).Contains("ERROR", StringComparison.Ordinal), $"{year} {Found(returned.Person, year)}\n{told[returned.Child]}\n{string.Join(" / ", Flat(returned.Person))}");
        await TripAsync(area, await TestArea.MakeAsync(engines, nameof(StoreEngine.Sqlite)));
    }

    /// <summary>As real returns are: nothing that is an error, much that is a query.</summary>
    private static void Spoil(IReadOnlyList<Sen2Person> persons)
    {
        foreach (var (at, active) in persons.SelectMany(p => p.Requests).SelectMany(r => r.ActivePlans).Index())
        {
            if (at % 5 == 0) active.Set("LastReview", "");
            if (at % 5 == 1) active.Set("PhaseTransferDueDate", "2026-03-01");
            if (at % 5 == 2 && active.ReviewOutcome.Given) active.Set("ReviewDraft", "2025-12-30");
        }
        foreach (var person in persons.Where((_, at) => at % 7 == 0)) person.Set("PostCode", "");
    }

    /// <summary>Out of an area, back into it, and through an empty one.</summary>
    internal static async Task TripAsync(TestArea area, TestArea empty)
    {
        await using var second = empty;
        var before = await StateAsync(area);
        var file = await area.XmlAsync(Year);
        var import = await area.ImportAsync(file, "back.xml");
        Assert.Equal(0, import.Errors);
        Assert.Equal(before, await StateAsync(area));
        Assert.Equal(Lines(file), Lines(await area.XmlAsync(Year)));
        Assert.Equal(0, (await second.ImportAsync(file, "over.xml")).Errors);
        Assert.Equal(Lines(file), Lines(await second.XmlAsync(Year)));
    }

    private static string[] Lines(byte[] xml) => System.Text.Encoding.UTF8.GetString(xml).Split('\n');

    private static async Task<string> StateAsync(TestArea area)
    {
        await using var db = area.Store();
        return await StateHash.ContentAsync(db, without: ["exchange_import"], Stop);
    }

    private static async Task<IReadOnlyList<(Table.Row Row, Core.People.ChildId Child)>> LiveAsync(TestArea area)
    {
        var told = new List<(Table.Row, Core.People.ChildId)>();
        foreach (var (at, row) in Cases.Index())
        {
            await using var db = area.Store();
            var lived = new WorkedCase(db, at);
            await lived.LiveAsync(row["history"], Stop);
            told.Add((row, lived.Child));
        }
        return told;
    }

    private static string Found(Sen2Person person, int year = Year)
    {
        var found = new List<Sen2Finding>();
        var checker = new Sen2Checker(null, new Sen2Facts { Year = year, HasHeader = false, Authority = "815" }, found.Add);
        checker.Check(person);
        // An error is never in the table.
        return string.Join(' ', found.Select(f => f.Rule.Severity == Sen2Severity.Error ? $"ERROR-{f.Rule.Id}" : f.Rule.Id).Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Flat(Sen2Record record) => record.Children.SelectMany(child => Flat(child).Prepend(Say(child)));

    private static string Say(Sen2Record record)
    {
        var letter = record.Module switch
        {
            Sen2Module.Request => "R", Sen2Module.Assessment => "A", Sen2Module.NamedPlan => "P", Sen2Module.PlanDetail => "D", Sen2Module.ActivePlan => "V", Sen2Module.Placement => "L", _ => "N",
        };
        return string.Join(' ', Sen2Layout.Of(record.Module).Where(f => record.Has(f.Ordinal)).Select(f => $"{f.Tag}={record[f.Ordinal].Raw}").Prepend(letter));
    }
}
