using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Plans;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Letters;

public sealed class LetterTests(DemoWeb web)
{
    private const string Sqlite = nameof(StoreEngine.Sqlite);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static readonly (string, string)[] Refusal = [("Asked.Values[reasons]", "We looked at the reports of the school.\n\nThey show that the help works."), ("Asked.Values[support]", "The school goes on with its plan of support.")];

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_refusal_is_made_with_its_reasons_kept_as_it_was_and_posting_it_is_the_step_itself(string engine)
    {
        var made = await LetterCase.MakeAsync(web, engine, "Quilla");
        var priya = await web.AsAsync("priya", engine);
        Assert.Contains("Will not assess", (await priya.OpenAsync(LetterLinks.OfCase(made.Case))).Text, StringComparison.Ordinal);
        var form = await priya.OpenAsync(LetterLinks.Make(made.Case, "will-not-assess"));
        var gaps = (await form.SubmitAsync(("Asked.Reader", $"{made.Mother}"))).Text;
        Assert.Contains("The reasons is missing. Enter it below. SEND Regulations 2014", gaps, StringComparison.Ordinal);
        Assert.DoesNotContain("Make the letter", gaps, StringComparison.Ordinal);
        var refused = await form.SubmitAsync(("Asked.Reader", $"{made.Mother}"), ("Asked.Step", "make"), ("Asked.Sure", "true"));
        refused.ShowsError("Asked.Values[reasons]", "The reasons is missing. Enter it below");

        var shown = await form.SubmitAsync([("Asked.Reader", $"{made.Mother}"), .. Refusal]);
        Assert.Contains("The Tribunal must have your appeal on or before 25 January 2027", shown.Text, StringComparison.Ordinal);
        Assert.Contains("They show that the help works.", shown.Text, StringComparison.Ordinal);
        var letter = await shown.SubmitAsync(("Asked.Step", "make"), ("Asked.Sure", "true"));
        Assert.Contains("To be posted", letter.Text, StringComparison.Ordinal);
        Assert.Contains("To: Ruta Letterby", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("7 Test Row", letter.Text, StringComparison.Ordinal);

        await using var db = await web.StoreAsync(engine);
        var kept = await db.Set<Letter>().AsNoTracking().SingleAsync(l => l.Case == made.Case, Stop);
        Assert.True(kept.Whole);
        Assert.Equal(CaseStage.Request, await StageAsync(db, made.Case));
        await FilesAsync(priya, made.Case, kept.Id, db);

        var post = await priya.OpenAsync(LetterLinks.Send(made.Case, kept.Id));
        Assert.Contains("7 Test Row", post.Text, StringComparison.Ordinal);
        (await post.SubmitAsync()).ShowsError("Asked.Posted", "Tick to say that it was posted");
        Assert.Contains("Posted", (await post.SubmitAsync(("Asked.Posted", "true"))).Text, StringComparison.Ordinal);
        Assert.Equal(CaseStage.Refused, await StageAsync(db, made.Case));
        var events = await db.Set<RecordedEvent>().Where(e => e.Case == made.Case && e.On == DemoArea.Today).Select(e => e.Kind).ToListAsync(Stop);
        Assert.Equal(["appealable-notice-sent", "assess-decision-notified"], events.Order());
        Assert.True(await db.Set<CaseClock>().AnyAsync(c => c.Case == made.Case && c.Rule == "CL-50" && c.Due == new NodaTime.LocalDate(2027, 1, 25), Stop));
        Assert.True(await db.Set<CaseClock>().AnyAsync(c => c.Case == made.Case && c.Rule == "CL-01" && c.Stopped == DemoArea.Today, Stop));
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == made.Child.Value && e.Action == "send letter", Stop));
        Assert.Equal(HttpStatusCode.BadRequest, (await post.SubmitAsync(("Asked.Posted", "true"))).Status);

