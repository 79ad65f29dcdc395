using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Tests.Plans.Advice;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Letters;

public sealed class LettersForManyTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Each_case_gets_its_own_letter_and_one_that_cannot_be_made_is_named_with_why(string engine)
    {
        var (first, second, nobody) = (await LetterCase.MakeAsync(web, engine, "Onna"), await LetterCase.MakeAsync(web, engine, "Twona"), await LetterCase.MakeAsync(web, engine, "Nonna", mother: m => m.Barred = true, father: f => f.ParentalResponsibility = false));
        var priya = await web.AsAsync("priya", engine);
        var caseload = await priya.OpenAsync($"{PlanLinks.Caseload}?name=letterby");
        Assert.NotNull(caseload.Document.QuerySelector($"form[action='{LetterLinks.ForMany}'] input[name=picked][value='{first.Case}']"));
        var path = $"{LetterLinks.ForMany}?picked={first.Case}&picked={second.Case}&picked={nobody.Case}";
        var page = await priya.OpenAsync(path);
        (await page.SubmitAsync(("Asked.Notice", ""))).ShowsError("Asked.Notice", "Select the letter");
        (string, string)[] wanted = [("Asked.Notice", "considering-assessment"), ("Asked.Way", "post"), .. AdviceForms.Day("Asked.On", DemoArea.Today), .. AdviceForms.Day("Asked.Days[views-by]", DemoArea.Today.PlusDays(20))];
        var shown = await page.SubmitAsync([.. wanted, ("Asked.Step", "show")]);
        Assert.Contains("4 of 5 can be made", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody is recorded to whom this letter may go", shown.Rows("Letters, and what is missing").Single(r => r[0] == "Nonna Letterby")[2], StringComparison.Ordinal);
        Assert.Contains("We are now considering whether to carry one out", shown.Text, StringComparison.Ordinal);

        // Nothing is made before one was looked at.
        (await shown.SubmitAsync([.. wanted, ("Asked.Step", "make")])).ShowsError("Asked.Sure", "Tick to say that you have read the letter as it stands");
        await using var db = await web.StoreAsync(engine);
        Assert.False(await db.Set<Letter>().AnyAsync(l => l.Case == first.Case, Stop));
        var made = await shown.SubmitAsync([.. wanted, ("Asked.Step", "make"), ("Asked.Sure", "true")]);
        Assert.Contains("4 letters are made and wait. Not made: Nonna Letterby.", made.Text, StringComparison.Ordinal);
        var letters = await db.Set<Letter>().AsNoTracking().Where(l => l.Case == first.Case || l.Case == second.Case || l.Case == nobody.Case).ToListAsync(Stop);
        Assert.Equal(4, letters.Count);
        Assert.All(letters, l => Assert.True(l is { SentAt: null, Whole: true } && l.ReadyAt > l.MadeAt));
        Assert.All(letters.Where(l => l.Case == first.Case), l => Assert.Contains("Onna", System.Text.Encoding.UTF8.GetString(l.Content), StringComparison.Ordinal));
        Assert.All(letters.Where(l => l.Case == first.Case), l => Assert.DoesNotContain("Twona", System.Text.Encoding.UTF8.GetString(l.Content), StringComparison.Ordinal));
        Assert.Contains("called back", (await (await priya.OpenAsync(LetterLinks.Recall(first.Case, letters.First(l => l.Case == first.Case).Id))).SubmitAsync(("Asked.Because", "Wrong kind"))).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_case_out_of_reach_gets_no_letter_and_a_SENCO_has_no_such_page()
    {
        var of = await LetterCase.MakeAsync(web, nameof(Waymark.Shell.Data.StoreEngine.Sqlite), "Fara");
        var tom = await web.AsAsync("tom");
        var page = await (await tom.OpenAsync($"{LetterLinks.ForMany}?picked={of.Case}")).SubmitAsync([("Asked.Notice", "considering-assessment"), ("Asked.Way", "post"), .. AdviceForms.Day("Asked.On", DemoArea.Today), ("Asked.Step", "make"), ("Asked.Sure", "true")]);
        Assert.Contains("0 letters are made", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fara", page.Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync();
        Assert.False(await db.Set<Letter>().AnyAsync(l => l.Case == of.Case, Stop));
        foreach (var who in new[] { "kate", "omar" }) Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync(who)).OpenAsync(LetterLinks.ForMany)).Status);
    }
}
