using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.OutOfSchool;
using Waymark.People;
using Waymark.People.Door;
using Waymark.Shell.Trail;
using Waymark.Tests.Inclusion.PartTime;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Inclusion.OutOfSchool;

public sealed class OutOfSchoolPagesTests(DemoWeb web)
{
    private const string Bens = "999003", Fileys = "999010";
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
    public async Task Home_education_offers_to_end_the_place_at_the_school_and_the_place_can_be_given_back(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        var child = await ChildrenOfSchools.FreeAsync(web, engine, Fileys, 1);
        var entered = await (await helen.OpenAsync(OutOfSchoolLinks.Enter(child.Id))).SubmitAsync([("Asked.Kind", "home"), ("Asked.Came", "choice"), ("Asked.Consent", "not-needed"), ("Asked.ChildSaid", "Likes it"), .. Day("Asked.From", new(2026, 11, 9))]);
        Assert.Contains("Still on the roll of Filey Brigg Primary School", entered.Text, StringComparison.Ordinal);
        Assert.Equal((null, Fileys), await PlaceAsync(engine, child.Id));
        var id = await IdAsync(engine, child.Id);
        var form = await helen.OpenAsync(OutOfSchoolLinks.EndPlace(id));
        (await form.SubmitAsync(Day("Last", new(2026, 11, 10)))).ShowsError("Last", "The last day must be on or before 9 November 2026, when home education began");
        (await form.SubmitAsync(Day("Last", new(1999, 1, 1)))).ShowsError("Last", $"The place at Filey Brigg Primary School began after that day, on {ArrangementWords.Day(await SinceAsync(engine, child.Id))}");
        var ended = await form.SubmitAsync();
        Assert.Contains("Place on the roll ended. Filey Brigg Primary School", ended.Text, StringComparison.Ordinal);
        Assert.Equal((new LocalDate(2026, 11, 8), ""), await PlaceAsync(engine, child.Id));
        var back = await helen.OpenAsync(OutOfSchoolLinks.EndPlace(id));
        (await back.SubmitAsync()).ShowsError("Why", "Enter why the place is given back");
        Assert.Contains("Place on the roll given back", (await back.SubmitAsync(("Why", "It was another child"))).Text, StringComparison.Ordinal);
        Assert.Equal((null, Fileys), await PlaceAsync(engine, child.Id));
        await (await helen.OpenAsync(OutOfSchoolLinks.EndPlace(id))).SubmitAsync();
        Assert.Contains("is given back with the whole record", (await helen.OpenAsync(OutOfSchoolLinks.TakeBack(id))).Text, StringComparison.Ordinal);
        await (await helen.OpenAsync(OutOfSchoolLinks.TakeBack(id))).SubmitAsync(("What", "all"), ("Why", "It was never so"));
        Assert.Equal((null, Fileys), await PlaceAsync(engine, child.Id));
        await using var db = await web.StoreAsync(engine);
        Assert.Equal(2, await db.Set<TrailEntry>().CountAsync(e => e.Child == child.Id.Value && e.Action == "end enrolment for home education", Stop));
    }

