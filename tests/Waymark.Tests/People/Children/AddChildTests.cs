using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.People;
using Waymark.People.Door;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;

namespace Waymark.Tests.People.Children;

public sealed class AddChildTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_request_by_e_mail_for_a_child_whom_nobody_knows_begins_with_the_child(string engine)
    {
        var priya = await web.AsAsync("priya", engine);
        var form = await priya.OpenAsync(PeopleLinks.Add(PlanLinks.NewRequest));
        (await form.SubmitAsync(("Asked.Surname", "Quickly"))).ShowsError("Asked.Forename", "Enter the forename");
        (await form.SubmitAsync(Zora(("Asked.Upn", "A123")))).ShowsError("Asked.Upn", "The UPN must have 13 characters.");
        var request = await form.SubmitAsync(Zora());
        Assert.Contains("The child is added", request.Text, StringComparison.Ordinal);
        Assert.Equal(("Zora", "Quickly"), (Field(request, "Asked.Forename"), Field(request, "Asked.Surname")));
        var begun = await request.SubmitAsync(("Asked.Source", "1"), ("Asked.Channel", "e-mail"), ("Asked.Requester", "Nell Quickly"));
        Assert.Contains("The case is begun and its clocks run", begun.Text, StringComparison.Ordinal);

        await using var db = await web.StoreAsync(engine);
        var child = await db.Set<Child>().SingleAsync(c => c.Surname == "Quickly", Stop);
        Assert.Equal((4, "F", ChildFact.ByHand), (child.YearGroup, child.Sex, child.Source));
        Assert.True(await db.Set<EhcCase>().AnyAsync(c => c.Child == child.Id, Stop));
        Assert.Contains("E-mail of the mother", await db.Set<TrailEntry>().Where(e => e.Child == child.Id.Value && e.Action == "add child").Select(e => e.Reason).SingleAsync(Stop), StringComparison.Ordinal);
        // Whoever took the case on finds the child and opens it.
        Assert.Equal(HttpStatusCode.OK, (await priya.OpenAsync(PeopleLinks.Child(child.Id))).Status);

        // The same names and day are shown and asked about, and only said to be another child are they added again.
        var again = await (await priya.OpenAsync(PeopleLinks.Add(PlanLinks.NewMoveIn))).SubmitAsync(Zora());
        again.ShowsError("Asked.Another", "Same name and date of birth, but no number that both have. Look whether it is the same child");
        Assert.Contains("Zora Quickly, born 27 March 2018", again.Text, StringComparison.Ordinal);
        Assert.Equal(1, await db.Set<Child>().CountAsync(c => c.Surname == "Quickly", Stop));
        var twin = await again.SubmitAsync(Zora(("Asked.Another", "true")));
        Assert.Contains("Enter a plan that moves here", twin.Text, StringComparison.Ordinal);
        Assert.Equal(2, await db.Set<Child>().CountAsync(c => c.Surname == "Quickly", Stop));
    }

    [Fact]
    public async Task A_number_of_a_child_on_record_leads_to_that_child_and_is_given_to_no_other()
    {
        await using var db = await web.StoreAsync();
        var upn = await db.Set<ChildIdentifier>().Where(i => i.Kind == IdentifierKind.Upn && i.Child == CastIds.Child("finn")).Select(i => i.Value).FirstAsync(Stop);
        var helen = await web.AsAsync("helen");
        var form = await helen.OpenAsync(PeopleLinks.Add(PlanLinks.NewRequest));
        var found = await form.SubmitAsync(Zora(("Asked.Upn", upn.ToLowerInvariant())));
        Assert.Equal(HttpStatusCode.BadRequest, found.Status);
        Assert.Contains("It is this child: go on", found.Text, StringComparison.Ordinal);
        (await found.SubmitAsync(Zora(("Asked.Upn", upn), ("Asked.Another", "true")))).ShowsError("Asked.Upn", "Another child has this number. Check it, or leave it empty and tell the data protection lead");
        Assert.False(await db.Set<ChildIdentifier>().AnyAsync(i => i.Value == upn && i.Child != CastIds.Child("finn"), Stop));
        // An address elsewhere is not followed.
        Assert.Contains("href=\"/people/search\"", (await helen.OpenAsync("/people/add?then=https%3A%2F%2Fexample.org")).Document.QuerySelector(".govuk-back-link")!.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_begins_cases_adds_children()
    {
        foreach (var person in new[] { "kate", "sarah", "dan", "sam", "quentin", "omar", "jo", "carol" })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync(person)).OpenAsync(PeopleLinks.Add(PlanLinks.NewRequest))).Status);
    }

    private static string? Field(Page page, string name) => page.Document.QuerySelector($"[name='{name}']")!.GetAttribute("value");

    private static (string, string)[] Zora(params (string, string)[] more) =>
    [
        ("Asked.Forename", "Zora"), ("Asked.Surname", "Quickly"), ("Asked.Born.day", "27"), ("Asked.Born.month", "3"), ("Asked.Born.year", "2018"), ("Asked.Sex", "F"), ("Asked.KnownFrom", "E-mail of the mother of 23 November"), .. more,
    ];
}
