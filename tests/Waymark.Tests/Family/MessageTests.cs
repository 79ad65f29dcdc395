using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Family.Door;
using Waymark.People;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Family;

public sealed class MessageTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_family_writes_with_a_day_for_the_answer_and_anybody_of_the_team_answers(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var scene = await (await FamilyScene.MakeAsync(db, "rachel")).WithCaseAsync(("request-received", "", 10));
        var rachel = await web.AsAsync("rachel", engine);
        var form = await rachel.OpenAsync(FamilyLinks.Messages(scene.Child));
        (await form.SubmitAsync(("Words", "  "))).ShowsError("Words", "Write your message");
        var sent = await form.SubmitAsync(("Words", "When do you decide?"));
        Assert.Contains("We will answer by 1 December 2026", sent.Text, StringComparison.Ordinal);

        // The officer whose case it is has left; a colleague of the team reads and answers.
        db.Add(new Involvement { Id = Guid.CreateVersion7(), Child = scene.Child, Name = "East team", Role = Core.Access.Role.CaseOfficer, Team = "East" });
        await db.SaveChangesAsync(Stop);
        var nadia = await web.AsAsync("nadia", engine);
        var surname = await db.Set<Child>().Where(c => c.Id == scene.Child).Select(c => c.Surname).SingleAsync(Stop);
        var line = Assert.Single((await nadia.OpenAsync(PlanLinks.Messages)).Rows("Families that wait"), r => r[0].StartsWith(surname, StringComparison.Ordinal));
        Assert.Equal(("1 December 2026", "Waiting"), (line[3], line[4]));
        Assert.Contains($"{surname}, Robin: answer to a message", (await nadia.OpenAsync($"{PlanLinks.Today}?cases=all")).Text, StringComparison.Ordinal);
        var thread = await nadia.OpenAsync(PlanLinks.Thread(scene.Child));
        Assert.Contains("When do you decide?", thread.Text, StringComparison.Ordinal);
        Assert.Contains("Your answer is sent", (await thread.SubmitAsync(("Words", "By 26 December"), ("then", "send"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(surname, (await nadia.OpenAsync(PlanLinks.Messages)).Text, StringComparison.Ordinal);
        var back = await rachel.OpenAsync(FamilyLinks.Messages(scene.Child));
        Assert.Contains("Nadia Shah, from the team", back.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("We will answer by", back.Text, StringComparison.Ordinal);
        var stored = await db.Set<FamilyMessage>().AsNoTracking().SingleAsync(m => m.Child == scene.Child && m.FromFamily, Stop);
        Assert.Equal((new LocalDate(2026, 12, 1), DemoArea.Today, "family.message-answer@2014-09-01"), (stored.AnswerBy, stored.AnsweredOn, stored.RuleVersion));
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync("tom", engine)).OpenAsync(PlanLinks.Thread(scene.Child))).Status);
    }

    [Fact]
    public async Task A_message_that_needs_no_answer_is_set_aside()
    {
        await using var db = await web.StoreAsync();
        var scene = await (await FamilyScene.MakeAsync(db, "rachel")).WithCaseAsync(("request-received", "", 10));
        await (await (await web.AsAsync("rachel")).OpenAsync(FamilyLinks.Messages(scene.Child))).SubmitAsync(("Words", "Thank you"));
        var helen = await web.AsAsync("helen");
        Assert.Contains("No answer of the team is waited for", (await (await helen.OpenAsync(PlanLinks.Thread(scene.Child))).SubmitAsync(("then", "none"))).Text, StringComparison.Ordinal);
        Assert.Equal(1, await db.Set<FamilyMessage>().CountAsync(m => m.Child == scene.Child && m.AnsweredBy == "Helen Marsh", Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Nobody_of_a_family_reads_what_passes_between_another_and_the_team(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var scene = await (await FamilyScene.MakeAsync(db, "rachel")).WithCaseAsync(("request-received", "", 10));
        await scene.WithParentAsync("ngozi");
        var (rachel, ngozi, helen) = (await web.AsAsync("rachel", engine), await web.AsAsync("ngozi", engine), await web.AsAsync("helen", engine));
        await (await rachel.OpenAsync(FamilyLinks.Messages(scene.Child))).SubmitAsync(("Words", "We have moved to Thirsk"));
        Assert.DoesNotContain("Thirsk", (await ngozi.OpenAsync(FamilyLinks.Messages(scene.Child))).Text, StringComparison.Ordinal);

        // The team reads all, says to whom it writes, and only that one reads it.
        await (await ngozi.OpenAsync(FamilyLinks.Messages(scene.Child))).SubmitAsync(("Words", "When is the meeting?"));
        var thread = await helen.OpenAsync(PlanLinks.Thread(scene.Child));
        Assert.Contains("Thirsk", thread.Text, StringComparison.Ordinal);
        (await thread.SubmitAsync(("Words", "On Friday"), ("then", "send"))).ShowsError("To", "Select whom you write to");
        var account = (await db.Set<FamilyMessage>().AsNoTracking().SingleAsync(m => m.Child == scene.Child && m.Words == "When is the meeting?", Stop)).With;
        Assert.Contains("Your answer is sent", (await (await helen.OpenAsync(PlanLinks.Thread(scene.Child, account))).SubmitAsync(("Words", "On Friday"), ("then", "send"))).Text, StringComparison.Ordinal);
        Assert.Contains("On Friday", (await ngozi.OpenAsync(FamilyLinks.Messages(scene.Child))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("On Friday", (await rachel.OpenAsync(FamilyLinks.Messages(scene.Child))).Text, StringComparison.Ordinal);
        Assert.Equal(["We have moved to Thirsk"], await db.Set<FamilyMessage>().Where(m => m.Child == scene.Child && m.FromFamily && m.AnsweredOn == null).Select(m => m.Words).ToListAsync(Stop));
    }
}
