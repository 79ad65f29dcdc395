using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Placements;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;
using Waymark.Tests.Inclusion.PartTime;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Inclusion.Placements;

public sealed class PlacementPagesTests(DemoWeb web)
{
    private const string Bens = "999003";
    private static readonly string Harbour = ProviderOf("harbour"), Orchard = ProviderOf("orchard"), Coastline = ProviderOf("coastline");
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task An_off_site_direction_says_what_the_law_asks_and_its_clock_runs_from_the_last_review(string engine)
    {
        var ben = await web.AsAsync("ben", engine);
        var child = await ChildrenOfSchools.FreeAsync(web, engine, Bens, 8);
        var form = await ben.OpenAsync(PlacementLinks.Enter(child.Id));
        var page = await form.SubmitAsync(Placement("off-site", Coastline, new(2026, 11, 16), new(2026, 12, 18)));
        Assert.Contains("The placement is entered", page.Text, StringComparison.Ordinal);
        Assert.Contains("Give the parents written notice", page.Text, StringComparison.Ordinal);
        Assert.Contains("D22", page.Text, StringComparison.Ordinal);
        var id = await IdAsync(engine, child.Id);
        var told = await (await ben.OpenAsync(PlacementLinks.RecordStep(id, "parents-told"))).SubmitAsync([("Asked.How", "hand"), .. Day("Asked.On", new(2026, 11, 11))]);
        Assert.Contains("By hand or e-mail", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Record: Parents told in writing", told.Text, StringComparison.Ordinal);
        (await (await ben.OpenAsync(PlacementLinks.RecordStep(id, "offsite-invited"))).SubmitAsync(Day("Asked.On", new(2026, 11, 23)))).ShowsError("Asked.Meeting", "Enter the day of the meeting");
        var reviewed = await (await ben.OpenAsync(PlacementLinks.Review(id))).SubmitAsync([("Asked.Decision", "go-on"), ("Asked.Word", "Going well"), .. Day("Asked.On", new(2026, 11, 24))]);
        Assert.Contains("Review of the off-site direction held", reviewed.Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        var step = await db.Set<ArrangementStep>().SingleAsync(s => s.Of == id.Value && s.Kind == "parents-told", Stop);
        var back = await (await ben.OpenAsync(PlacementLinks.TakeBack(id, step.Id))).SubmitAsync(("Why", "The letter was never posted"));
        Assert.Contains("Record: Parents told in writing", back.Text, StringComparison.Ordinal);
        Assert.Contains("The letter was never posted", back.Text, StringComparison.Ordinal);
        var kept = await db.Set<Placement>().SingleAsync(p => p.Id == id, Stop);
        Assert.Equal((new LocalDate(2026, 12, 18), child.SenStatus, ""), (kept.ReviewBy, kept.SenStatus, kept.Override));
        Assert.Equal(1, await db.Set<TrailEntry>().CountAsync(e => e.Child == child.Id.Value && e.Action == "enter placement", Stop));
        Assert.Contains("Placed with Coastline Pupil Referral Unit", (await ben.OpenAsync(PeopleLinks.Child(child.Id))).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_provider_whose_checks_have_run_out_takes_no_child_without_a_written_reason(string engine)
    {
        var ben = await web.AsAsync("ben", engine);
        var child = await ChildrenOfSchools.FreeAsync(web, engine, Bens, 9);
        var form = await ben.OpenAsync(PlacementLinks.Enter(child.Id));
        var refused = await form.SubmitAsync(Placement("school", Orchard, new(2026, 11, 23), new(2026, 12, 18)));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("The checks of The Orchard Project are not in order (Insurance: has run out on 1 November 2026)", refused.Text, StringComparison.Ordinal);
        var placed = await form.SubmitAsync([.. Placement("school", Orchard, new(2026, 11, 23), new(2026, 12, 18)), ("Asked.Override", "The new policy starts on Monday")]);
        Assert.Contains("The new policy starts on Monday", placed.Text, StringComparison.Ordinal);
        Assert.Contains("The checks of the provider are not in order", placed.Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        Assert.Equal("The new policy starts on Monday", (await db.Set<Placement>().SingleAsync(p => p.Child == child.Id, Stop)).Override);
        (await form.SubmitAsync([.. Placement("school", Orchard, new(2026, 11, 23), new(2026, 12, 18)), ("Asked.Override", "Twice")])).ShowsError("Asked.Provider", "The child is placed there already. Review or correct that placement on the child's page.");
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_placement_after_an_exclusion_is_the_education_of_the_sixth_day_while_it_stands(string engine)
    {
        var helen = await web.AsAsync("helen", engine);
        var child = await ChildrenOfSchools.FreeAsync(web, engine, Bens, 12);
        await using var db = await web.StoreAsync(engine);
        var excluded = new Suspension
        {
            Id = SuspensionId.From(Guid.CreateVersion7()), Child = child.Id, Urn = Bens, Kind = SuspensionKind.Permanent, From = new(2026, 11, 20), Decided = new(2026, 11, 20), Reason = "PA", Source = "notice", Followed = true, Recorded = NodaTime.Instant.FromUtc(2026, 11, 20, 12, 0),
        };
        db.Add(excluded);
        await db.SaveChangesAsync(Stop);
        Task<bool> DueAsync() => db.Set<OpenDuty>().AnyAsync(d => d.Suspension == excluded.Id && d.Rule == "D6", Stop);

        var late = await (await helen.OpenAsync(PlacementLinks.Enter(child.Id))).SubmitAsync([.. Placement("s19-exclusion", Coastline, new(2026, 11, 30), new(2026, 12, 18)).Where(f => f.Name != "Asked.Commissioner"), ("Asked.Commissioner", "council")]);
        Assert.Contains("The placement is entered", late.Text, StringComparison.Ordinal);
        Assert.True(await DueAsync());
        var id = await db.Set<Placement>().Where(p => p.Child == child.Id && p.Basis == Waymark.Inclusion.Placements.Placement.AfterExclusion).Select(p => p.Id).SingleAsync(Stop);
        await (await helen.OpenAsync(PlacementLinks.Correct(id))).SubmitAsync([.. Day("Asked.From", new(2026, 11, 27)), ("Asked.Why", "The unit can begin earlier")]);
        Assert.False(await DueAsync());
        Assert.Contains("Arranged from 27 November", (await helen.OpenAsync(ExclusionLinks.Case(excluded.Id))).Text, StringComparison.Ordinal);
        await (await helen.OpenAsync(PlacementLinks.Correct(id))).SubmitAsync(("Asked.TakeBack", "true"), ("Asked.Why", "Wrong child"));
        Assert.True(await DueAsync());
    }

    [Fact]
    public async Task A_school_cannot_choose_what_the_council_alone_decides()
    {
        var ben = await web.AsAsync("ben");
        var child = await ChildrenOfSchools.FreeAsync(web, "Sqlite", Bens, 10);
        var form = await ben.OpenAsync(PlacementLinks.Enter(child.Id));
        Assert.DoesNotContain("Section 19", form.Text, StringComparison.Ordinal);
        (await form.SubmitAsync(Placement("s19-otherwise", Coastline, new(2026, 11, 16), new(2026, 12, 18)))).ShowsError("Asked.Basis", "Select by which law the child is there");
        (await form.SubmitAsync([.. Placement("school", Coastline, new(2026, 11, 16), new(2026, 12, 18)).Where(f => f.Name != "Asked.Commissioner"), ("Asked.Commissioner", "council")])).ShowsError("Asked.Commissioner", "Select who commissions it");
        var deregister = await ben.OpenAsync(OutOfSchoolLinks.Enter(child.Id));
        (await deregister.SubmitAsync([("Asked.Kind", "home"), ("Asked.Came", "choice"), ("Asked.Consent", "given"), ("Asked.ChildSaid", "Likes it"), .. Day("Asked.From", new(2026, 11, 9)), .. Day("Asked.ConsentOn", new(2026, 11, 9))]))
            .ShowsError("Asked.Consent", "Select whether consent is needed. That it was given the council records");
    }

    [Theory]
    [InlineData("Asked.End", "Enter the day on which it is to end. There is no placement without one", "off-site", "Asked.End.day,Asked.End.month,Asked.End.year", "")]
    [InlineData("Asked.End", "A managed move is for good and no trial: leave the end empty", "managed-move", "", "")]
    [InlineData("Asked.Basis", "Select by which law the child is there", "", "", "")]
    [InlineData("Asked.Provider", "Select the provider", "school", "Asked.Provider", "")]
    [InlineData("Asked.Sessions", "Enter the half days a week, from 1 to 10", "school", "Asked.Sessions", "11")]
    [InlineData("Asked.PlanVersion", "Enter which version was sent", "school", "Asked.PlanSentOn.day,Asked.PlanSentOn.month,Asked.PlanSentOn.year", "11,11,2026")]
    [InlineData("Asked.Objectives", "Enter what must be true for the child to come back, or to go on to the next place", "school", "Asked.Objectives", "")]
    [InlineData("Asked.CostAWeek", "The cost must be an amount in pounds, for example 180 or 182.50", "school", "Asked.CostAWeek", "a lot")]
    public async Task What_is_wrong_is_said_beside_its_field(string field, string sentence, string basis, string names, string values)
    {
        var ben = await web.AsAsync("ben");
        var child = await ChildrenOfSchools.FreeAsync(web, "Sqlite", Bens, 10);
        var form = await ben.OpenAsync(PlacementLinks.Enter(child.Id));
        var changed = names.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var given = values.Split(',');
        var answer = await form.SubmitAsync([.. Placement(basis, Coastline, new(2026, 11, 16), new(2026, 12, 18)).Where(f => !changed.Contains(f.Name)), .. changed.Select((name, at) => (name, given.Length > at ? given[at] : ""))]);
        answer.ShowsError(field, sentence);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_placement_ends_with_its_outcome_and_a_correction_keeps_both(string engine)
    {
        var ben = await web.AsAsync("ben", engine);
        var child = await ChildrenOfSchools.FreeAsync(web, engine, Bens, 11);
        await (await ben.OpenAsync(PlacementLinks.Enter(child.Id))).SubmitAsync(Placement("school", Harbour, new(2026, 10, 5), new(2026, 11, 20)));
        var id = await IdAsync(engine, child.Id);
        var review = await ben.OpenAsync(PlacementLinks.Review(id));
        (await review.SubmitAsync([("Asked.Decision", "go-on"), ("Asked.Word", "Fine"), .. Day("Asked.On", new(2026, 11, 24))])).ShowsError("Asked.Decision", "The agreed end was 20 November 2026: agree a new end, or end it");
        (await review.SubmitAsync([("Asked.Decision", "end"), .. Day("Asked.On", new(2026, 11, 20))])).ShowsError("Asked.Outcome", "Select what became of it");
        Assert.Contains("Back at the own school", (await review.SubmitAsync([("Asked.Decision", "end"), ("Asked.Outcome", "returned"), .. Day("Asked.On", new(2026, 11, 20))])).Text, StringComparison.Ordinal);
        var corrected = await (await ben.OpenAsync(PlacementLinks.Correct(id))).SubmitAsync([("Asked.NotEnded", "true"), ("Asked.Why", "Wrong child"), .. Day("Asked.End", new(2026, 12, 18))]);
        Assert.Contains("it has not ended", corrected.Text, StringComparison.Ordinal);
        Assert.Contains("ended on 20 November 2026", corrected.Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        Assert.Null((await db.Set<Placement>().SingleAsync(p => p.Id == id, Stop)).Ended);
        Assert.Equal(["corrected", "ended", "entered"], (await db.Set<ArrangementStep>().Where(s => s.Of == id.Value).Select(s => s.Kind).ToListAsync(Stop)).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task The_list_is_narrowed_a_school_sees_its_own_and_roles_without_the_permission_are_refused(string engine)
    {
        var child = CastIds.Child("idris");
        var id = await IdAsync(engine, child);
        var helen = await web.AsAsync("helen", engine);
        Assert.Contains((await helen.OpenAsync($"{PlacementLinks.All}?state=unsent&basis=off-site&name=bello&sen=E&provider={Coastline}")).Document.QuerySelectorAll($"a[href='{PlacementLinks.Case(id)}']"), _ => true);
        Assert.Contains("Nothing matches", (await helen.OpenAsync($"{PlacementLinks.All}?name=nobody-is-called-so")).Text, StringComparison.Ordinal);
        var file = await helen.Http.GetStringAsync(new Uri($"{PlacementLinks.Download}?name=bello&format=csv", UriKind.Relative), Stop);
        Assert.Contains(file.Split('\n'), line => line.StartsWith("Bello,Idris", StringComparison.Ordinal) && line.Contains("Coastline Pupil Referral Unit", StringComparison.Ordinal));
        Assert.DoesNotContain((await (await web.AsAsync("kate", engine)).OpenAsync($"{PlacementLinks.All}?state=all")).Document.QuerySelectorAll($"a[href='{PlacementLinks.Case(id)}']"), _ => true);
        Assert.Contains("4 half days a week", (await (await web.AsAsync("pru", engine)).OpenAsync(PlacementLinks.Case(id))).Text, StringComparison.Ordinal);
        foreach (var path in new[] { PlacementLinks.Case(id), PlacementLinks.Review(id), PlacementLinks.Correct(id), PlacementLinks.RecordStep(id), PlacementLinks.Enter(child) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync("kate", engine)).OpenAsync(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("tess", engine)).OpenAsync(path)).Status);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("pru", engine)).OpenAsync(PlacementLinks.Review(id))).Status);
        await using var db = await web.StoreAsync(engine);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == child.Value && e.Action == "view placement" && e.Outcome == "refused", Stop));
    }

    private async Task<PlacementId> IdAsync(string engine, ChildId child)
    {
        await using var db = await web.StoreAsync(engine);
        return (await db.Set<Placement>().SingleAsync(p => p.Child == child && !p.Withdrawn, Stop)).Id;
    }

    private static string ProviderOf(string key) => $"{DemoScene.IdOf($"provider {key} 815")}";

    private static (string Name, string Value)[] Placement(string basis, string provider, LocalDate from, LocalDate end) =>
    [
        ("Asked.Basis", basis), ("Asked.Commissioner", "school"), ("Asked.Provider", provider), ("Asked.Reason", "behaviour"), .. Day("Asked.From", from), .. Day("Asked.End", end), ("Asked.FullTime", "no"), ("Asked.Sessions", "4"),
        ("Asked.Registration", "B"), ("Asked.Objectives", "Four calm weeks"), ("Asked.ChildSaid", "Likes the workshop"),
    ];

    private static (string Name, string Value)[] Day(string field, LocalDate day) => [($"{field}.day", $"{day.Day}"), ($"{field}.month", $"{day.Month}"), ($"{field}.year", $"{day.Year}")];
}
