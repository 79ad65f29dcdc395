using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;
using Waymark.People;
using Waymark.Plans;
using Waymark.Plans.Cases.Letters;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Letters;

public sealed class CopyTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_copy_goes_with_the_letter_to_the_school_that_reads_here_and_nobody_else_finds_it(string engine)
    {
        var made = await AtKatesSchoolAsync(engine, "Hesper");
        var (priya, kate) = (await web.AsAsync("priya", engine), await web.AsAsync("kate", engine));
        var form = await priya.OpenAsync(LetterLinks.Make(made.Case, "will-assess"));
        Assert.Contains("Nidd Gorge School: SEND Regulations 2014 reg 5, to their place here", form.Text, StringComparison.Ordinal);
        Assert.Contains("Integrated care board: SEND Regulations 2014 reg 5, by post, you print and post it", form.Text, StringComparison.Ordinal);
        await LetterTests.MakeAsync(priya, made, made.Mother, "will-assess", [], Letter.InOwnPlace);
        await using var db = await web.StoreAsync(engine);
        var copies = await db.Set<LetterCopy>().AsNoTracking().Where(c => c.Case == made.Case).ToListAsync(Stop);
        Assert.Equal([("icb", "post"), ("setting", "place"), ("social-care", "post")], copies.Select(c => (c.To, c.Way)).Order());
        var link = LetterLinks.Copy(copies.Single(c => c.To == "setting").Id);
        Assert.Equal(HttpStatusCode.NotFound, (await kate.OpenAsync(link)).Status);
        Assert.DoesNotContain("Hesper", (await kate.OpenAsync(LetterLinks.Copies)).Text, StringComparison.Ordinal);

        await RunAsync(engine);
        Assert.Contains("Letterby, Hesper", (await kate.OpenAsync(LetterLinks.Copies)).Text, StringComparison.Ordinal);
        Assert.Contains("A copy of the council's letter to Ruta Letterby", (await kate.OpenAsync(link)).Text, StringComparison.Ordinal);
        Assert.Equal("application/pdf", (await kate.Http.GetAsync(new Uri(LetterLinks.CopyFile(copies.Single(c => c.To == "setting").Id, "pdf"), UriKind.Relative), Stop)).Content.Headers.ContentType!.MediaType);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == made.Child.Value && e.Action.StartsWith("read copy of letter") && e.ActorName == "Kate Lowther", Stop));
        foreach (var person in new[] { "ben", "ruth", "dan" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync(person, engine)).OpenAsync(link)).Status);
            Assert.DoesNotContain("Hesper", (await (await web.AsAsync(person, engine)).OpenAsync(LetterLinks.Copies)).Text, StringComparison.Ordinal);
        }
        foreach (var person in new[] { "priya", "sarah", "sam", "omar", "helen" }) Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync(person, engine)).OpenAsync(link)).Status);
        await PostedAsync(engine, made, copies.Single(c => c.To == "icb"));
    }

    [Fact]
    public async Task A_copy_that_the_law_demands_is_left_out_only_with_a_reason()
    {
        var made = await AtKatesSchoolAsync(nameof(StoreEngine.Sqlite), "Ianthe");
        var priya = await web.AsAsync("priya");
        (string, string)[] without = [("Asked.OffersCopies", "true"), ("Asked.Copies", "setting")];
        var refused = await LetterTests.MakeAsync(priya, made, made.Mother, "will-assess", without, Letter.InOwnPlace);
        refused.ShowsError("Asked.WithoutCopy", "Enter why a copy that the law demands does not go");
        await LetterTests.MakeAsync(priya, made, made.Mother, "will-assess", [.. without, ("Asked.WithoutCopy", "They were told by telephone and in writing yesterday")], Letter.InOwnPlace);
        await using var db = await web.StoreAsync();
        Assert.Equal("setting", (await db.Set<LetterCopy>().SingleAsync(c => c.Case == made.Case, Stop)).To);
        Assert.Contains("No copy to Integrated care board: They were told by telephone and in writing yesterday", (await db.Set<Letter>().SingleAsync(l => l.Case == made.Case, Stop)).SetAside, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_parent_of_a_young_person_is_offered_a_copy_only_while_the_young_person_agrees(string engine)
    {
        var made = await LetterCase.MakeAsync(web, engine, "Jorah", c => (c.Born, c.YearGroup) = (new LocalDate(2009, 3, 14), 13), m => m.Account = AccountId.From(DemoScene.IdOf("account sarah")));
        var self = new FamilyContact { Id = Guid.CreateVersion7(), Child = made.Child, Name = "Jorah Letterby", Relationship = "Young person", Self = true };
        await SaveAsync(engine, self);
        var priya = await web.AsAsync("priya", engine);
        (string, string)[] toJorah = [("Asked.Reader", $"{self.Id}"), ("Asked.Way", Letter.ByPost)];
        Assert.DoesNotContain("Ruta Letterby:", (await (await priya.OpenAsync(LetterLinks.Make(made.Case, "will-assess"))).SubmitAsync(toJorah)).Text, StringComparison.Ordinal);

        var decision = new ParentDecision { Id = Guid.CreateVersion7(), Child = made.Child, Contact = made.Mother, Decision = "sees", Sees = true, Speaks = false, DecidedBy = "Jorah", Reason = "Asked at school", RecordedBy = "test", From = DemoArea.Today.PlusDays(-30) };
        await SaveAsync(engine, decision);
        var form = await priya.OpenAsync(LetterLinks.Make(made.Case, "will-assess"));
        var shown = await form.SubmitAsync(toJorah);
        Assert.Contains("Ruta Letterby: The young person agrees that they may see everything, SEND Code of Practice 8.13-8.17, to their place here (offered)", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Piet Letterby:", shown.Text, StringComparison.Ordinal);
        Assert.Null(shown.Document.QuerySelector("input[name='Asked.Copies'][value=parent]")!.GetAttribute("checked"));
        var letter = await shown.SubmitAsync([("Asked.Step", "make"), ("Asked.Sure", "true"), ("Asked.WithoutCopy", "They have it already"), ("Asked.Copies", "parent")]);
        Assert.Contains("Ruta Letterby: waits with the letter", letter.Text, StringComparison.Ordinal);

        await using var db = await web.StoreAsync(engine);
        var copy = await db.Set<LetterCopy>().AsNoTracking().SingleAsync(c => c.Case == made.Case, Stop);
        var sarah = await web.AsAsync("sarah", engine);
        Assert.Equal(HttpStatusCode.NotFound, (await sarah.OpenAsync(LetterLinks.Own(copy.Letter))).Status);
        await (await priya.OpenAsync(LetterLinks.Send(made.Case, copy.Letter))).SubmitAsync(("Asked.Posted", "true"));
        Assert.Contains("We will assess", (await sarah.OpenAsync(LetterLinks.Own(copy.Letter))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync("ngozi", engine)).OpenAsync(LetterLinks.Own(copy.Letter))).Status);

        // Agreed no longer: what was sent is out of reach, and nothing more goes.
        await db.Set<ParentDecision>().Where(d => d.Id == decision.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.To, DemoArea.Today.PlusDays(-1)), Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await sarah.OpenAsync(LetterLinks.Own(copy.Letter))).Status);
    }

    [Fact]
    public async Task A_copy_for_a_parent_who_may_not_have_it_any_more_stays_behind_when_the_letter_goes()
    {
        var made = await LetterCase.MakeAsync(web, nameof(StoreEngine.Sqlite), "Kestrel", c => (c.Born, c.YearGroup) = (new LocalDate(2009, 3, 14), 13));
        var self = new FamilyContact { Id = Guid.CreateVersion7(), Child = made.Child, Name = "Kestrel Letterby", Relationship = "Young person", Self = true };
        var decision = new ParentDecision { Id = Guid.CreateVersion7(), Child = made.Child, Contact = made.Father, Decision = "capacity", Sees = true, Speaks = true, DecidedBy = "A doctor", Reason = "Assessed", RecordedBy = "test", From = DemoArea.Today.PlusDays(-30) };
        await SaveAsync(nameof(StoreEngine.Sqlite), self, decision);
        var priya = await web.AsAsync("priya");
        var shown = await (await priya.OpenAsync(LetterLinks.Make(made.Case, "will-assess"))).SubmitAsync(("Asked.Reader", $"{self.Id}"), ("Asked.Way", Letter.ByPost));
        Assert.Contains("Piet Letterby: The young person lacks capacity for these decisions: the parent acts for them, SEND Code of Practice 8.13-8.17, by post, you print and post it (offered)", shown.Text, StringComparison.Ordinal);
        await shown.SubmitAsync([("Asked.Step", "make"), ("Asked.Sure", "true"), ("Asked.WithoutCopy", "They have it already"), ("Asked.Copies", "parent")]);
        await using var db = await web.StoreAsync();
        await db.Set<FamilyContact>().Where(f => f.Id == made.Father).ExecuteUpdateAsync(f => f.SetProperty(x => x.Barred, true), Stop);
        var letter = await db.Set<Letter>().SingleAsync(l => l.Case == made.Case, Stop);
        await (await priya.OpenAsync(LetterLinks.Send(made.Case, letter.Id))).SubmitAsync(("Asked.Posted", "true"));
        var page = await priya.OpenAsync(LetterLinks.Read(made.Case, letter.Id));
        Assert.Contains("Piet Letterby: stopped: nothing is decided any more that lets this parent see it", page.Text, StringComparison.Ordinal);
        var copy = await db.Set<LetterCopy>().SingleAsync(c => c.Case == made.Case, Stop);
        // Forged with the token of another form.
        var form = await priya.OpenAsync(LetterLinks.Make(made.Case, "will-assess"));
        Assert.Equal(HttpStatusCode.NotFound, (await form.PressAsync($"{LetterLinks.Read(made.Case, letter.Id)}?handler=copy", ("copy", $"{copy.Id}"))).Status);
    }

    [Fact]
    public async Task The_old_council_and_both_settings_of_a_dual_placement_are_on_the_list_with_the_reason()
    {
        var made = await LetterCase.MakeAsync(web, nameof(StoreEngine.Sqlite), "Linnet", null, null, null, LetterCase.Told("plan-made", -400), LetterCase.Told("transferred-in", -20, detail: "816"));
        var priya = await web.AsAsync("priya");
        Assert.Contains("York council: The plan came from there on 4 November 2026, SEND Regulations 2014 reg 15(4); partnership practice, by post, you print and post it (offered)", (await priya.OpenAsync(LetterLinks.Make(made.Case, "transferred-in"))).Text, StringComparison.Ordinal);
        PlanItem Setting(string name, int order) => new(PlanItemId.From(Guid.CreateVersion7()), "setting", "I", order, new Dictionary<string, string> { ["name"] = name }, [], [], "", DemoArea.Today, null);
        var content = new FrozenPlan(1, "final", DemoArea.Today, new FrozenChild("Linnet Letterby", null, ""), [Setting("Dale School", 1), Setting("Fell Centre", 2)], [], []).ToBytes();
        await SaveAsync(nameof(StoreEngine.Sqlite), new PlanVersion { Id = Guid.CreateVersion7(), Case = made.Case, Number = 1, Kind = "final", MadeOn = DemoArea.Today, MadeAt = Instant.FromUtc(2026, 11, 1, 12, 0), MadeBy = "test", Content = content, Seal = FrozenPlan.Seal(content) });
        var text = (await priya.OpenAsync(LetterLinks.Make(made.Case, "final-plan"))).Text;
        Assert.Contains("Dale School: SEND Regulations 2014 reg 13(2), by post", text, StringComparison.Ordinal);
        Assert.Contains("Fell Centre: The plan names a second setting, SEND Regulations 2014 reg 13(2), by post", text, StringComparison.Ordinal);
    }

    private async Task SaveAsync(string engine, params object[] rows)
    {
        await using var db = await web.StoreAsync(engine);
        db.AddRange(rows);
        await db.SaveAsync(new Deed(Actor.Program("test"), Instant.FromUtc(2026, 11, 1, 12, 0), DemoArea.Today, "record for test"), Stop);
    }

    private async Task PostedAsync(string engine, LetterCase made, LetterCopy copy)
    {
        var priya = await web.AsAsync("priya", engine);
        var path = LetterLinks.Read(made.Case, copy.Letter);
        var page = await priya.OpenAsync(path);
        Assert.Contains("Integrated care board: to be posted", page.Text, StringComparison.Ordinal);
        var quentin = await web.AsAsync("quentin", engine);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await quentin.OpenAsync("/access/account")).PressAsync($"{path}?handler=copy", ("copy", $"{copy.Id}"))).Status);
        Assert.Contains("Integrated care board: posted 24 November 2026 by Priya Nair", (await page.PressAsync($"{path}?handler=copy", ("copy", $"{copy.Id}"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await page.PressAsync($"{path}?handler=copy", ("copy", $"{copy.Id}"))).Status);
    }

    private async Task<LetterCase> AtKatesSchoolAsync(string engine, string forename)
    {
        var made = await LetterCase.MakeAsync(web, engine, forename, c => (c.SchoolUrn, c.YearGroup) = ("999022", 7), m => m.Account = AccountId.From(DemoScene.IdOf("account sarah")));
        await using var db = await web.StoreAsync(engine);
        db.Add(new Enrolment { Id = Guid.CreateVersion7(), Child = made.Child, Urn = "999022", From = DemoArea.Today.PlusDays(-60) });
        await db.SaveAsync(new Deed(Actor.Program("test"), Instant.FromUtc(2026, 11, 1, 12, 0), DemoArea.Today, "enrol child of test"), Stop);
        return made;
    }

    /// <summary>The time to call the letter back is over.</summary>
    private async Task RunAsync(string engine)
    {
        await using var scope = (await web.ServedAsync(engine)).Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(StoreEngines.NorthYorkshire);
        var now = (DemoArea.Today + new LocalTime(12, 0)).InUtc().ToInstant() + Duration.FromMinutes(11);
        await scope.ServiceProvider.GetRequiredService<SendDueLetters>().RunAsync(new Deed(Actor.Program("letters"), now, London.DayOf(now), "send letter"), Stop);
    }
}
