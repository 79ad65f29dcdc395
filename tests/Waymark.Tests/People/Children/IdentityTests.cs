using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.People;
using Waymark.People.Door;
using Waymark.Plans;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.People.Children;

public sealed class IdentityTests(EditedArea area)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_changed_surname_stays_as_a_former_name_and_the_child_is_found_by_both(string engine)
    {
        var child = await area.ChildAsync(engine, "Quillfeather");
        var priya = await area.AsAsync("priya", engine);
        var answer = await priya.FillAsync(PeopleLinks.Identity(child.Id), [("Asked.Surname", "Marchbanks-Ølgaard"), .. FilledForm.Day("Asked.NamesFrom", new(2026, 9, 1)), ("Asked.Communication", "Signs and points")]);
        Assert.Equal((HttpStatusCode.SeeOther, PeopleLinks.Child(child.Id)), (answer.Status, answer.Location));
        var page = await priya.GetAsync(answer.Location);
        Assert.Contains("Your change of who they are is saved", page.Text, StringComparison.Ordinal);
        Assert.Contains("Robin Quillfeather, until 31 August 2026", page.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Signs and points", page.Text, StringComparison.Ordinal);
        foreach (var name in new[] { "quillfeather", "marchbanks" })
            Assert.Contains($"{child.Id}", (await priya.FillAsync(PeopleLinks.Search, ("Terms", name))).Text, StringComparison.Ordinal);
        await using var db = await area.StoreAsync(engine);
        Assert.Equal((1, ChildFact.ByHand), (await db.Set<Child>().SingleAsync(c => c.Id == child.Id, Stop)) is var now ? (now.Version, now.Source) : default);
        var entry = await db.Set<TrailEntry>().SingleAsync(e => e.Child == child.Id.Value && e.Action == "change identity", Stop);
        Assert.DoesNotContain("Quillfeather", entry.Detail, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task What_must_be_put_right_is_said_at_once_and_nothing_changes(string engine)
    {
        var child = await area.ChildAsync(engine, "Oakenshaw");
        var priya = await area.AsAsync("priya", engine);
        var answer = await priya.FillAsync(PeopleLinks.Identity(child.Id), [("Asked.Surname", "Other"), ("Asked.Forename", " "), .. FilledForm.Day("Asked.Born", DemoArea.Today.PlusDays(1)), ("Asked.Postcode", "BD23"), ("Asked.Sex", "X")]);
        Assert.Equal(
        [
            "Enter the forename", "Enter the first day of the new name, or tick that the earlier one was a mistake", "The date of birth must be today or in the past", "Select the sex",
            "Enter a full postcode, for example YO12 6PL",
        ], answer.Problems());
        Assert.Equal(["The date must be a real date, for example 27 3 2026"],
            (await priya.FillAsync(PeopleLinks.Identity(child.Id), ("Asked.NamesFrom.day", "31"), ("Asked.NamesFrom.month", "2"), ("Asked.NamesFrom.year", "2026"))).Problems());
        await using var db = await area.StoreAsync(engine);
        Assert.Equal(("Oakenshaw", 0), (await db.Set<Child>().SingleAsync(c => c.Id == child.Id, Stop)) is var now ? (now.Surname, now.Version) : default);
        Assert.False(await db.Set<ChildName>().AnyAsync(n => n.Child == child.Id, Stop));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_date_of_birth_further_back_than_26_years_needs_a_tick(string engine)
    {
        var child = await area.ChildAsync(engine, "Tankersley");
        var priya = await area.AsAsync("priya", engine);
        var old = FilledForm.Day("Asked.Born", DemoArea.Today.PlusYears(-26).PlusDays(-1));
        Assert.Equal(["The date of birth must be within the last 26 years, unless you tick that it is right"], (await priya.FillAsync(PeopleLinks.Identity(child.Id), old)).Problems());
        Assert.Equal(HttpStatusCode.SeeOther, (await priya.FillAsync(PeopleLinks.Identity(child.Id), [.. old, ("Asked.Older", "true")])).Status);
        Assert.Contains($"{child.Id}", (await priya.FillAsync(PeopleLinks.Search, ("Terms", "tankersley 23 11 2000"))).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Who_saves_an_older_reading_is_told_and_what_they_typed_is_kept(string engine)
    {
        var child = await area.ChildAsync(engine, "Winterbottom");
        var (priya, helen) = (await area.AsAsync("priya", engine), await area.AsAsync("helen", engine));
        var opened = await priya.GetAsync(PeopleLinks.Identity(child.Id));
        Assert.Equal(HttpStatusCode.SeeOther, (await helen.FillAsync(PeopleLinks.Identity(child.Id), ("Asked.KnownAs", "Rob"))).Status);
        var answer = await priya.FillAsync(opened, PeopleLinks.Identity(child.Id), ("Asked.FirstLanguage", "Welsh"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Welsh", answer.Text, StringComparison.Ordinal);
        await using var db = await area.StoreAsync(engine);
        Assert.Equal(("Rob", ""), (await db.Set<Child>().SingleAsync(c => c.Id == child.Id, Stop)) is var now ? (now.KnownAs, now.FirstLanguage) : default);
        Assert.Equal(1, await db.Set<TrailEntry>().CountAsync(e => e.Child == child.Id.Value && e.Action == "change identity", Stop));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Who_may_not_see_a_withheld_address_neither_reads_nor_overwrites_it(string engine)
    {
        var child = await area.ChildAsync(engine, "Fotherby", c => c.AddressRestricted = true);
        var priya = await area.AsAsync("priya", engine);
        var page = await priya.GetAsync(PeopleLinks.Identity(child.Id));
        Assert.DoesNotContain("Beck Lane", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Craven", page.Page.QuerySelector("main")!.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await priya.FillAsync(page, PeopleLinks.Identity(child.Id), ("Asked.AddressLine", "1 High Street"), ("Asked.Postcode", "YO1 1AA"))).Status);
        await using var db = await area.StoreAsync(engine);
        Assert.Equal(("7 Beck Lane", "BD23 1RY"), (await db.Set<Child>().SingleAsync(c => c.Id == child.Id, Stop)) is var now ? (now.AddressLine, now.Postcode) : default);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_corrected_date_of_birth_goes_to_the_cases_of_the_child(string engine)
    {
        var helen = await area.AsAsync("helen", engine);
        Assert.Equal(HttpStatusCode.SeeOther, (await helen.FillAsync(PeopleLinks.Identity(CastIds.Child("amara")), FilledForm.Day("Asked.Born", new(2014, 10, 13)))).Status);
        await using var db = await area.StoreAsync(engine);
        Assert.Equal(new NodaTime.LocalDate(2014, 10, 13), (await db.Set<EhcCase>().SingleAsync(c => c.Child == CastIds.Child("amara"), Stop)).Born);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Who_may_not_change_a_child_meets_no_form_and_the_attempt_is_in_the_trail(string engine)
    {
        var child = await area.ChildAsync(engine, "Yaxley");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await area.AsAsync("kate", engine)).GetAsync(PeopleLinks.Identity(child.Id))).Status);
        var lin = await area.AsAsync("lin", engine);
        foreach (var part in new[] { "identity", "needs", "flags", "identifiers", "contacts", "professionals", "enrolments" })
            Assert.Equal(HttpStatusCode.NotFound, (await lin.GetAsync($"/people/children/{child.Id}/{part}")).Status);
        await using var db = await area.StoreAsync(engine);
        Assert.Equal(7, await db.Set<TrailEntry>().CountAsync(e => e.Child == child.Id.Value && e.Outcome == "refused" && e.ActorName == "Lin Zhao", Stop));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_record_opened_with_a_reason_is_read_and_not_changed(string engine)
    {
        var child = await area.ChildAsync(engine, "Postlethwaite");
        var esther = await area.AsAsync("esther", engine);
        Assert.Equal(HttpStatusCode.SeeOther, (await esther.SubmitAsync(PeopleLinks.BreakGlass(child.Id), ("Reason", "The family stands at the desk"))).Status);
        var page = await esther.GetAsync(PeopleLinks.Child(child.Id));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(PeopleLinks.Identity(child.Id), page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await esther.GetAsync(PeopleLinks.Professionals(child.Id))).Status);
        Assert.Contains(PeopleLinks.Identity(child.Id), (await (await area.AsAsync("priya", engine)).GetAsync(PeopleLinks.Child(child.Id))).Text, StringComparison.Ordinal);
    }
}
