using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Plans.Letters;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Plans.Letters;

public sealed class WordingTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_manager_changes_a_wording_a_lost_piece_is_refused_by_name_and_the_standard_comes_back(string engine)
    {
        var made = await LetterCase.MakeAsync(web, engine, "Brisa");
        var helen = await web.AsAsync("helen", engine);
        var form = await helen.OpenAsync(LetterLinks.WordingOf("exception-used"));
        var standard = LetterWording.StandardText("exception-used")!;
        var lost = await form.SubmitAsync(("Asked.Text", standard.Replace("[new-date]", "", StringComparison.Ordinal)));
        lost.ShowsError("Asked.Text", "The new expected day is missing. In a paragraph of its own: begin the paragraph with [new-date]");
        var kept = await form.SubmitAsync(("Asked.Text", "We are sorry that this takes longer.\n\n" + standard));
        Assert.Contains("The wording is kept", kept.Text, StringComparison.Ordinal);
        Assert.Contains("Own wording", kept.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(("Asked.Text", "Somebody else's words.\n\n" + standard))).Status);

        var priya = await web.AsAsync("priya", engine);
        Assert.Contains("We are sorry that this takes longer.", (await (await priya.OpenAsync(LetterLinks.Make(made.Case, "exception-used"))).SubmitAsync()).Text, StringComparison.Ordinal);
        var again = await helen.OpenAsync(LetterLinks.WordingOf("exception-used"));
        Assert.Contains("The standard wording is in use again", (await again.SubmitAsync(("Asked.Back", "true"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("We are sorry", (await (await priya.OpenAsync(LetterLinks.Make(made.Case, "exception-used"))).SubmitAsync()).Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        Assert.Equal(2, await db.Set<LetterText>().CountAsync(t => t.Name == "exception-used", Stop));
    }

    [Fact]
    public async Task The_shared_text_of_mediation_keeps_its_six_parts()
    {
        var helen = await web.AsAsync("helen");
        var form = await helen.OpenAsync(LetterLinks.WordingOf("MED"));
        var parts = LetterWording.StandardText("MED")!.Split("\n\n");
        Assert.Equal(7, parts.Length);
        foreach (var part in parts[1..])
            Assert.Contains("is missing. In the shared text MED", (await form.SubmitAsync(("Asked.Text", string.Join("\n\n", parts.Where(p => p != part))))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_area_says_of_itself_is_asked_for_whole()
    {
        var helen = await web.AsAsync("helen");
        var form = await helen.OpenAsync(LetterLinks.Details);
        (await form.SubmitAsync(("Asked.Values[mediation-adviser]", " "))).ShowsError("Asked.Values[mediation-adviser]", "Enter: the mediation adviser");
        Assert.Contains("The details are kept", (await form.SubmitAsync(("Asked.Values[find-settings]", "The local offer, www.example.org/offer"))).Text, StringComparison.Ordinal);
        Assert.Contains("www.example.org/offer", (await helen.OpenAsync(LetterLinks.Details)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("priya")]
    [InlineData("kate")]
    [InlineData("sarah")]
    public async Task Nobody_but_a_manager_changes_wording(string person)
    {
        var browser = await web.AsAsync(person);
        foreach (var page in new[] { LetterLinks.Wording, LetterLinks.Details, LetterLinks.WordingOf("MED") })
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync(page)).Status);
    }
}
