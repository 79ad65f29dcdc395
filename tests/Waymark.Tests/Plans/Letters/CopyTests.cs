using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
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
