using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Bench;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Core.People;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;
using Waymark.People;
using Waymark.Plans.Sen2.Writing;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Exchange;

/// <summary>Names that programs are known to spoil come in by a file, stand on the child's page, are found, and go out again, sign by sign the same.</summary>
public sealed class RealNameTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static readonly (string Forename, string Surname)[] Names =
    [
        ("Finn", "O'Brien"), ("Zoë", "Smith"), ("Ewa", "D'Souza-Łukasz"), ("Thị Hồng", "Nguyễn"), ("小明", "王"), ("Jennifer", "Null"), ("True", "False"), ("Null", "True"), ("N/A", "Test"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Real_names_pass_unchanged_from_a_return_to_the_childs_page_and_out_in_the_list(string engine)
    {
        await using var site = await TestSite.StartAsync(engines.Settings(engine), Stop);
        var manager = await site.SignedInAsAsync(Role.SendManager, Stop);
        var sample = new Sen2Sample(31, 2026);
        // Those in whom a case is open stand on the list of today.
        var persons = sample.Persons(500).Where(p => p.Requests[0].RequestOutcome.Is('A')).Take(Names.Length).ToList();
        Assert.Equal(Names.Length, persons.Count);
        for (var i = 0; i < Names.Length; i++)
        {
            persons[i].Set("Forename", Names[i].Forename);
            persons[i].Set("Surname", Names[i].Surname);
        }
        await UploadPage.ImportAsync(manager, Xml(sample.Header(), persons), "return.xml");
        await AssertPagesAsync(site, manager, StoreEngines.NorthYorkshire);

        var list = new StrictCsv(new StringReader((await manager.GetAsync("/plans/caseload/download?format=csv")).Text));
        var (columns, listed) = (list.Next()!.ToList(), new List<(string, string)>());
        while (list.Next() is { } cells)
            if (cells.Count == columns.Count) listed.Add((cells[columns.IndexOf("Forename")], cells[columns.IndexOf("Surname")]));
        Assert.Equal(Names.Order(), listed.Order());
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Real_names_pass_unchanged_from_an_extract_to_the_childs_page(string engine)
    {
        await using var site = await TestSite.StartAsync(engines.Settings(engine), Stop);
        var manager = await site.SignedInAsAsync(Role.SendManager, Stop, StoreEngines.York);
        var text = "local_child_id,forename,surname,date_of_birth\n" + string.Concat(Names.Select((n, i) => $"{i},{n.Forename},{n.Surname},2014-0{i + 1}-09\n"));
        await UploadPage.ImportAsync(manager, Encoding.UTF8.GetBytes(text), "school-121300_2026-11-24.csv");
        await AssertPagesAsync(site, manager, StoreEngines.York);
    }

    private static async Task AssertPagesAsync(TestSite site, TestBrowser manager, AreaCode area)
    {
        List<(ChildId Id, string Forename, string Surname)> children;
        await using (var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(area))
            children = [.. (await db.Set<Child>().Select(c => new { c.Id, c.Forename, c.Surname }).ToListAsync(Stop)).Select(c => (c.Id, c.Forename, c.Surname))];
        Assert.Equal(Names.Order(), children.Select(c => (c.Forename, c.Surname)).Order());
        foreach (var (id, forename, surname) in children)
        {
            var page = await manager.GetAsync($"/people/children/{id}");
            Assert.Equal((HttpStatusCode.OK, $"{forename} {surname}"), (page.Status, page.Heading));
        }
    }

    private static byte[] Xml(Sen2Header header, IReadOnlyList<Sen2Person> persons)
    {
        using var memory = new MemoryStream();
        XmlShape.Write(memory, header, persons, 2026);
        return memory.ToArray();
    }
}
