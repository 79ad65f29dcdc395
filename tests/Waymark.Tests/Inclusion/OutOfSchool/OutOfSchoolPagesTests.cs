using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.OutOfSchool;
using Waymark.People.Door;
using Waymark.Shell.Trail;
using Waymark.Tests.Inclusion.PartTime;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Inclusion.OutOfSchool;

public sealed class OutOfSchoolPagesTests(DemoWeb web)
{
    private const string Bens = "999003";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Home_education_is_entered_looked_at_within_a_year_and_its_end_can_be_taken_back(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        var child = await ChildrenOfSchools.FreeAsync(web, engine, Bens, 4);
        var form = await helen.OpenAsync(OutOfSchoolLinks.Enter(child.Id));
        (await form.SubmitAsync(("Asked.Kind", "home"), ("Asked.Came", "choice"), ("Asked.Consent", "given"), ("Asked.ChildSaid", "Likes it"))).ShowsError("Asked.ConsentOn", "Enter the day of the consent");
        var entered = await form.SubmitAsync([("Asked.Kind", "home"), ("Asked.Came", "choice"), ("Asked.Consent", "not-needed"), ("Asked.ChildSaid", "Likes it"), .. Day("Asked.From", new(2026, 11, 2))]);
        Assert.Contains("Next check of suitability by 2 November 2027", entered.Text, StringComparison.Ordinal);
        var id = await IdAsync(engine, child.Id);
        var check = await helen.OpenAsync(OutOfSchoolLinks.Check(id));
        (await check.SubmitAsync(("Asked.Found", "ended"), ("Asked.Word", "Back"))).ShowsError("Asked.Outcome", "Select how it ended");
        Assert.Contains("Suitable education. Next by 24 November 2027", (await check.SubmitAsync(("Asked.Found", "suitable"), ("Asked.Word", "Met the child"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await check.SubmitAsync(("Asked.Found", "unseen"), ("Asked.Word", "Twice"))).Status);
        var ended = await (await helen.OpenAsync(OutOfSchoolLinks.Check(id))).SubmitAsync(("Asked.Found", "ended"), ("Asked.Outcome", "school"), ("Asked.Word", "A place was found"));
        Assert.Contains("On the roll of a school", ended.Text, StringComparison.Ordinal);
        var back = await (await helen.OpenAsync(OutOfSchoolLinks.TakeBack(id))).SubmitAsync(("What", "end"), ("Why", "It was another child"));
        Assert.Contains("It has not ended", back.Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        Assert.Null((await db.Set<OutOfSchoolTime>().SingleAsync(t => t.Id == id, Stop)).Ended);
        Assert.Equal(["checked", "corrected", "ended", "entered"], (await db.Set<ArrangementStep>().Where(s => s.Of == id.Value).Select(s => s.Kind).ToListAsync(Stop)).Order(StringComparer.Ordinal));
        Assert.Contains("Educated at home", (await helen.OpenAsync(PeopleLinks.Child(child.Id))).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task The_counts_are_kept_apart_the_list_is_narrowed_and_others_are_refused(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        var list = await helen.OpenAsync(OutOfSchoolLinks.All);
        Assert.Contains("part-time on a roll", list.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing matches", (await helen.OpenAsync($"{OutOfSchoolLinks.All}?name=nobody-is-called-so")).Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        var any = await db.Set<OutOfSchoolTime>().Where(t => t.RecordedBy == "Education at home team").OrderBy(t => t.Id).FirstAsync(Stop);
        Assert.Contains((await helen.OpenAsync($"{OutOfSchoolLinks.All}?kind={any.Kind}&state=all&sen={any.SenStatus}&sort=from")).Document.QuerySelectorAll("a[href$='/record']"), _ => true);
        foreach (var path in new[] { OutOfSchoolLinks.Record(any.Id), OutOfSchoolLinks.Check(any.Id), OutOfSchoolLinks.TakeBack(any.Id), OutOfSchoolLinks.Enter(any.Child) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync("kate", engine)).OpenAsync(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("tess", engine)).OpenAsync(path)).Status);
        }
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == any.Child.Value && e.Action == "view home education or missing education" && e.Outcome == "refused", Stop));
    }

    private async Task<OutOfSchoolId> IdAsync(string engine, ChildId child)
    {
        await using var db = await web.StoreAsync(engine);
        return (await db.Set<OutOfSchoolTime>().SingleAsync(t => t.Child == child, Stop)).Id;
    }

    private static (string Name, string Value)[] Day(string field, LocalDate day) => [($"{field}.day", $"{day.Day}"), ($"{field}.month", $"{day.Month}"), ($"{field}.year", $"{day.Year}")];
}
