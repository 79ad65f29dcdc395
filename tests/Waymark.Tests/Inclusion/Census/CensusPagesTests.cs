using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Inclusion.Census;
using Waymark.Inclusion.Door;
using Waymark.Shell.Trail;
using Waymark.Tests.Inclusion.PartTime;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Inclusion.Census;

public sealed class CensusPagesTests(DemoWeb web)
{
    private const string Bens = "999003";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Each_school_stands_with_both_sides_and_a_school_sees_its_own(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        var all = await helen.OpenAsync(CensusLinks.All);
        Assert.Contains("Summer term from June 2025/26", all.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.True(all.Document.QuerySelectorAll("tbody tr").Length > 5);
        Assert.DoesNotContain("@", all.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty((await helen.OpenAsync($"{CensusLinks.All}?term=2024-spring&sort=possible")).Document.QuerySelectorAll("th[aria-sort=descending]"));
        Assert.Contains("No school matches", (await helen.OpenAsync($"{CensusLinks.All}?name=nothing-is-called-so")).Text, StringComparison.Ordinal);
        var own = await (await web.AsAsync("ben", engine)).OpenAsync($"{CensusLinks.All}?term=2025-autumn");
        Assert.Single(own.Document.QuerySelectorAll("tbody tr"));
        var file = await RowsAsync(helen, $"{CensusLinks.Download}?term=2025-autumn&format=csv");
        Assert.Contains(file, row => row.StartsWith(Bens, StringComparison.Ordinal) && row.Contains("Autumn term 2025/26", StringComparison.Ordinal));
        Assert.All(await RowsAsync(await web.AsAsync("ben", engine), CensusLinks.Download), row => Assert.StartsWith(Bens, row, StringComparison.Ordinal));
        Assert.Empty(await RowsAsync(await web.AsAsync("priya", engine), CensusLinks.Download));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_difference_is_settled_with_its_reason_stays_to_be_read_and_is_taken_back(string engine)
    {
        var child = (await PutAsync(engine, 10)).Child;
        var ben = await web.AsAsync("ben", engine);
        var form = await ben.OpenAsync(CensusLinks.Settle(child));
        Assert.Contains("140 possible, 14 missed (2 unauthorised)", form.Text, StringComparison.Ordinal);
        (await form.SubmitAsync()).ShowsError("Asked.Reason", "Select why it needs nothing more");
        (await form.SubmitAsync(("Asked.Reason", "other"))).ShowsError("Asked.Word", "Enter the reason");
        (await form.SubmitAsync(("Asked.Reason", "moved"), ("Asked.Word", new string('a', 501)))).ShowsError("Asked.Word", "The words must be 500 characters or fewer");
        var settled = await form.SubmitAsync(("Asked.Reason", "other"), ("Asked.Word", "A strike that both sides count otherwise"));
        Assert.Contains("Another reason: A strike that both sides count otherwise", settled.Text, StringComparison.Ordinal);
        var card = await ChildrenOfSchools.CardAsync(web, engine, child);
        var list = $"{CensusLinks.Children}?term=2022-spring&name={Uri.EscapeDataString(card.Surname)}";
        Assert.Empty((await ben.OpenAsync(list)).Document.QuerySelectorAll($"a[href='{CensusLinks.Settle(child)}']"));
        Assert.NotEmpty((await ben.OpenAsync($"{list}&state=settled&differs=possible&school={Bens}")).Document.QuerySelectorAll($"a[href='{CensusLinks.Settle(child)}']"));
        Assert.Contains(await RowsAsync(ben, $"{CensusLinks.DownloadChildren}?term=2022-spring&state=all"), row => row.StartsWith($"{card.Surname},{card.Forename}", StringComparison.Ordinal) && row.Contains("A strike", StringComparison.Ordinal));
        var back = await ben.OpenAsync(CensusLinks.TakeBack(child));
        (await back.SubmitAsync()).ShowsError("Which", "Select what is to be taken back");
        await using var db = await web.StoreAsync(engine);
        var id = (await db.Set<CensusSettlement>().SingleAsync(s => s.Child == child && s.Year == 2022, Stop)).Id;
        Assert.Contains("Taken back by Ben Archer", (await back.SubmitAsync(("Which", $"{id}"))).Text, StringComparison.Ordinal);
        Assert.True(await db.Set<CensusGap>().AnyAsync(g => g.Child == child && g.Year == 2022 && g.Settlement == null, Stop));
        Assert.Equal(1, await db.Set<TrailEntry>().CountAsync(e => e.Child == child.Value && e.Action == "settle differences of census and registers" && e.Outcome == "done", Stop));
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == child.Value && e.Action == "view differences of census and registers", Stop));
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Action == "list pupils of whom census and registers differ" && e.ActorName == "Ben Archer", Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Figures_that_have_changed_since_the_form_was_opened_are_not_settled_unseen(string engine)
    {
        var gap = await PutAsync(engine, 11);
        var helen = await web.AsAsync("helen", engine);
        var form = await helen.OpenAsync(CensusLinks.Settle(gap.Child));
        await using var db = await web.StoreAsync(engine);
        await db.Set<CensusGap>().Where(g => g.Child == gap.Child && g.Year == 2022).ExecuteUpdateAsync(g => g.SetProperty(x => x.CensusPossible, 141), Stop);
        (await form.SubmitAsync(("Asked.Reason", "moved"))).ShowsError("Asked.Gaps", "Select at least one difference that is open. If its figures have just changed, look at the new ones first");
        Assert.False(await db.Set<CensusSettlement>().AnyAsync(s => s.Child == gap.Child && s.Year == 2022, Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Another_school_and_a_role_without_the_permission_are_refused_and_the_refusal_is_in_the_trail(string engine)
    {
        var child = CastIds.Child("idris");
        foreach (var path in new[] { CensusLinks.Settle(child), CensusLinks.TakeBack(child) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync("kate", engine)).OpenAsync(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("quentin", engine)).OpenAsync(path)).Status);
        }
        foreach (var path in new[] { CensusLinks.All, CensusLinks.Children })
        {
            Assert.Equal(HttpStatusCode.OK, (await (await web.AsAsync("quentin", engine)).OpenAsync(path)).Status);
            foreach (var person in new[] { "priya", "omar", "tess", "al", "sarah" }) Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync(person, engine)).OpenAsync(path)).Status);
        }
        await using var db = await web.StoreAsync(engine);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == child.Value && e.Action == "view differences of census and registers" && e.Outcome == "refused", Stop));
    }

    [Fact]
    public async Task The_child_has_the_censuses_beside_its_registers()
    {
        await using var db = await web.StoreAsync();
        var known = await db.Set<CensusGap>().Where(g => g.Urn == Bens && g.Year < 2026 && g.Year > 2023 && g.CensusPossible > 0).Select(g => g.Child).ToListAsync(Stop);
        var child = known.Count > 0 ? known[0] : CastIds.Child("idris");
        var page = await (await web.AsAsync("helen")).OpenAsync(AttendanceLinks.Days(child));
        Assert.Contains("By the school census", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("#census ~ div tbody tr"));
    }

    /// <summary>A difference of a pupil of Ben's school in a term of which the demonstration has no census.</summary>
    private async Task<CensusGap> PutAsync(string engine, int which)
    {
        var child = await ChildrenOfSchools.FreeAsync(web, engine, Bens, which);
        await using var db = await web.StoreAsync(engine);
        var gap = new CensusGap
        {
            Child = child.Id, Urn = Bens, Year = 2022, Term = "spring", Differs = "possible", Sessions = 6,
            CensusPossible = 140, CensusAuthorised = 12, CensusUnauthorised = 2, RegisterPossible = 134, RegisterAuthorised = 12, RegisterUnauthorised = 2,
        };
        db.Add(gap);
        await db.SaveChangesAsync(Stop);
        return gap;
    }

    /// <summary>The rows of a file, without its first line and the one that says who took it.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(Browser browser, string path) =>
        (await browser.Http.GetStringAsync(new Uri(path, UriKind.Relative), Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..^1];
}
