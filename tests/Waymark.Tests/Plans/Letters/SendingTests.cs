using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.People;
using Waymark.Plans;
using Waymark.Plans.Cases.Letters;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Mail;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Letters;

public sealed class SendingTests(DemoWeb web)
{
    private const string Sqlite = nameof(StoreEngine.Sqlite);
    private static readonly AccountId Sarah = AccountId.From(DemoScene.IdOf("account sarah"));
    private static readonly (string, string)[] Views = [("Asked.Days[views-by].day", "8"), ("Asked.Days[views-by].month", "12"), ("Asked.Days[views-by].year", "2026")];
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_letter_waits_goes_to_its_reader_is_told_of_without_a_word_about_it_and_is_read_by_nobody_else(string engine)
    {
        var made = await LetterCase.MakeAsync(web, engine, "Corisande", mother: m => (m.Account, m.Email) = (Sarah, "reader.one@example.org"));
        var letter = await OwnPlaceAsync(engine, made);
        var sarah = await web.AsAsync("sarah", engine);
        Assert.Equal(HttpStatusCode.NotFound, (await sarah.OpenAsync(LetterLinks.Own(letter.Id))).Status);
        Assert.Empty(await SentToAsync(engine, made.Child));
        await RunAsync(engine, 9);
        Assert.Equal(LetterState.Waiting, (await AgainAsync(engine, letter.Id)).State);
        Assert.Contains("Corisande", (await (await web.AsAsync("priya", engine)).OpenAsync(LetterLinks.Outbox)).Text, StringComparison.Ordinal);

        await RunAsync(engine, 11);
        var sent = await AgainAsync(engine, letter.Id);
        Assert.Equal(LetterState.Sent, sent.State);
        Assert.NotNull(sent.ToldAt);
        Assert.DoesNotContain("Corisande", (await (await web.AsAsync("priya", engine)).OpenAsync(LetterLinks.Outbox)).Text, StringComparison.Ordinal);
        var message = Assert.Single(await MessagesAsync(engine), m => m.Contains("reader.one@example.org", StringComparison.Ordinal));
        Assert.Contains("Subject: There is something new in your place", message, StringComparison.Ordinal);
        foreach (var word in new[] { "Corisande", "Letterby", "assess", "Priya", $"{made.Child}", $"{letter.Id}" }) Assert.DoesNotContain(word, message, StringComparison.OrdinalIgnoreCase);

        var own = Assert.Single(await SentToAsync(engine, made.Child));
        Assert.Equal(("We are considering an assessment", DemoArea.Today), (own.Title, own.Day));
        var read = await sarah.OpenAsync(own.Link);
        Assert.Contains("assessment of Corisande Letterby", read.Text, StringComparison.Ordinal);
        Assert.Equal("application/pdf", (await sarah.Http.GetAsync(new Uri(LetterLinks.OwnFile(letter.Id, "pdf"), UriKind.Relative), Stop)).Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync("callum-dent", engine)).OpenAsync(own.Link)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("priya", engine)).OpenAsync(own.Link)).Status);
        await using var db = await web.StoreAsync(engine);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == made.Child.Value && e.Action.StartsWith("read own letter") && e.Outcome == "done", Stop));

        // Whoever is barred later reads nothing any more.
        await db.Set<FamilyContact>().Where(f => f.Id == made.Mother).ExecuteUpdateAsync(f => f.SetProperty(p => p.Barred, true), Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await sarah.OpenAsync(own.Link)).Status);
        Assert.Empty(await SentToAsync(engine, made.Child));
    }

    [Fact]
    public async Task The_step_is_recorded_with_the_sending_and_not_with_the_making()
    {
        var made = await LetterCase.MakeAsync(web, Sqlite, "Delphine", mother: m => m.Account = Sarah);
        var priya = await web.AsAsync("priya");
        await LetterTests.MakeAsync(priya, made, made.Mother, "will-assess", [], Letter.InOwnPlace);
        await using var db = await web.StoreAsync();
        Assert.Equal(CaseStage.Request, (await db.Set<EhcCase>().AsNoTracking().SingleAsync(c => c.Id == made.Case, Stop)).Stage);
        await RunAsync(Sqlite, 11);
        var after = await db.Set<EhcCase>().AsNoTracking().SingleAsync(c => c.Id == made.Case, Stop);
        Assert.Equal((CaseStage.Assessment, "Y", DemoArea.Today), (after.Stage, after.RequestOutcome, after.RequestDecided));
        await RunAsync(Sqlite, 12);
        Assert.Equal(1, await db.Set<RecordedEvent>().CountAsync(e => e.Case == made.Case && e.Kind == "assess-decision-notified", Stop));
    }

    [Fact]
    public async Task Somebody_barred_while_the_letter_waits_stops_it_and_it_is_never_told_of()
    {
        var made = await LetterCase.MakeAsync(web, Sqlite, "Eluned", mother: m => (m.Account, m.Email) = (Sarah, "eluned@example.org"));
        var letter = await OwnPlaceAsync(Sqlite, made);
        await using var db = await web.StoreAsync();
        await db.Set<FamilyContact>().Where(f => f.Id == made.Mother).ExecuteUpdateAsync(f => f.SetProperty(p => p.Barred, true), Stop);
        await RunAsync(Sqlite, 11);
        var held = await AgainAsync(Sqlite, letter.Id);
        Assert.Equal(LetterState.Held, held.State);
        Assert.Contains("contact is barred", held.HeldFor, StringComparison.Ordinal);
        Assert.DoesNotContain(await MessagesAsync(Sqlite), m => m.Contains("eluned@example.org", StringComparison.Ordinal));
        Assert.Equal(1, await db.Set<RecordedEvent>().CountAsync(e => e.Case == made.Case, Stop));
        var outbox = await (await web.AsAsync("priya")).OpenAsync(LetterLinks.Outbox);
        Assert.Contains("Stopped Nothing may be sent to this person", outbox.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_called_back_while_it_waits_never_goes()
    {
        var made = await LetterCase.MakeAsync(web, Sqlite, "Fflur", mother: m => m.Account = Sarah);
        var letter = await OwnPlaceAsync(Sqlite, made);
        var recall = await (await web.AsAsync("priya")).OpenAsync(LetterLinks.Recall(made.Case, letter.Id));
        await recall.SubmitAsync(("Asked.Because", "Wrong child"));
        await RunAsync(Sqlite, 11);
        Assert.Equal(LetterState.Recalled, (await AgainAsync(Sqlite, letter.Id)).State);
        Assert.Empty(await SentToAsync(Sqlite, made.Child));
    }

    [Fact]
    public async Task A_person_without_an_account_cannot_be_sent_to_their_own_place()
    {
        var made = await LetterCase.MakeAsync(web, Sqlite, "Gwendal");
        var answer = await LetterTests.MakeAsync(await web.AsAsync("priya"), made, made.Mother, "considering-assessment", Views, Letter.InOwnPlace);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("has no account to read it with", answer.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task The_cast_has_letters_that_are_whole_and_a_mother_reads_hers(string engine)
    {
        await using (var db = await web.StoreAsync(engine)) Assert.All(await db.Set<Letter>().AsNoTracking().Where(l => l.MadeBy != "Priya Nair").ToListAsync(Stop), l => Assert.True(l.Whole));
        var invitation = Assert.Single(await SentToAsync(engine, CastIds.Child("maya")), l => l.Title == "Invitation to the review meeting");
        Assert.Contains("Maya shows with her communication book", (await (await web.AsAsync("sarah", engine)).OpenAsync(invitation.Link)).Text, StringComparison.Ordinal);
    }

    private async Task<Letter> OwnPlaceAsync(string engine, LetterCase made)
    {
        var answer = await LetterTests.MakeAsync(await web.AsAsync("priya", engine), made, made.Mother, "considering-assessment", Views, Letter.InOwnPlace);
        Assert.Contains("It goes to the place of Ruta Letterby in 10 minutes", answer.Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        return await db.Set<Letter>().AsNoTracking().SingleAsync(l => l.Case == made.Case, Stop);
    }

    private async Task<Letter> AgainAsync(string engine, Guid letter)
    {
        await using var db = await web.StoreAsync(engine);
        return await db.Set<Letter>().AsNoTracking().SingleAsync(l => l.Id == letter, Stop);
    }

    /// <summary>A round of the program, so many minutes after noon: the clock of the site stands still.</summary>
    private async Task RunAsync(string engine, int minutes)
    {
        await using var scope = (await web.ServedAsync(engine)).Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(StoreEngines.NorthYorkshire);
        var now = (DemoArea.Today + new LocalTime(12, 0)).InUtc().ToInstant() + Duration.FromMinutes(minutes);
        await scope.ServiceProvider.GetRequiredService<SendDueLetters>().RunAsync(new Deed(Actor.Program("letters"), now, London.DayOf(now), "send letter"), Stop);
    }

    private async Task<IReadOnlyList<FamilyLetter>> SentToAsync(string engine, Waymark.Core.People.ChildId child)
    {
        await using var scope = (await web.ServedAsync(engine)).Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(StoreEngines.NorthYorkshire);
        return [.. (await scope.ServiceProvider.GetRequiredService<ILetters>().SentToAsync(Sarah, DemoArea.Today, Stop)).Where(l => l.Child == child)];
    }

    private async Task<IReadOnlyList<string>> MessagesAsync(string engine)
    {
        var services = (await web.ServedAsync(engine)).Site.Services;
        var folder = services.GetRequiredService<MailSettings>().FolderIn(services.GetRequiredService<StoreSettings>());
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.eml").Select(File.ReadAllText)] : [];
    }
}
