using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Waymark.Areas.Door;
using Waymark.Bench;
using Waymark.Core.Areas;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Plans.AnnexA;
using Waymark.Plans.Sen2.Export;
using Waymark.Plans.Sen2.Writing;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Trail;
using Waymark.Tests.People.Extracts;
using Waymark.Tests.People.Register;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Sen2;

/// <summary>Rules that ask the register of establishments or last year's return, in an area that has them and in one that has not.</summary>
public sealed class FactsOfAreaTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static readonly AreaCode Area = StoreEngines.NorthYorkshire;
    private static readonly string[] RegisterRules = ["W452", "W453", "W462", "W463"];
    private static readonly string[] LastReturnRules = ["W113", "W420", "W700", "W701", "W702"];
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_return_is_held_against_the_register_once_it_is_loaded_and_before_the_check_says_what_it_left_out(string engine)
    {
        await using var services = await ServicesAsync(engine);
        var sample = new Sen2Sample(7, 2026);
        var persons = sample.Persons(100).Where(p => p.Requests[0].ActivePlans is [{ Placements: [{ Urn.Given: true }] }]).Take(5).ToList();
        for (var i = 0; i < 5; i++) Attend(persons[i], $"90000{i}");
        persons[3].Requests[0].ActivePlans[0].Placements[0].Set("SENunitIndicator", "1");
        persons[3].Requests[0].ActivePlans[0].Placements[0].Set("ResourcedProvisionIndicator", "0");
        var file = Xml(sample.Header(), persons);

        var (before, found) = await SendAsync(services, file, "return.xml", apply: false);
        Assert.Empty(found.Where(f => RegisterRules.Contains(f.Rule)));
        Assert.Contains("W452 in part, W453, W462, W463: The national register of establishments (GIAS) is not loaded; import its file", before.Facts, StringComparison.Ordinal);

        await SendAsync(services, new RegisterSample().Add("900000", (RegisterSample.Provision, "Resourced provision and SEN unit")).Add("900002", (RegisterSample.Closed, "31-08-2001"), (RegisterSample.Status, "2"))
            .Add("900003").Add("900004", (RegisterSample.Type, "26"), (RegisterSample.Provision, "Resourced provision and SEN unit")).Bytes(), "edubasealldata20261124.csv");
        await SendAsync(services, Encoding.UTF8.GetBytes("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n900002,900009,New,Successor,31-08-2001\n"), "links_edubasealldata20261124.csv");
        var (after, with) = await SendAsync(services, file, "return.xml", apply: false);
        Assert.DoesNotContain("GIAS", after.Facts, StringComparison.Ordinal);
        Assert.Equal(
            [("W452", "900001"), ("W453", "900002"), ("W462", "1"), ("W463", "900004")],
            with.Where(f => RegisterRules.Contains(f.Rule)).Select(f => (f.Rule, f.Value)).Distinct().Where(f => f.Rule != "W462" || f.Value == "1").Order());
        Assert.Contains("successor 900009", with.First(f => f.Rule == "W453").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(with, f => RegisterRules.Contains(f.Rule) && f.Subject == Key(persons[0]));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_child_with_a_plan_in_last_years_return_who_is_missing_in_this_one_is_asked_for(string engine)
    {
        await using var services = await ServicesAsync(engine);
        var persons = new Sen2Sample(19, 2025).Persons(200).Where(p => p.Requests[0].ActivePlans is [{ Placements: [{ Urn.Given: true, LeavingDate.Blank: true }] }] && p.Upn.Given
            && p.Requests[0].Assessments is [{ Plans: [{ CeaseDate.Blank: true }] }]).Take(3).ToList();
        var (first, none) = await SendAsync(services, Xml(new Sen2Sample(19, 2025).Header(), persons, 2025), "2025.xml");
        Assert.Contains("W113, W420, W700, W701, W702: Last year", first.Facts, StringComparison.Ordinal);
        Assert.DoesNotContain(none, f => LastReturnRules.Contains(f.Rule));

        var gone = persons[0];
        var header = new Sen2Sample(19, 2026).Header();
        var (next, found) = await SendAsync(services, Xml(header, persons.Skip(1)), "2026.xml");
        Assert.Equal(Key(gone), found.Single(f => f.Rule == "W420").Subject);
        Assert.DoesNotContain("Last year", next.Facts, StringComparison.Ordinal);
        Assert.Contains("\"serial number\",\"Value\":\"1\"", next.Facts, StringComparison.Ordinal);
        Assert.DoesNotContain(found, f => f.Rule == "W015");

        persons[1].Set("PostCode", "YO1 7HH");
        Assert.Contains((await SendAsync(services, Xml(header, persons), "2026-again.xml", apply: false)).Found, f => f.Rule == "W015");
        header.Set("SerialNo", "2");
        var whole = (await SendAsync(services, Xml(header, persons), "2026-whole.xml", apply: false)).Found;
        Assert.DoesNotContain(whole, f => f.Rule is "W015" or "W420");
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_return_that_is_made_here_is_checked_with_the_same_facts(string engine)
    {
        await using var services = await ServicesAsync(engine);
        var persons = new Sen2Sample(19, 2025).Persons(20).ToList();
        await SendAsync(services, Xml(new Sen2Sample(19, 2025).Header(), persons, 2025), "2025.xml");
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(Area);
        var returns = scope.ServiceProvider.GetRequiredService<ReturnOfArea>();
        var year = Sen2Year.Of(2026)!;
        Assert.Equal(RegisterRules, (await returns.CheckAsync(year, 1, Stop)).Summary.NotRun.Select(n => n.Rule));
        await SendAsync(services, new RegisterSample().Add("900000").Bytes(), "edubasealldata20261124.csv");
        var (summary, byRule) = await returns.CheckAsync(year, 1, Stop);
        Assert.Empty(summary.NotRun);
        Assert.Contains(byRule, f => f.First.Rule.Id == "W452");
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_lists_of_an_inspection_ask_the_register_for_schools_that_are_unknown_closed_or_of_another_phase(string engine)
    {
        await using var services = await ServicesAsync(engine);
        await SendAsync(services, new RegisterSample().Add("900000").Add("900001", (RegisterSample.Closed, "31-08-2026"), (RegisterSample.Status, "2"))
            .Add("900002", (RegisterSample.Status, "2"), (RegisterSample.Authority, "383")).Add("900003", (RegisterSample.Type, "14"), (RegisterSample.Phase, "0"), (RegisterSample.Authority, "383")).Bytes(), "edubasealldata20261124.csv");
        var book = new TestWorkbook();
        string[] Row(string id, string urn) => [id, "UN1", "", "24/02/2018", "F", "WBRI", "ASD", urn, "Primary", "", "0", "0", "2", "b", "b", "", "b"];
        book.Sheet("List_1").Add([.. Waymark.Core.Plans.AnnexA.AnnexAColumn.Of(1).Select(c => c.Heading)]);
        book.Sheet("List_2").AddRange([[.. Waymark.Core.Plans.AnnexA.AnnexAColumn.Of(2).Select(c => c.Heading)], Row("a", "900000"), Row("b", "900001"), Row("c", "900002"), Row("d", "900003"), Row("e", "900004")]);
        using var lists = new People.Extracts.SentFile(book.Bytes(), [], "lists.xlsx");
        var found = new Kept();
        await using var db = services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(Area);
        var profile = new AnnexAProfile(services.GetRequiredService<IChildNumbers>(), services.GetRequiredService<IChildWriter>(), new FakeClock(Instant.FromUtc(2026, 11, 24, 9, 0)));
        await profile.CheckAsync(lists.Source, db, found, null, Stop);
        var told = found.All.Where(f => f.Rule == "A06").OrderBy(f => f.Line).ToList();
        Assert.Equal([3, 4, 5, 6], told.Select(f => f.Line));
        foreach (var (finding, why) in told.Zip(["closed on 31 August 2026", "The school is closed.", "The register says Pupil referral unit", "not among the schools"]))
            Assert.Contains(why, finding.Message, StringComparison.Ordinal);
    }

    private static string Key(Sen2Person person) => person.Upn.Text;

    private static void Attend(Sen2Person person, string urn)
    {
        foreach (var setting in person.Requests[0].Assessments.SelectMany(a => a.Plans).SelectMany(p => p.Details).Concat<Sen2Setting>(person.Requests[0].ActivePlans.SelectMany(a => a.Placements)))
        {
            setting.Set("URN", urn);
            setting.Set("SENunitIndicator", "0");
            setting.Set("ResourcedProvisionIndicator", "0");
        }
    }

    private static async Task<(Import Import, IReadOnlyList<Finding> Found)> SendAsync(ServiceProvider services, byte[] file, string name, bool apply = true)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(Area);
        var importing = scope.ServiceProvider.GetRequiredService<Importing>();
        var deed = new Deed(Actor.Program("test"), (DemoArea.Today + new LocalTime(9, 0)).InUtc().ToInstant(), DemoArea.Today, "import");
        using var content = new MemoryStream(file);
        var (import, problems) = await importing.ReceiveAsync(new Waymark.Exchange.SentFile(content, name), deed, Stop);
        Assert.True(import is not null, string.Join(" ", problems.Select(p => p.Sentence)));
        await importing.CheckAsync(import, deed, null, Stop);
        Assert.Equal(ImportState.Checked, import.State);
        if (apply) await importing.ApplyAsync(import, deed, null, Stop);
        return (import, [.. FindingsFile.Read(scope.ServiceProvider.GetRequiredService<Originals>().FindingsOf(Area, import.Id))]);
    }

    private async Task<ServiceProvider> ServicesAsync(string engine)
    {
        var settings = engines.Settings(engine);
        var services = new ProgramHost(Waymark.Program.Rooms).Services(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Engine"] = engine, ["Store:Folder"] = Path.Combine(settings.Folder, Path.GetRandomFileName()),
            ["Store:Postgres"] = engine == nameof(StoreEngine.Postgres) ? await PostgresServer.FreshDatabaseAsync() : "",
        }).Build());
        await services.GetRequiredService<Waymark.Shell.Data.Stores>().PrepareDirectoryAsync(Stop);
        await services.GetRequiredService<IAreas>().MakeAsync(Area, "North Yorkshire", Stop);
        await services.GetRequiredService<Waymark.Shell.Data.Stores>().PrepareCaseworkAsync(Area, Stop);
        return services;
    }

    private static byte[] Xml(Sen2Header header, IEnumerable<Sen2Person> persons, int year = 2026)
    {
        using var text = new MemoryStream();
        XmlShape.Write(text, header, persons, year);
        return text.ToArray();
    }
}