        kept.Content[^30] ^= 1;
        await db.Set<Letter>().Where(l => l.Id == kept.Id).ExecuteUpdateAsync(l => l.SetProperty(p => p.Content, kept.Content), Stop);
        Assert.Contains("This letter does not agree with its seal", (await priya.OpenAsync(LetterLinks.Read(made.Case, kept.Id))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_is_called_back_changes_nothing_and_cannot_be_posted_any_more()
    {
        var made = await LetterCase.MakeAsync(web, Sqlite, "Tansy");
        var priya = await web.AsAsync("priya");
        await MakeAsync(priya, made, made.Mother, "will-not-assess", Refusal);
        Assert.Contains("The same letter to the same person stands already: 24 November 2026", (await MakeAsync(priya, made, made.Mother, "will-not-assess", Refusal)).Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync();
        var letter = await db.Set<Letter>().AsNoTracking().SingleAsync(l => l.Case == made.Case, Stop);
        var post = await priya.OpenAsync(LetterLinks.Send(made.Case, letter.Id));
        var recall = await priya.OpenAsync(LetterLinks.Recall(made.Case, letter.Id));
        (await recall.SubmitAsync()).ShowsError("Asked.Because", "Enter why it is called back");
        Assert.Contains("Called back by Priya Nair: Wrong day", (await recall.SubmitAsync(("Asked.Because", "Wrong day"))).Text, StringComparison.Ordinal);
        Assert.Contains("was called back", (await post.SubmitAsync(("Asked.Posted", "true"))).Text, StringComparison.Ordinal);
        Assert.Equal(CaseStage.Request, await StageAsync(db, made.Case));
        Assert.Equal(1, await db.Set<RecordedEvent>().CountAsync(e => e.Case == made.Case, Stop));
    }

    [Fact]
    public async Task A_barred_father_is_not_offered_and_whoever_forges_the_form_is_stopped_with_or_without_a_reason()
    {
        var made = await LetterCase.MakeAsync(web, Sqlite, "Wenna", father: f => f.Barred = true);
        var priya = await web.AsAsync("priya");
        var form = await priya.OpenAsync(LetterLinks.Make(made.Case, "will-not-assess"));
        Assert.DoesNotContain("Piet Letterby", form.Text, StringComparison.Ordinal);
        var answer = await form.SubmitAsync([("Asked.Reader", $"{made.Father}"), ("Asked.Step", "make"), ("Asked.Sure", "true"), ("Asked.Because", "It is urgent"), .. Refusal]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("contact is barred", answer.Text, StringComparison.Ordinal);
        await NoneAsync(made);
    }

    [Fact]
    public async Task Nothing_is_posted_to_a_restricted_address_and_one_that_is_restricted_later_stops_a_letter_that_waits()
    {
        var made = await LetterCase.MakeAsync(web, Sqlite, "Xanthe");
        var priya = await web.AsAsync("priya");
        await MakeAsync(priya, made, made.Mother, "will-not-assess", Refusal);
        await using var db = await web.StoreAsync();
        var letter = await db.Set<Letter>().AsNoTracking().SingleAsync(l => l.Case == made.Case, Stop);
        var post = await priya.OpenAsync(LetterLinks.Send(made.Case, letter.Id));
        await db.Set<Waymark.People.Child>().Where(c => c.Id == made.Child).ExecuteUpdateAsync(c => c.SetProperty(p => p.AddressRestricted, true), Stop);
        var stopped = await post.SubmitAsync(("Asked.Posted", "true"), ("Asked.Because", "It is urgent"));
        Assert.Equal(HttpStatusCode.BadRequest, stopped.Status);
        Assert.Contains("The child's address is restricted", stopped.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("7 Test Row", stopped.Text, StringComparison.Ordinal);
        Assert.Equal(CaseStage.Request, await StageAsync(db, made.Case));
    }

    [Fact]
    public async Task The_name_of_another_child_of_the_officer_asks_for_a_reason_which_is_kept()
    {
        var made = await LetterCase.MakeAsync(web, Sqlite, "Yseult");
        await LetterCase.MakeAsync(web, Sqlite, "Zebedee");
        var priya = await web.AsAsync("priya");
        var form = await priya.OpenAsync(LetterLinks.Make(made.Case, "will-not-assess"));
        var shown = await form.SubmitAsync([("Asked.Reader", $"{made.Mother}"), ("Asked.Values[reasons]", "Zebedee's school says so."), Refusal[1]]);
        Assert.Contains("stands in it: Zebedee", shown.Text, StringComparison.Ordinal);
        (await shown.SubmitAsync(("Asked.Step", "make"), ("Asked.Sure", "true"))).ShowsError("Asked.Because", "Enter why the letter is right in spite of what the guard found");
        var letter = await shown.SubmitAsync(("Asked.Step", "make"), ("Asked.Sure", "true"), ("Asked.Because", "Her brother"));
        Assert.Contains("G9: Her brother", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_over_compulsory_school_age_the_letter_is_to_the_young_person_and_a_parent_only_represents()
    {
        var made = await LetterCase.MakeAsync(web, Sqlite, "Ursel", child: c => c.Born = new NodaTime.LocalDate(2008, 3, 14), mother: m => (m.Name, m.Relationship, m.ParentalResponsibility, m.Self) = ("Ursel Letterby", "Young person", false, true));
        var priya = await web.AsAsync("priya");
        var form = await priya.OpenAsync(LetterLinks.Make(made.Case, "considering-assessment"));
        (string, string)[] views = [("Asked.Days[views-by].day", "8"), ("Asked.Days[views-by].month", "12"), ("Asked.Days[views-by].year", "2026")];
        Assert.Contains("assessment of you.", (await form.SubmitAsync([("Asked.Reader", $"{made.Mother}"), .. views])).Text, StringComparison.Ordinal);
        var represented = await form.SubmitAsync([("Asked.Reader", $"{made.Father}"), .. views]);
        Assert.Contains("by law the letter goes to them and not to a parent", represented.Text, StringComparison.Ordinal);
        (await represented.SubmitAsync(("Asked.Step", "make"), ("Asked.Sure", "true"))).ShowsError("Asked.Because", "Enter why the letter is right in spite of what the guard found");
    }

    [Fact]
    public async Task Of_two_who_post_a_letter_at_once_one_records_it()
    {
        var made = await LetterCase.MakeAsync(web, Sqlite, "Vasya");
        var priya = await web.AsAsync("priya");
        await MakeAsync(priya, made, made.Mother, "will-not-assess", Refusal);
        await using var db = await web.StoreAsync();
        var letter = await db.Set<Letter>().AsNoTracking().SingleAsync(l => l.Case == made.Case, Stop);
        var forms = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await (await web.AsAsync("helen")).OpenAsync(LetterLinks.Send(made.Case, letter.Id))));
        var answers = await Task.WhenAll(forms.Select(f => f.SubmitAsync(("Asked.Posted", "true"))));
        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Equal(1, await db.Set<RecordedEvent>().CountAsync(e => e.Case == made.Case && e.Kind == "assess-decision-notified", Stop));
    }

    [Theory]
    [InlineData("kate", HttpStatusCode.Forbidden)]
    [InlineData("sarah", HttpStatusCode.Forbidden)]
    [InlineData("omar", HttpStatusCode.Forbidden)]
    [InlineData("tom", HttpStatusCode.NotFound)]
    [InlineData("quentin", HttpStatusCode.OK)]
    public async Task Letters_of_a_case_are_for_those_who_work_on_it(string person, HttpStatusCode expected)
    {
        var made = await LetterCase.MakeAsync(web, Sqlite, "Orrin");
        var browser = await web.AsAsync(person);
        Assert.Equal(expected, (await browser.OpenAsync(LetterLinks.OfCase(made.Case))).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await browser.OpenAsync(LetterLinks.Make(made.Case, "will-assess"))).Status);
    }

    internal static async Task<Page> MakeAsync(Browser browser, LetterCase made, Guid reader, string notice, (string, string)[] said, string way = Letter.ByPost)
    {
        var form = await browser.OpenAsync(LetterLinks.Make(made.Case, notice));
        return await form.SubmitAsync([("Asked.Reader", $"{reader}"), ("Asked.Way", way), ("Asked.Step", "make"), ("Asked.Sure", "true"), .. said]);
    }

    private static async Task<CaseStage> StageAsync(WaymarkDb db, CaseId of) => await db.Set<EhcCase>().Where(c => c.Id == of).Select(c => c.Stage).SingleAsync(Stop);

    private async Task NoneAsync(LetterCase made)
    {
        await using var db = await web.StoreAsync();
        Assert.False(await db.Set<Letter>().AnyAsync(l => l.Case == made.Case, Stop));
    }

    private static async Task FilesAsync(Browser priya, CaseId of, Guid letter, WaymarkDb db)
    {
        foreach (var (link, name) in new[] { (LetterLinks.File(of, letter, "pdf"), "Letter 2026-11-24.pdf"), (LetterLinks.File(of, letter, "docx"), "Letter 2026-11-24.docx"), (LetterLinks.File(of, letter, "pdf", large: true), "Letter 2026-11-24 large print.pdf") })
        {
            var answer = await priya.Http.GetAsync(new Uri(link, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
            Assert.True((await answer.Content.ReadAsByteArrayAsync(Stop)).Length > 3000);
        }
        Assert.Equal(3, await db.Set<TrailEntry>().CountAsync(e => e.Action.StartsWith($"download letter {letter}"), Stop));
    }
}