    [Fact]
    public async Task The_name_stays_on_the_roll_of_a_special_school_without_consent_and_for_a_child_missing_education_and_a_school_ends_no_place_here()
    {
        var helen = await web.AsAsync("helen");
        await using var db = await web.StoreAsync("Sqlite");
        foreach (var (which, made) in new (int, Func<ChildId, OutOfSchoolTime>)[] { (2, c => Time(c, "home", special: true)), (3, c => Time(c, "missing", special: false)) })
        {
            var time = made((await ChildrenOfSchools.FreeAsync(web, "Sqlite", Fileys, which)).Id);
            db.Add(time);
            await db.SaveChangesAsync(Stop);
            Assert.DoesNotContain("End the place", (await helen.OpenAsync(OutOfSchoolLinks.Record(time.Id))).Text, StringComparison.Ordinal);
            var form = await helen.OpenAsync(OutOfSchoolLinks.EndPlace(time.Id));
            Assert.Contains(time.FromSpecial ? "stays on the roll of the special school until the council has consented" : "No place on a roll is left to end", form.Text, StringComparison.Ordinal);
            Assert.Contains("No place on a roll is left to end", (await form.SubmitAsync(Day("Last", new(2026, 11, 1)))).Text, StringComparison.Ordinal);
            Assert.Equal((null, Fileys), await PlaceAsync("Sqlite", time.Child));
            Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("ben")).OpenAsync(OutOfSchoolLinks.EndPlace(time.Id))).Status);
        }
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

    [Fact]
    public async Task A_place_is_not_given_back_to_a_child_who_is_on_a_roll_again_and_the_page_says_so()
    {
        var helen = await web.AsAsync("helen");
        var child = await ChildrenOfSchools.FreeAsync(web, "Sqlite", Fileys, 8);
        await (await helen.OpenAsync(OutOfSchoolLinks.Enter(child.Id))).SubmitAsync([("Asked.Kind", "home"), ("Asked.Came", "choice"), ("Asked.Consent", "not-needed"), ("Asked.ChildSaid", "Likes it"), .. Day("Asked.From", new(2026, 11, 9))]);
        var id = await IdAsync("Sqlite", child.Id);
        await (await helen.OpenAsync(OutOfSchoolLinks.EndPlace(id))).SubmitAsync();
        await using (var db = await web.StoreAsync("Sqlite"))
        {
            db.Add(new Enrolment { Id = Guid.CreateVersion7(), Child = child.Id, Urn = Bens, From = new(2026, 11, 16), YearGroup = 1 });
            await db.SaveChangesAsync(Stop);
        }
        var taken = await (await helen.OpenAsync(OutOfSchoolLinks.TakeBack(id))).SubmitAsync(("What", "all"), ("Why", "It was never so"));
        Assert.Contains("The place at the school stays ended", taken.Text, StringComparison.Ordinal);
        await using var after = await web.StoreAsync("Sqlite");
        Assert.Equal([new LocalDate(2026, 11, 8), null], await after.Set<Enrolment>().Where(e => e.Child == child.Id).OrderBy(e => e.Urn == Bens).Select(e => e.To).ToListAsync(Stop));
    }

    private static OutOfSchoolTime Time(ChildId child, string kind, bool special) => new()
    {
        Id = OutOfSchoolId.From(Guid.CreateVersion7()), Child = child, Kind = kind, From = new(2026, 11, 2), Came = "choice", FromSpecial = special, SenStatus = "E", Consent = special ? "none" : "not-needed", ChildSaid = "x",
        CheckBy = new(2027, 11, 2), RecordedAt = Instant.FromUtc(2026, 11, 2, 9, 0), RecordedBy = "test of places",
    };

    /// <summary>The last day of the newest place of a child, and the school by which it is listed.</summary>
    private async Task<(LocalDate? Last, string School)> PlaceAsync(string engine, ChildId child)
    {
        await using var db = await web.StoreAsync(engine);
        return ((await db.Set<Enrolment>().Where(e => e.Child == child).OrderByDescending(e => e.From).FirstAsync(Stop)).To, (await db.Set<Child>().SingleAsync(c => c.Id == child, Stop)).SchoolUrn);
    }

    private async Task<LocalDate?> SinceAsync(string engine, ChildId child)
    {
        await using var db = await web.StoreAsync(engine);
        return (await db.Set<Enrolment>().SingleAsync(e => e.Child == child && e.To == null, Stop)).From;
    }

    private async Task<OutOfSchoolId> IdAsync(string engine, ChildId child)
    {
        await using var db = await web.StoreAsync(engine);
        return (await db.Set<OutOfSchoolTime>().SingleAsync(t => t.Child == child, Stop)).Id;
    }

    private static (string Name, string Value)[] Day(string field, LocalDate day) => [($"{field}.day", $"{day.Day}"), ($"{field}.month", $"{day.Month}"), ($"{field}.year", $"{day.Year}")];
}
