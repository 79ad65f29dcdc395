using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Family.Door;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Family;

public sealed class VoiceTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_wish_of_the_family_has_a_fate_and_is_told_back(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var scene = await (await FamilyScene.MakeAsync(db, "rachel")).WithCaseAsync(("request-received", "", 10));
        var (rachel, helen) = (await web.AsAsync("rachel", engine), await web.AsAsync("helen", engine));
        var form = await rachel.OpenAsync(FamilyLinks.AddView(scene.Child));
        (await form.SubmitAsync(("Asked.What", "wish"), ("Asked.Whose", "other"), ("Asked.Words", "x"))).ShowsError("Asked.Whose", "Select whose words these are");
        (await form.SubmitAsync(("Asked.What", "view"), ("Asked.Whose", "child"), ("Asked.Words", "x"))).ShowsError("Asked.How", "Select how it was said or shown");
        var told = await form.SubmitAsync(("Asked.What", "wish"), ("Asked.Whose", "child"), ("Asked.Words", "To bring the cat to school"));
        Assert.Contains("We have kept your words as you wrote them", told.Text, StringComparison.Ordinal);
        Assert.Contains("We will tell you by 22 December 2026", told.Text, StringComparison.Ordinal);

        var seen = await helen.OpenAsync(PlanLinks.Views(scene.Case));
        Assert.Contains("To bring the cat to school", seen.Text, StringComparison.Ordinal);
        Assert.Contains("No answer yet", seen.Text, StringComparison.Ordinal);
        var row = await db.Set<PlanRow>().AsNoTracking().SingleAsync(r => r.Case == scene.Case && r.Kind == "wish", Stop);
        Assert.Equal(("A", "Told on the site by Rachel Whitaker"), (row.Section, row.SourceNote));
        await (await helen.OpenAsync(PlanLinks.ChangeRow(scene.Case, row.Id))).SubmitAsync(("Asked.Values[fate]", "not-now"), ("Asked.Values[because]", "The school cannot keep a cat. It asks the farm to visit."),
            ("Asked.Days[toldOn].day", "24"), ("Asked.Days[toldOn].month", "11"), ("Asked.Days[toldOn].year", "2026"), ("Asked.Values[toldHow]", "With a picture of the farm"));
        var back = await rachel.OpenAsync(FamilyLinks.Views(scene.Child));
        Assert.Contains("The school cannot keep a cat", back.Text, StringComparison.Ordinal);
        Assert.Contains("We told you on 24 November 2026. With a picture of the farm", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_that_a_parent_reads_from_their_child_on_one_day_is_second_hand_and_one_on_three_days_counts()
    {
        await using var db = await web.StoreAsync();
        var scene = await (await FamilyScene.MakeAsync(db, "rachel")).WithCaseAsync(("request-received", "", 10));
        var rachel = await web.AsAsync("rachel");
        foreach (var (times, says) in new[] { ("1", "This is what someone else says"), ("3", "We use this now") })
        {
            var form = await rachel.OpenAsync(FamilyLinks.AddView(scene.Child));
            var told = await form.SubmitAsync(("Asked.What", "view"), ("Asked.Whose", "child"), ("Asked.Topic", "school"), ("Asked.How", "observation"), ("Asked.Words", "Turns away from the hall"), ("Asked.Meaning", "Does not like it"), ("Asked.Times", times));
            Assert.Contains(says, told.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_SENCO_adds_a_view_of_a_child_on_roll_and_of_nobody_else()
    {
        var kate = await web.AsAsync("kate");
        var form = await kate.OpenAsync(PlanLinks.AddView(CastIds.Case("amara")));
        Assert.Equal(HttpStatusCode.OK, form.Status);
        var kept = await form.SubmitAsync(("Asked.What", "worry"), ("Asked.Whose", "child"), ("Asked.Words", "That nobody waits for me to finish"));
        Assert.Contains("That nobody waits for me to finish", kept.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await kate.OpenAsync(PlanLinks.AddView(CastIds.Case("finn")))).Status);
    }

    [Fact]
    public async Task Without_a_case_there_is_no_place_to_keep_a_view_and_the_page_says_what_to_do()
    {
        await using var db = await web.StoreAsync();
        var scene = await FamilyScene.MakeAsync(db, "rachel");
        var rachel = await web.AsAsync("rachel");
        Assert.Contains("Ask us to find out what help is needed first", (await rachel.OpenAsync(FamilyLinks.Views(scene.Child))).Text, StringComparison.Ordinal);
        (await (await rachel.OpenAsync(FamilyLinks.AddView(scene.Child))).SubmitAsync(("Asked.What", "wish"), ("Asked.Whose", "child"), ("Asked.Words", "x"))).ShowsError("", "There is no request or plan yet in which to keep this. Ask for an assessment first");
    }
}
