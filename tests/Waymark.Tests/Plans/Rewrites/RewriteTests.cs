using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Plans.Content;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Plans.Rewrites;
using Waymark.Tests.Family;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Rewrites;

public sealed class RewriteTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Large_numbers_are_rounded_and_a_small_one_is_hidden_with_what_would_give_it_away()
    {
        var counts = new Dictionary<(string, string), (int, int)> { [("G", "c")] = (42, 101), [("F", "d")] = (58, 149) };
        var lines = RewriteSums.Safe(counts, DemoArea.Today);
        Assert.Equal((40, 100), (lines.Single(l => l is { Section: ['G', ..], Service: "Health" }).Again, lines.Single(l => l is { Section: ['G', ..], Service: "Health" }).Of));
        counts[("H2", "e")] = (1, 3);
        var hidden = RewriteSums.Safe(counts, DemoArea.Today);
        Assert.All(hidden.Where(l => l.Section.StartsWith("H2", StringComparison.Ordinal)), l => Assert.Equal((null, null), (l.Again, l.Of)));
        // With every other part and the total in sight, the small one would be what is left.
        Assert.Contains(hidden.Where(l => !l.Section.StartsWith("H2", StringComparison.Ordinal)), l => l.Again is null);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task What_was_rewritten_is_summed_by_section_and_service_and_small_numbers_are_not_said(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var before = await TotalAsync(db);
        // Health: 20 recommendations of advice taken up in section G, 12 of them rewritten; social care: 3 in section H2, one rewritten.
        await MadeAsync(db, "c", "G", 20, 12);
        await MadeAsync(db, "e", "H2", 3, 1);
        var lines = await new RewriteSums(db).ReadAsync(DemoArea.Today, Stop);
        Assert.Single(lines, l => l.Section.StartsWith("G:", StringComparison.Ordinal) && l.Service == "Health");
        Assert.Null(lines.Single(l => l.Section.StartsWith("H2:", StringComparison.Ordinal) && l.Service == "Social care").Again);
        Assert.Equal(before + 13, await TotalAsync(db));

        var helen = await web.AsAsync("helen", engine);
        var page = await helen.OpenAsync(PlanLinks.Rewrites);
        Assert.Contains("Small numbers are shown as *", page.Text, StringComparison.Ordinal);
        Assert.Contains((await helen.OpenAsync(PlanLinks.Team)).Document.QuerySelectorAll("a"), a => a.GetAttribute("href") == PlanLinks.Rewrites);
        var file = await (await helen.Http.GetAsync(new Uri(PlanLinks.RewritesFile("csv"), UriKind.Relative), Stop)).Content.ReadAsStringAsync(Stop);
        Assert.Contains("Section,Service,Rewritten,Of recommendations in plans", file, StringComparison.Ordinal);
        Assert.Contains(",Social care,*,*", file, StringComparison.Ordinal);
        foreach (var person in new[] { "priya", "sam", "kate", "sarah", "omar", "dan" })
            foreach (var path in new[] { PlanLinks.Rewrites, PlanLinks.RewritesFile("csv") }) Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync(person, engine)).OpenAsync(path)).Status);
    }

    private static Task<int> TotalAsync(Waymark.Shell.Data.WaymarkDb db) => db.Set<RowRewrite>().CountAsync(Stop);

    private static async Task MadeAsync(Waymark.Shell.Data.WaymarkDb db, string kind, string section, int used, int again)
    {
        var scene = await (await FamilyScene.MakeAsync(db, "ngozi")).WithCaseAsync(("request-received", "", 100));
        var now = NodaTime.Instant.FromUtc(2026, 11, 24, 12, 0);
        var advice = new AdviceRequest { Id = Guid.CreateVersion7(), Case = scene.Case, Kind = kind, Body = "A body", AskedOn = DemoArea.Today.PlusDays(-40), Author = "Somebody", SignedOn = DemoArea.Today, SignedBy = "Somebody" };
        db.Add(advice);
        for (var i = 0; i < used; i++)
        {
            var row = new PlanRow { Id = PlanItemId.From(Guid.CreateVersion7()), Case = scene.Case, Kind = "provision", Section = section, AsOf = DemoArea.Today, EnteredAt = now, EnteredBy = "test" };
            var of = new Recommendation { Id = new(Guid.CreateVersion7()), Advice = advice.Id, Case = scene.Case, Sort = "provision", Text = "Something", Fate = "adopted", Item = row.Id };
            db.AddRange(row, of);
            if (i < again) db.Add(new RowRewrite { Id = Guid.CreateVersion7(), Case = scene.Case, Row = row.Id, Recommendation = of.Id, Section = section, AdviceKind = kind, At = now, By = "Somebody" });
        }
        await db.SaveChangesAsync(Stop);
    }
}
