using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Rewrites;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Plans.Rewrites;
using Waymark.Shell.Trail;
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
        var shown = new RewriteCounts(counts).Safe(1, DemoArea.Today, []).At("000000001", "G", "c");
        Assert.Equal((40, 100), (shown.Count, shown.Of));
        counts[("H2", "e")] = (1, 3);
        var hidden = new RewriteCounts(counts).Safe(1, DemoArea.Today, []).Cells;
        Assert.All(hidden.Where(c => c.At[1] == "H2"), c => Assert.Equal((null, null), (c.Count, c.Of)));
        // With every other part and the total in sight, the small one would be what is left.
        Assert.Contains(hidden.Where(c => c.At[1] != "H2"), c => c.Count is null);
    }

    [Fact]
    public void A_small_number_stays_hidden_at_the_next_release_which_shows_no_more_than_one_that_forgets_the_first()
    {
        var counts = new Dictionary<(string, string), (int, int)> { [("G", "c")] = (42, 101), [("F", "d")] = (58, 149), [("H2", "e")] = (1, 3) };
        var first = new RewriteCounts(counts).Safe(1, DemoArea.Today, []);
        counts[("G", "c")] = (52, 121);
        var (forgetful, held) = (new RewriteCounts(counts).Safe(2, DemoArea.Today, []), new RewriteCounts(counts).Safe(2, DemoArea.Today, first.Released));
        Assert.Empty(held.Exposed);
        Assert.Null(held.At("000000002", "H2", "e").Count);
        Assert.All(held.Cells.Zip(forgetful.Cells), pair => Assert.True(pair.First.Count is null || pair.First.Count == pair.Second.Count));
    }

    [Fact]
    public void The_sums_leave_seldom_and_are_held_against_several_earlier_releases()
    {
        // rewrites.release and rewrites.memory
        Assert.Equal(new NodaTime.LocalDate(2026, 12, 22), RewriteCounts.NextAfter(new(2026, 11, 24)));
        Assert.Equal(8, RewriteCounts.Memory(DemoArea.Today));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task The_sums_leave_every_four_weeks_at_most_and_stand_as_they_did_in_between(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        await MadeAsync(db, "c", "G", 30, 14);
        var day = await db.Set<RewriteRelease>().AnyAsync(Stop) ? await db.Set<RewriteRelease>().MaxAsync(r => r.On, Stop) : DemoArea.Today.PlusDays(-28);
        await RewriteReleases.MakeAsync(db, Released(day.PlusDays(28)), Stop);
        var (on, lines) = await new RewriteSums(db).ReadAsync(Stop);
        await MadeAsync(db, "c", "G", 200, 90);
        Assert.False(await RewriteReleases.MakeAsync(db, Released(on!.Value.PlusDays(27)), Stop));
        Assert.Equal(lines, (await new RewriteSums(db).ReadAsync(Stop)).Lines);
        Assert.True(await RewriteReleases.MakeAsync(db, Released(on.Value.PlusDays(28)), Stop));
        Assert.Equal(on.Value.PlusDays(28), (await new RewriteSums(db).ReadAsync(Stop)).On);
        // Nothing has changed since: nothing leaves, and nothing is written.
        Assert.False(await RewriteReleases.MakeAsync(db, Released(on.Value.PlusDays(80)), Stop));
    }

    private static Deed Released(NodaTime.LocalDate day) => new(Actor.Program("rewrites"), (day + new NodaTime.LocalTime(6, 0)).InUtc().ToInstant(), day, "release sums of rewrites");

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task What_was_rewritten_is_summed_by_section_and_service_and_small_numbers_are_not_said(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var before = await TotalAsync(db);
        // Health: 20 recommendations of advice taken up in section G, 12 of them rewritten; social care: 3 in section H2, one rewritten.
        await MadeAsync(db, "c", "G", 20, 12);
        await MadeAsync(db, "e", "H2", 3, 1);
        var day = await db.Set<RewriteRelease>().AnyAsync(Stop) ? (await db.Set<RewriteRelease>().MaxAsync(r => r.On, Stop)).PlusDays(28) : DemoArea.Today;
        Assert.True(await RewriteReleases.MakeAsync(db, Released(day), Stop));
        var lines = (await new RewriteSums(db).ReadAsync(Stop)).Lines;
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
