using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.People;
using Waymark.People.Door;
using Waymark.Shell.Trail;
using Waymark.Tests.Plans.Letters;
using Waymark.Tests.Shell;

namespace Waymark.Tests.People;

public sealed class LinkAccountTests(DemoWeb web)
{
    private const string Rachel = "rachel@demonstration.example";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_parent_reads_of_the_child_once_their_account_is_linked_and_no_longer_once_it_is_taken_back(string engine)
    {
        var family = await LetterCase.MakeAsync(web, engine, "Linka");
        var path = PeopleLinks.LinkAccount(family.Child);
        var (rachel, helen) = (await web.AsAsync("rachel", engine), await web.AsAsync("helen", engine));
        Assert.Equal(HttpStatusCode.NotFound, (await rachel.OpenAsync(PeopleLinks.Child(family.Child))).Status);

        var form = await helen.OpenAsync(path);
        (await form.SubmitAsync(("Asked.Email", ""))).ShowsError("Asked.Contact", "Select the person of the family");
        (await form.SubmitAsync(("Asked.Contact", $"{family.Mother}"), ("Asked.Email", "nobody@example.org"))).ShowsError("Asked.Email", "No open account of a parent or young person has this address. The administrator invites them first");
        // An officer's account is none of a family, and is not told apart from none.
        (await form.SubmitAsync(("Asked.Contact", $"{family.Mother}"), ("Asked.Email", "priya@demonstration.example"))).ShowsError("Asked.Email", "No open account of a parent or young person has this address. The administrator invites them first");
        (await form.SubmitAsync(("Asked.Contact", $"{family.Mother}"), ("Asked.Email", "callum-dent@demonstration.example"))).ShowsError("Asked.Email", "This is the account of a young person, not of a parent");

        var both = await form.SubmitAsync(("Asked.Contact", $"{family.Mother}"), ("Asked.Email", Rachel));
        Assert.Contains("Ruta Letterby, Mother, ruta@example.org", both.Text, StringComparison.Ordinal);
        Assert.Contains("The names are not the same", both.Text, StringComparison.Ordinal);
        (await both.SubmitAsync()).ShowsError("Asked.Sure", "Tick to say that you have compared both");
        await using var db = await web.StoreAsync(engine);
        Assert.Null((await db.Set<FamilyContact>().AsNoTracking().SingleAsync(c => c.Id == family.Mother, Stop)).Account);
        var done = await both.SubmitAsync(("Asked.Checked", "Rang the number of the record"), ("Asked.Sure", "true"));
        Assert.Contains("The account is linked to Ruta Letterby", done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await rachel.OpenAsync(PeopleLinks.Child(family.Child))).Status);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Action == "link account to contact" && e.Child == family.Child.Value && e.Reason == "Rang the number of the record" && e.ActorName == "Helen Marsh", Stop));
        // One account is one person of a family.
        (await (await helen.OpenAsync(path)).PressAsync(path, ("Step", "look"), ("Asked.Contact", $"{family.Father}"), ("Asked.Email", Rachel))).ShowsError("Asked.Email", "This account is linked to another person of this family");

        var version = (await db.Set<Child>().AsNoTracking().SingleAsync(c => c.Id == family.Child, Stop)).Version;
        var undone = await (await helen.OpenAsync(path)).PressAsync(path, ("Undo", $"{family.Mother}"), ("Version", $"{version}"));
        Assert.Contains("The link is taken back", undone.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await rachel.OpenAsync(PeopleLinks.Child(family.Child))).Status);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Action == "unlink account from contact" && e.Child == family.Child.Value, Stop));
    }

    [Fact]
    public async Task Who_is_barred_or_holds_no_responsibility_cannot_be_linked_and_an_officer_links_nobody()
    {
        var family = await LetterCase.MakeAsync(web, nameof(Waymark.Shell.Data.StoreEngine.Sqlite), "Barra", mother: m => m.Barred = true, father: f => f.ParentalResponsibility = false);
        var path = PeopleLinks.LinkAccount(family.Child);
        var helen = await web.AsAsync("helen");
        var page = await helen.OpenAsync(path);
        Assert.Contains("There is nobody to link", page.Text, StringComparison.Ordinal);
        foreach (var who in new[] { family.Mother, family.Father })
            (await page.PressAsync(path, ("Step", "link"), ("Asked.Contact", $"{who}"), ("Asked.Email", Rachel), ("Asked.Checked", "x"), ("Asked.Sure", "true"))).ShowsError("", "Select the person of the family");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("priya")).OpenAsync(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await web.AsAsync("mike")).OpenAsync(path)).Status);
    }
}
