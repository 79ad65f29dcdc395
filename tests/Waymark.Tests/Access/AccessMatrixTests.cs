using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Letters;
using Waymark.People;
using Waymark.Plans;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Tests.Architecture;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Access;

/// <summary>
/// Every role at every page, for a child of theirs, of somebody else, a sealed one, one that does not exist, and one of another area. What is expected
/// follows from the table of permissions and from the columns of the cast, not from the filter that the product uses.
/// </summary>
public sealed partial class AccessMatrixTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private const string Sealed = "rowan";
    private static readonly string[] Children = ["maya", "idris", "finn", "callum", Sealed];

    // The notice of a review is there once amendments were told: the journey of a review holds who is refused it.
    private static readonly string[] NotPages = ["access/sign-out", "access/choose-role", "access/account/passkeys/remove", "plans/cases/{case}/reviews/{review}/download"];

    /// <summary>Pages that show nothing before they are asked something.</summary>
    private static readonly (string Page, string Query)[] Asking =
        [("/plan/add", "?kind=need&section=B"), ("/versions/compare", "?from=1&to=1"), ("/versions/1/download", "?what=plan&format=docx"), ("/letters/wording", "?name=MED"), ("/step", "?what=held"), ("/plan-sent", "?format=docx"),
         ("/differences/children", "?of=requests&code=-&cause=new")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_role_gets_from_every_page_exactly_what_the_table_grants_and_every_refusal_is_in_the_trail()
    {
        await using var site = await DemonstrationAsync();
        var wrong = new List<string>();
        var (refusals, before) = (0, (await site.TrailAsync(Stop)).Max(e => e.Seq));
        foreach (var person in DemoScene.Cast("people").Rows.DistinctBy(r => r["role"]))
        {
            var role = Enum.Parse<Role>(person["role"]);
            var browser = await site.WithSessionAsync(AccountId.From(DemoScene.IdOf($"account {person["key"]}")), DemoScene.IdOf($"membership {person["key"]} 815"), Stop);
            foreach (var (pattern, needs) in Pages(site))
            {
                var relation = AccessTable.Standard.RelationOf(role, needs);
                foreach (var (address, child) in await AddressesAsync(site, pattern))
                {
                    var answer = await browser.GetAsync(address);
                    var expected = relation is null ? HttpStatusCode.Forbidden
                        : child is null || relation == Relation.None || Reaches(person, relation.Value, child) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
                    // The start page leads on to the role's own.
                    if (answer.Status != expected && !(address == "/" && answer.Status == HttpStatusCode.Redirect)) wrong.Add($"{role} {address} ({child}): {answer.Status} instead of {expected}");
                    if (expected != HttpStatusCode.OK) refusals++;
                }
            }
        }
        Wrong.None(wrong);
        var told = (await site.TrailAsync(Stop, after: before)).Where(e => e.Outcome == "refused").ToList();
        Assert.Equal(refusals, told.Count);
        Assert.All(told, e => Assert.NotEqual("", e.ActorName));
    }

    [Fact]
    public async Task A_sealed_child_and_one_that_does_not_exist_get_the_same_answer()
    {
        await using var site = await DemonstrationAsync();
        var manager = await site.WithSessionAsync(AccountId.From(DemoScene.IdOf("account helen")), DemoScene.IdOf("membership helen 815"), Stop);
        var nobody = Guid.CreateVersion7();
        foreach (var form in new[] { "/people/children/{0}", "/people/children/{0}/trail" })
        {
            var (hidden, absent) = (await manager.GetAsync(Address(form, CastIds.Child(Sealed).Value)), await manager.GetAsync(Address(form, nobody)));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.Status, absent.Status));
            Assert.Equal(Plain(hidden.Text), Plain(absent.Text));
        }
    }

    [Fact]
    public async Task Somebody_of_another_area_gets_the_answer_for_what_does_not_exist_and_the_attempt_is_in_the_trail_of_their_area()
    {
        await using var site = await DemonstrationAsync();
        var manager = await site.SignedInAsAsync(Role.SendManager, Stop, StoreEngines.York);
        foreach (var (pattern, needs) in Pages(site).Where(p => p.Pattern.Parameters.Count > 0 && AccessTable.Standard.RelationOf(Role.SendManager, p.Needs) is not null))
            foreach (var (address, child) in (await AddressesAsync(site, pattern)).Where(a => a.Child is not null))
                Assert.True((await manager.GetAsync(address)).Status == HttpStatusCode.NotFound, $"{address} of {child}, which needs {needs}");
        foreach (var list in new[] { "/plans/caseload", "/plans/today", "/plans/team", "/people/search?q=bello", "/plans/caseload/download?format=csv" })
            Assert.DoesNotContain("Bello", (await manager.GetAsync(list)).Text, StringComparison.Ordinal);
        var maya = CastIds.Child("maya").Value;
        Assert.Contains(await site.TrailAsync(Stop, StoreEngines.York), e => e.Outcome == "refused" && e.Child == maya);
    }

    [Fact]
    public async Task An_analyst_meets_no_name_of_a_child_on_any_page()
    {
        await using var site = await DemonstrationAsync();
        var analyst = await site.WithSessionAsync(AccountId.From(DemoScene.IdOf("account omar")), DemoScene.IdOf("membership omar 815"), Stop);
        string[] names = [.. DemoScene.Cast("children").Rows.Select(r => r["surname"]).Distinct()];
        foreach (var (pattern, _) in Pages(site))
            foreach (var (address, _) in await AddressesAsync(site, pattern))
            {
                var text = (await analyst.GetAsync(address)).Text;
                Assert.DoesNotContain(names, name => text.Contains(name, StringComparison.Ordinal));
            }
    }

    /// <summary>By the columns of the cast alone.</summary>
    private static bool Reaches(Waymark.Core.Common.Table.Row person, Relation relation, string child) => Row(child) is { } row && child != Sealed && relation switch
    {
        Relation.Area => true,
        Relation.Team => (row["status"] == "E" || row["events"].Length > 0 ? row["team"] == person["team"] : false) || With(person).Contains(child),
        Relation.Involved or Relation.Family => With(person).Contains(child),
        Relation.School => row["school"] == person["organisation"],
        // Idris stands on the panel of the demonstration that was held, with the same members.
        Relation.Panel => child is "finn" or "idris",
        // Idris is the one child of the cast whom the alliance of the demonstration looks at.
        Relation.Alliance => child is "idris",
        Relation.Consulted => Consulted(child) == person["organisation"],
        _ => false,
    };

    /// <summary>Which setting is asked about the child here.</summary>
    private static string Consulted(string? child) => child == "finn" ? "999022" : "999016";

    private static string[] With(Waymark.Core.Common.Table.Row person) => person["involved_with"].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Waymark.Core.Common.Table.Row? Row(string child) => DemoScene.Cast("children").Rows.FirstOrDefault(r => r["key"] == child);

    /// <summary>The addresses of a page: one, or one for each child and one for a child that does not exist.</summary>
    private static async Task<List<(string Address, string? Child)>> AddressesAsync(TestSite site, RoutePattern pattern)
    {
        var names = pattern.Parameters.Select(p => p.Name).ToList();
        var form = $"/{Parameter().Replace(pattern.RawText!.TrimStart('/'), "{$1}")}";
        if (names.Count == 0) return [(form + Asking.FirstOrDefault(a => form.EndsWith(a.Page, StringComparison.Ordinal)).Query, null)];
        if (!names.Contains("child") && !names.Contains("case") && !names.Contains("consultation") && !names.Contains("item") && !names.Contains("exclusion") && !names.Contains("entry") && !names.Contains("timetable") && !names.Contains("placement") && !names.Contains("time")) return [];
        var found = new List<(string, string?)>();
        foreach (var child in Children.Append("nobody"))
        {
            var (id, of) = child == "nobody" ? (Guid.CreateVersion7(), Guid.CreateVersion7()) : (CastIds.Child(child).Value, CastIds.Case(child).Value);
            var address = form.Replace("{child}", $"{id}", StringComparison.Ordinal).Replace("{case}", $"{of}", StringComparison.Ordinal);
            if (names.Contains("event")) address = address.Replace("{event}", $"{await EventAsync(site, of)}", StringComparison.Ordinal);
            if (names.Contains("request")) address = address.Replace("{request}", $"{await AdviceAsync(site, of)}", StringComparison.Ordinal);
            if (names.Contains("recommendation")) address = address.Replace("{recommendation}", $"{await RecommendationAsync(site, of)}", StringComparison.Ordinal);
            if (names.Contains("exception")) address = address.Replace("{exception}", $"{await ExceptionAsync(site, of)}", StringComparison.Ordinal);
            if (names.Contains("letter")) address = address.Replace("{letter}", $"{await LetterAsync(site, of)}", StringComparison.Ordinal);
            if (names.Contains("review")) address = address.Replace("{review}", $"{await ReviewAsync(site, of)}", StringComparison.Ordinal);
            if (names.Contains("consultation")) address = address.Replace("{consultation}", $"{await ConsultationAsync(site, of, child)}", StringComparison.Ordinal);
            if (names.Contains("item")) address = await PanelAsync(site, of, child) is var (meeting, item) ? address.Replace("{meeting}", $"{meeting}", StringComparison.Ordinal).Replace("{item}", $"{item}", StringComparison.Ordinal) : "";
            if (names.Contains("entry")) address = await AllianceOfMatrix.ForAsync(site, child) is var (looked, entry) ? address.Replace("{meeting}", $"{looked}", StringComparison.Ordinal).Replace("{entry}", $"{entry}", StringComparison.Ordinal) : "";
            if (names.Contains("exclusion")) address = await InclusionOfMatrix.ExclusionAsync(site, child) is var (exclusion, step) ? address.Replace("{exclusion}", $"{exclusion}", StringComparison.Ordinal).Replace("{step}", $"{step}", StringComparison.Ordinal) : "";
            if (names.Contains("timetable")) address = address.Replace("{timetable}", $"{await InclusionOfMatrix.TimetableAsync(site, child)}", StringComparison.Ordinal);
            if (names.Contains("time")) address = address.Replace("{time}", $"{await InclusionOfMatrix.OutOfSchoolAsync(site, child)}", StringComparison.Ordinal);
            if (names.Contains("placement")) address = await InclusionOfMatrix.PlacementAsync(site, child) is var (placement, told) ? address.Replace("{placement}", $"{placement}", StringComparison.Ordinal).Replace("{step}", $"{told}", StringComparison.Ordinal) : "";
            if (names.Contains("row")) address = address.Replace("{row}", $"{await RowAsync(site, of)}", StringComparison.Ordinal);
            address = address.Replace("{section}", "F", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal);
            if (address.Contains("/versions/", StringComparison.Ordinal)) await VersionAsync(site, of);
            if (address.Contains("/letters/", StringComparison.Ordinal) && address.EndsWith("/download", StringComparison.Ordinal)) address += "?format=docx";
            found.Add((address + Asking.FirstOrDefault(a => address.EndsWith(a.Page, StringComparison.Ordinal)).Query, child));
        }
        return found;
    }

    private static async Task<Guid> EventAsync(TestSite site, Guid of)
    {
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var id = CaseId.From(of);
        return (await db.Set<RecordedEvent>().FirstOrDefaultAsync(e => e.Case == id, Stop))?.Id.Value ?? Guid.CreateVersion7();
    }

    private static async Task<Guid> AdviceAsync(TestSite site, Guid of)
    {
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var id = CaseId.From(of);
        if (!await db.Set<EhcCase>().AnyAsync(c => c.Id == id, Stop)) return Guid.CreateVersion7();
        if (await db.Set<AdviceRequest>().FirstOrDefaultAsync(a => a.Case == id && a.SignedOn != null, Stop) is { } known) return known.Id;
        var made = new AdviceRequest { Id = Guid.CreateVersion7(), Case = id, Kind = "f", Body = "A body", AskedOn = DemoArea.Today.PlusDays(-20), Author = "Somebody", SignedOn = DemoArea.Today, SignedBy = "Somebody" };
        db.Add(made);
        await db.SaveChangesAsync(Stop);
        return made.Id;
    }

    private static async Task<Guid> RecommendationAsync(TestSite site, Guid of)
    {
        var advice = await AdviceAsync(site, of);
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var id = CaseId.From(of);
        if (!await db.Set<AdviceRequest>().AnyAsync(a => a.Id == advice, Stop)) return Guid.CreateVersion7();
        if (await db.Set<Recommendation>().FirstOrDefaultAsync(r => r.Advice == advice, Stop) is { } known) return known.Id.Value;
        var made = new Recommendation { Id = new(Guid.CreateVersion7()), Advice = advice, Case = id, Sort = "need", Text = "Something" };
        db.Add(made);
        await db.SaveChangesAsync(Stop);
        return made.Id.Value;
    }

    private static async Task<Guid> ExceptionAsync(TestSite site, Guid of)
    {
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var id = CaseId.From(of);
        if (!await db.Set<EhcCase>().AnyAsync(c => c.Id == id, Stop)) return Guid.CreateVersion7();
        if (await db.Set<RecordedException>().FirstOrDefaultAsync(e => e.Case == id, Stop) is { } known) return known.Id;
        var made = new RecordedException { Id = Guid.CreateVersion7(), Case = id, Ground = "EX-1", From = DemoArea.Today.PlusDays(-20), To = DemoArea.Today.PlusDays(-10), RecordedAt = site.Clock.GetCurrentInstant(), RecordedBy = "test" };
        db.Add(made);
        await db.SaveChangesAsync(Stop);
        return made.Id;
    }

    private static async Task VersionAsync(TestSite site, Guid of)
    {
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var id = CaseId.From(of);
        if (!await db.Set<EhcCase>().AnyAsync(c => c.Id == id, Stop) || await db.Set<PlanVersion>().AnyAsync(v => v.Case == id, Stop)) return;
        var content = new FrozenPlan(1, "draft", DemoArea.Today, new FrozenChild("A child", null, ""), [], [], []).ToBytes();
        db.Add(new PlanVersion { Id = Guid.CreateVersion7(), Case = id, Number = 1, Kind = "draft", MadeOn = DemoArea.Today, MadeAt = site.Clock.GetCurrentInstant(), MadeBy = "test", Content = content, Seal = FrozenPlan.Seal(content) });
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<Guid> LetterAsync(TestSite site, Guid of)
    {
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var id = CaseId.From(of);
        if (await db.Set<EhcCase>().FirstOrDefaultAsync(c => c.Id == id, Stop) is not { } known) return Guid.CreateVersion7();
        if (await db.Set<Letter>().FirstOrDefaultAsync(l => l.Case == id, Stop) is { } there) return there.Id;
        var content = new FrozenLetter("will-assess", "We will assess", DemoArea.Today, "A child", "A parent", "An officer", ["A council"], null, [new(false, "Words.")]).ToBytes();
        var made = new Letter
        {
            Id = Guid.CreateVersion7(), Case = id, Child = known.Child, Notice = "will-assess", Addressee = "A parent", Way = Letter.ByPost, Day = DemoArea.Today, MadeAt = site.Clock.GetCurrentInstant(), MadeBy = "test",
            ReadyAt = site.Clock.GetCurrentInstant(), Content = content, Seal = FrozenPlan.Seal(content),
        };
        db.Add(made);
        await db.SaveChangesAsync(Stop);
        return made.Id;
    }

    private static async Task<Guid> ReviewAsync(TestSite site, Guid of)
    {
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var id = CaseId.From(of);
        if (await db.Set<EhcCase>().FirstOrDefaultAsync(c => c.Id == id, Stop) is not { } known) return Guid.CreateVersion7();
        if (await db.Set<Review>().FirstOrDefaultAsync(r => r.Case == id, Stop) is { } there) return there.Id.Value;
        var made = Review.Told(known, [new CaseEvent("1", "review-meeting-arranged", DemoArea.Today.PlusDays(30), "a review", "", null, false)], [], _ => Guid.CreateVersion7()).Single();
        db.Add(made);
        await db.SaveChangesAsync(Stop);
        return made.Id.Value;
    }

    private static async Task<Guid> ConsultationAsync(TestSite site, Guid of, string child)
    {
        await VersionAsync(site, of);
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var id = CaseId.From(of);
        if (await db.Set<EhcCase>().FirstOrDefaultAsync(c => c.Id == id, Stop) is not { } known) return Guid.CreateVersion7();
        if (await db.Set<Consultation>().FirstOrDefaultAsync(c => c.Case == id && c.Thread == "A school", Stop) is { } there) return there.Id;
        var made = new Consultation { Id = Guid.CreateVersion7(), Case = id, Child = known.Child, Urn = Consulted(child), Name = "A school", Thread = "A school", PlanVersion = 1, AddedAt = site.Clock.GetCurrentInstant(), AddedBy = "test" };
        made.Follow([new CaseEvent("1", "consultation-sent", DemoArea.Today, "A school", "", null, false)]);
        db.Add(made);
        db.Add(new ConsultedSetting { Id = made.Id, Child = known.Child, Urn = made.Urn, From = DemoArea.Today });
        await db.SaveChangesAsync(Stop);
        return made.Id;
    }

    /// <summary>Everybody of the cast who may sit on a panel sits on this one; only one child is opened to its members.</summary>
    private static async Task<(Guid Meeting, Guid Item)> PanelAsync(TestSite site, Guid of, string child)
    {
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var id = CaseId.From(of);
        if (await db.Set<EhcCase>().FirstOrDefaultAsync(c => c.Id == id, Stop) is not { } known) return (Guid.CreateVersion7(), Guid.CreateVersion7());
        if (await db.Set<PanelItem>().Where(i => i.Case == id && i.RecordedBy == "test").Select(i => new { i.Meeting, i.Id }).FirstOrDefaultAsync(Stop) is { } there) return (there.Meeting, there.Id);
        var meeting = new PanelMeeting { Id = Guid.CreateVersion7(), Day = DemoArea.Today, Chair = "test", AddedAt = site.Clock.GetCurrentInstant(), AddedBy = "test" };
        var item = new PanelItem { Id = Guid.CreateVersion7(), Meeting = meeting.Id, Case = id, Child = known.Child, Question = "assess", RecordedBy = "test" };
        db.AddRange(meeting, item);
        foreach (var account in DemoScene.Cast("people").Rows.Where(r => r["role"] is "EducationalPsychologist" or "DesignatedHealthOfficer" or "SocialWorker").Select(r => AccountId.From(DemoScene.IdOf($"account {r["key"]}"))))
        {
            db.Add(new PanelMember { Id = Guid.CreateVersion7(), Meeting = meeting.Id, Account = account, Name = "test", Role = "test" });
            if (child == "finn") db.Add(new PanelSight { Meeting = meeting.Id, Child = known.Child, Account = account, From = DemoArea.Today });
        }
        await db.SaveChangesAsync(Stop);
        return (meeting.Id, item.Id);
    }

    private static async Task<Guid> RowAsync(TestSite site, Guid of)
    {
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var id = CaseId.From(of);
        if (!await db.Set<EhcCase>().AnyAsync(c => c.Id == id, Stop)) return Guid.CreateVersion7();
        if (await db.Set<PlanRow>().FirstOrDefaultAsync(r => r.Case == id, Stop) is { } known) return known.Id.Value;
        var made = new PlanRow { Id = PlanItemId.From(Guid.CreateVersion7()), Case = id, Kind = "need", Section = "B", AsOf = DemoArea.Today, EnteredAt = site.Clock.GetCurrentInstant(), EnteredBy = "test" };
        db.Add(made);
        await db.SaveChangesAsync(Stop);
        return made.Id.Value;
    }

    private static IEnumerable<(RoutePattern Pattern, Permission Needs)> Pages(TestSite site) =>
        from endpoint in site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && !NotPages.Contains(endpoint.RoutePattern.RawText?.Trim('/'))
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET")
        let needs = endpoint.Metadata.GetMetadata<NeedsAttribute>()
        where needs is not null
        select (endpoint.RoutePattern, needs.Permission);

    private static string Address(string form, Guid id) => form.Replace("{0}", $"{id}", StringComparison.Ordinal);

    private static string Plain(string page) => Id().Replace(Secret().Replace(page, ""), "");

    private async Task<TestSite> DemonstrationAsync()
    {
        var stores = new StoreSettings { Folder = Path.Combine(engines.Settings("Sqlite").Folder, "matrix") };
        Directory.CreateDirectory(stores.Folder);
        if (engines.Once("matrix"))
        {
            await File.WriteAllTextAsync(Path.Combine(stores.Folder, DemoScene.Mark), "", Stop);
            await DemoArea.MakeAsync(stores, pupils: 0, Stop);
        }
        var site = await TestSite.StartAsync(stores, Stop, new Dictionary<string, string?> { ["Access:Demonstration"] = "true" });
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var id = CastIds.Child(Sealed);
        await db.Set<Child>().Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Sealed, true), Stop);
        return site;
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();

    [GeneratedRegex("nonce-?=?\"?[^\" ]+|value=\"CfDJ[^\"]+\"|[0-9A-Z]{13}:[0-9]+")]
    private static partial Regex Secret();
}
