using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Bench;
using Waymark.Core.Plans.Content;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Versions;

public sealed class VersionTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static readonly (string, string)[] Today = [("Asked.On.day", "24"), ("Asked.On.month", "11"), ("Asked.On.year", "2026"), ("Asked.Sure", "true")];

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_version_stays_as_it_was_when_rows_change_and_a_touched_byte_is_noticed(string engine)
    {
        await WriteAsync(engine, "isla", setting: false);
        var tom = await web.AsAsync("tom", engine);
        var made = await (await tom.OpenAsync(PlanLinks.FreezeVersion(CastIds.Case("isla"), "draft"))).SubmitAsync(Today);
        Assert.Contains("Version 1 is made", made.Text, StringComparison.Ordinal);
        Assert.Contains("30 minutes, 3 times a week", made.Text, StringComparison.Ordinal);
        Assert.Contains("This section is left blank until the plan is final", made.Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        Assert.True(await db.Set<RecordedEvent>().AnyAsync(e => e.Case == CastIds.Case("isla") && e.Kind == "draft-sent" && e.On == DemoArea.Today, Stop));
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == CastIds.Child("isla").Value && e.Action == "make version of plan", Stop));

        await db.Set<PlanRow>().Where(r => r.Case == CastIds.Case("isla") && r.Kind == "need").ExecuteUpdateAsync(r => r.SetProperty(p => p.Values, "{\"description\":\"Altered since\"}"), Stop);
        var again = await tom.OpenAsync(PlanLinks.Version(CastIds.Case("isla"), 1));
        Assert.DoesNotContain("Altered since", again.Text, StringComparison.Ordinal);
        Assert.Contains("Altered since", (await tom.OpenAsync(PlanLinks.CompareVersions(CastIds.Case("isla"), "1", "now"))).Text, StringComparison.Ordinal);
        await FilesAsync(tom, engine);

        var version = await db.Set<PlanVersion>().AsNoTracking().SingleAsync(v => v.Case == CastIds.Case("isla"), Stop);
        version.Content[^20] ^= 1;
        await db.Set<PlanVersion>().Where(v => v.Id == version.Id).ExecuteUpdateAsync(v => v.SetProperty(p => p.Content, version.Content), Stop);
        Assert.Contains("Does not agree", (await tom.OpenAsync(PlanLinks.Versions(CastIds.Case("isla")))).Text, StringComparison.Ordinal);
        Assert.Contains("This version does not agree with its seal", (await tom.OpenAsync(PlanLinks.Version(CastIds.Case("isla"), 1))).Text, StringComparison.Ordinal);
        Assert.Equal("text/html", (await tom.Http.GetAsync(new Uri(PlanLinks.VersionFile(CastIds.Case("isla"), 1, "plan", "pdf"), UriKind.Relative), Stop)).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_draft_that_names_a_setting_is_stopped()
    {
        await WriteAsync(nameof(StoreEngine.Sqlite), "grace", setting: true);
        var priya = await web.AsAsync("priya");
        var page = await priya.OpenAsync(PlanLinks.FreezeVersion(CastIds.Case("grace"), "draft"));
        Assert.Contains("FO2", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Make this version", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checks_stop_an_amended_plan_and_a_manager_sets_them_aside_with_a_reason_that_is_kept()
    {
        await WriteAsync(nameof(StoreEngine.Sqlite), "callum", setting: true);
        var priya = await web.AsAsync("priya");
        var history = await priya.OpenAsync(PlanLinks.AddRow(CastIds.Case("callum"), "history", "A"));
        await history.SubmitAsync(("Asked.Values[words]", "Idris has been on roll since 2024"));
        var stopped = (await priya.OpenAsync(PlanLinks.FreezeVersion(CastIds.Case("callum"), "amended"))).Text;
        Assert.DoesNotContain("Make this version", stopped, StringComparison.Ordinal);
        Assert.Contains("FO4", stopped, StringComparison.Ordinal);
        var helen = await web.AsAsync("helen");
        var form = await helen.OpenAsync(PlanLinks.FreezeVersion(CastIds.Case("callum"), "amended"));
        Assert.StartsWith("Enter why the plan goes out", (await form.SubmitAsync(Today)).Document.QuerySelector(".govuk-error-summary__list li")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("Version 1 is made", (await form.SubmitAsync([.. Today, ("Asked.Reason", "The ICB agreed by telephone")])).Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(nameof(StoreEngine.Sqlite));
        var version = await db.Set<PlanVersion>().SingleAsync(v => v.Case == CastIds.Case("callum"), Stop);
        Assert.EndsWith(": The ICB agreed by telephone", version.Override, StringComparison.Ordinal);
        Assert.True(await db.Set<RecordedEvent>().AnyAsync(e => e.Case == CastIds.Case("callum") && e.Kind == "amended-final-sent", Stop));
        var named = await (from place in db.Set<Placement>() join plan in db.Set<EhcPlan>() on place.Plan equals plan.Id where plan.Case == CastIds.Case("callum") && place.Named select place).ToListAsync(Stop);
        Assert.Equal([1], named.Select(p => p.Rank));
        // The row has no URN: the return tells of it in words.
        Assert.Equal(("OTH", true), (named[0].Setting, named[0].SettingOther.Length > 0));
        Assert.Contains("This case has a plan already", (await (await helen.OpenAsync(PlanLinks.FreezeVersion(CastIds.Case("callum"), "final"))).SubmitAsync([.. Today, ("Asked.Reason", "x")])).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Of_two_who_make_a_version_at_once_one_makes_it_and_the_other_is_told(string engine)
    {
        await WriteAsync(engine, "amara", setting: true);
        var forms = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await (await web.AsAsync("helen", engine)).OpenAsync(PlanLinks.FreezeVersion(CastIds.Case("amara"), "proposed"))));
        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync(Today)));
        await using var db = await web.StoreAsync(engine);
        var numbers = await db.Set<PlanVersion>().Where(v => v.Case == CastIds.Case("amara")).Select(v => v.Number).OrderBy(n => n).ToListAsync(Stop);
        Assert.All(answers, a => Assert.Contains(a.Status, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
        Assert.Equal(Enumerable.Range(1, answers.Count(a => a.Status == HttpStatusCode.OK)), numbers);
    }

    private async Task FilesAsync(Browser tom, string engine)
    {
        foreach (var (what, name) in new[] { ("plan", "EHC plan IF 2026-11-24 draft"), ("summary", "EHC plan summary IF 2026-11-24 draft"), ("child", "My plan IF 2026-11-24 draft") })
            foreach (var format in new[] { "pdf", "docx" })
            {
                var answer = await tom.Http.GetAsync(new Uri(PlanLinks.VersionFile(CastIds.Case("isla"), 1, what, format), UriKind.Relative), Stop);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal($"{name}.{format}", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
                Assert.True((await answer.Content.ReadAsByteArrayAsync(Stop)).Length > 3000);
            }
        await using var db = await web.StoreAsync(engine);
        Assert.Equal(6, await db.Set<TrailEntry>().CountAsync(e => e.Child == CastIds.Child("isla").Value && e.Action.StartsWith("download version 1"), Stop));
    }

    private async Task WriteAsync(string engine, string child, bool setting)
    {
        await using var db = await web.StoreAsync(engine);
        await db.Set<PlanRow>().Where(r => r.Case == CastIds.Case(child)).ExecuteDeleteAsync(Stop);
        foreach (var item in PlanSample.Of(2).Items.Where(i => setting || i.Kind != "setting"))
        {
            var row = new PlanRow { Id = new(Mixed(item.Id, child)), Case = CastIds.Case(child), Kind = item.Kind, Section = item.Section, Order = item.Order, AsOf = item.AsOf, EnteredAt = default, EnteredBy = "test" };
            row.Say(item.Values, item.Links.Select(l => new PlanItemId(Mixed(l, child))), []);
            db.Add(row);
        }
        await db.SaveAsync(new Deed(Actor.Program("test"), NodaTime.Instant.FromUtc(2026, 11, 24, 12, 0), DemoArea.Today, "write plan of test"), Stop);
    }

    private static Guid Mixed(PlanItemId id, string child)
    {
        var bytes = id.Value.ToByteArray();
        bytes[15] = (byte)child[0];
        return new Guid(bytes);
    }
}
