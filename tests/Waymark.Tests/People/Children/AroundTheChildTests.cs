using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.People;
using Waymark.People.Door;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.People.Children;

/// <summary>Family, professionals and schools: who reaches the child follows from them at once.</summary>
public sealed class AroundTheChildTests(EditedArea area)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_contact_is_added_changed_and_ended(string engine)
    {
        var child = await area.ChildAsync(engine, "Jervaulx");
        var priya = await area.AsAsync("priya", engine);
        Assert.Equal(["Enter the name", "Enter who they are to the child, for example Mother", "Select whether they hold parental responsibility", "Enter an e-mail address, for example name@example.org", "Select whether contact is barred"],
            (await priya.FillAsync(PeopleLinks.Contacts(child.Id), ("Asked.Email", "nobody"))).Problems());
        Assert.Equal(PeopleLinks.Child(child.Id), (await priya.FillAsync(PeopleLinks.Contacts(child.Id),
            ("Asked.Name", "Zoë O'Brien"), ("Asked.Relationship", "Mother"), ("Asked.Responsible", "yes"), ("Asked.Phone", "01632 960001"), ("Asked.Barred", "no"))).Location);
        Assert.Contains("01632 960001", (await priya.GetAsync(PeopleLinks.Child(child.Id))).Text, StringComparison.Ordinal);
        await using var db = await area.StoreAsync(engine);
        var contact = await db.Set<FamilyContact>().AsNoTracking().SingleAsync(c => c.Child == child.Id, Stop);
        Assert.True(contact.ParentalResponsibility);
        Assert.Equal(HttpStatusCode.SeeOther, (await priya.FillAsync(PeopleLinks.Contacts(child.Id, contact.Id), [("Asked.Responsible", "no"), .. FilledForm.Day("Asked.To", DemoArea.Today)])).Status);
        contact = await db.Set<FamilyContact>().AsNoTracking().SingleAsync(c => c.Child == child.Id, Stop);
        Assert.Equal((false, (NodaTime.LocalDate?)DemoArea.Today, "Zoë O'Brien"), (contact.ParentalResponsibility, contact.To, contact.Name));
        Assert.Equal(["add family contact", "change family contact"], await db.Set<TrailEntry>().Where(e => e.Child == child.Id.Value && e.Action.EndsWith("family contact")).OrderBy(e => e.Seq).Select(e => e.Action).ToListAsync(Stop));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_barred_parent_reaches_nothing_from_the_save_on_and_both_ways_need_a_reason(string engine)
    {
        var child = await area.ChildAsync(engine, "Kilburn");
        var contact = new FamilyContact { Id = Guid.CreateVersion7(), Child = child.Id, Name = "Sarah Thornton", Relationship = "Aunt", ParentalResponsibility = true, Account = AccountId.From(DemoScene.IdOf("account sarah")), Phone = "01632 960002" };
        await using (var before = await area.StoreAsync(engine))
        {
            before.Add(contact);
            await before.SaveChangesAsync(Stop);
        }
        var (priya, sarah) = (await area.AsAsync("priya", engine), await area.AsAsync("sarah", engine));
        Assert.Equal(HttpStatusCode.OK, (await sarah.GetAsync(PeopleLinks.Child(child.Id))).Status);
        Assert.Equal(["Enter why contact is barred"], (await priya.FillAsync(PeopleLinks.Contacts(child.Id, contact.Id), ("Asked.Barred", "yes"))).Problems());
        Assert.Equal(HttpStatusCode.SeeOther, (await priya.FillAsync(PeopleLinks.Contacts(child.Id, contact.Id), ("Asked.Barred", "yes"), ("Asked.BarredReason", "Order of the family court"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sarah.GetAsync(PeopleLinks.Child(child.Id))).Status);
        var page = await priya.GetAsync(PeopleLinks.Child(child.Id));
        Assert.Contains("Do not contact", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Order of the family court", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Enter why contact is no longer barred"], (await priya.FillAsync(PeopleLinks.Contacts(child.Id, contact.Id), ("Asked.Barred", "no"))).Problems());
        Assert.Equal(HttpStatusCode.SeeOther, (await priya.FillAsync(PeopleLinks.Contacts(child.Id, contact.Id), ("Asked.Barred", "no"), ("Asked.BarredReason", "The order ended"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await sarah.GetAsync(PeopleLinks.Child(child.Id))).Status);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_professional_reaches_the_child_from_the_first_day_and_no_longer_after_the_last(string engine)
    {
        var child = await area.ChildAsync(engine, "Lastingham");
        var (priya, tess) = (await area.AsAsync("priya", engine), await area.AsAsync("tess", engine));
        Assert.Equal(HttpStatusCode.NotFound, (await tess.GetAsync(PeopleLinks.Child(child.Id))).Status);
        var form = $"{PeopleLinks.Professionals(child.Id)}?role=Therapist";
        var account = $"{DemoScene.IdOf("account tess")}";
        Assert.Equal(["Enter the name, or select a person of the list"], (await priya.FillAsync(form)).Problems());
        // A person of another role is none of the list, whatever the form says.
        Assert.Contains("Select a person of the list", (await priya.FillAsync(form, ("Asked.Account", $"{DemoScene.IdOf("account omar")}"))).Problems());
        Assert.Equal(HttpStatusCode.SeeOther, (await priya.FillAsync(form, ("Asked.Account", account), ("Asked.Lead", "true"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await tess.GetAsync(PeopleLinks.Child(child.Id))).Status);
        Assert.Equal(["Tess Monroe is involved already in this role"], (await priya.FillAsync(form, ("Asked.Account", account))).Problems());
        await using var db = await area.StoreAsync(engine);
        var known = await db.Set<Involvement>().SingleAsync(i => i.Child == child.Id && i.Role == Role.Therapist, Stop);
        Assert.Equal(["The last day must be today or in the past"], (await priya.FillAsync(PeopleLinks.Professionals(child.Id, known.Id), FilledForm.Day("Asked.To", DemoArea.Today.PlusDays(1)))).Problems());
        await db.Set<Involvement>().Where(i => i.Id == known.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.From, DemoArea.Today.PlusDays(-5)), Stop);
        Assert.Equal(HttpStatusCode.SeeOther, (await priya.FillAsync(PeopleLinks.Professionals(child.Id, known.Id), FilledForm.Day("Asked.To", DemoArea.Today.PlusDays(-1)))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await tess.GetAsync(PeopleLinks.Child(child.Id))).Status);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_new_school_takes_the_place_of_the_present_one_and_reaches_the_child(string engine)
    {
        var child = await area.ChildAsync(engine, "Malham");
        var (priya, ben) = (await area.AsAsync("priya", engine), await area.AsAsync("ben", engine));
        Assert.Equal(["Select the school or setting"], (await priya.FillAsync(PeopleLinks.Enrolments(child.Id), ("Asked.Urn", "123456"))).Problems());
        Assert.Equal(["The child is on roll there already"], (await priya.FillAsync(PeopleLinks.Enrolments(child.Id), ("Asked.Urn", "999001"))).Problems());
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(PeopleLinks.Child(child.Id))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await priya.FillAsync(PeopleLinks.Enrolments(child.Id), ("Asked.Urn", "999003"), ("Asked.Year", "6"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await ben.GetAsync(PeopleLinks.Child(child.Id))).Status);
        await using var db = await area.StoreAsync(engine);
        Assert.Equal(("999003", 6), (await db.Set<Child>().AsNoTracking().SingleAsync(c => c.Id == child.Id, Stop)) is var now ? (now.SchoolUrn, now.YearGroup ?? 0) : default);
        Assert.Equal(DemoArea.Today.PlusDays(-1), (await db.Set<Enrolment>().SingleAsync(e => e.Child == child.Id && e.Urn == "999001", Stop)).To);
        var known = await db.Set<Enrolment>().AsNoTracking().SingleAsync(e => e.Child == child.Id && e.Urn == "999003", Stop);
        Assert.Equal(HttpStatusCode.SeeOther, (await priya.FillAsync(PeopleLinks.Enrolments(child.Id, known.Id), FilledForm.Day("Asked.To", DemoArea.Today))).Status);
        Assert.Equal("", (await db.Set<Child>().AsNoTracking().SingleAsync(c => c.Id == child.Id, Stop)).SchoolUrn);
    }
}
