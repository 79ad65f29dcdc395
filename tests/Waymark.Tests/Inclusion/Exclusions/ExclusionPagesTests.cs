using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion;
using Waymark.Core.People;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Suspensions;
using Waymark.People;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Exclusions;

public sealed class ExclusionPagesTests(DemoWeb web)
{
    // Kate and Ben are SENCOs of these schools.
    private const string Kates = "999022", Bens = "999003";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_notice_shows_what_follows_before_it_is_entered_and_is_followed_from_then_on(string engine)
    {
        var ben = await web.AsAsync("ben", engine);
        var child = await PupilAsync(engine, Bens, 0);
        var form = await ben.OpenAsync(ExclusionLinks.EnterNotice(child));
        Assert.Contains("The next page shows what follows before anything is entered", form.Text, StringComparison.Ordinal);
        var confirm = await form.SubmitAsync(Notice("Permanent", new(2026, 11, 23), "", ("Asked.Reason2", "DB"), ("Asked.SocialWorker", "true"), ("Do", "check")));
        Assert.Equal("Check the notice", confirm.Heading[^16..]);
        Assert.Contains("Tell the social worker: head, by 24 November 2026", confirm.Text, StringComparison.Ordinal);
        Assert.Contains("Arrange suitable full-time education: council, by 30 November 2026", confirm.Text, StringComparison.Ordinal);
        await using (var before = await web.StoreAsync(engine)) Assert.False(await before.Set<Suspension>().AnyAsync(s => s.Child == child && s.Source == "notice", Stop));
        var back = await confirm.SubmitAsync(("Do", "change"));
        Assert.Contains("Main reason", back.Text, StringComparison.Ordinal);
        Assert.Equal("23", back.Document.QuerySelector("[name='Asked.From.day']")!.GetAttribute("value"));
        var after = await confirm.SubmitAsync(("Do", "enter"));
        Assert.Contains("The notice is entered and the council is told by it", after.Text, StringComparison.Ordinal);
        Assert.Contains("Governors must meet", after.Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        var entered = await db.Set<Suspension>().SingleAsync(s => s.Child == child && s.Source == "notice", Stop);
        Assert.Equal((SuspensionKind.Permanent, "PA", "DB", true, true, new LocalDate(2026, 11, 23)), (entered.Kind, entered.Reason, entered.Reason2, entered.Followed, entered.SocialWorker, entered.Decided));
        Assert.Equal(["council-told", "parents-told"], (await db.Set<TakenStep>().Where(s => s.Suspension == entered.Id).Select(s => s.Kind).ToListAsync(Stop)).Order(StringComparer.Ordinal));
        Assert.Contains(await db.Set<OpenDuty>().Where(d => d.Suspension == entered.Id).ToListAsync(Stop), d => d is { Rule: "D9", Due: { } due } && due == new LocalDate(2026, 12, 14));
        Assert.Equal(1, await db.Set<TrailEntry>().CountAsync(e => e.Child == child.Value && e.Action == "enter notice of exclusion", Stop));
        Assert.Equal(1, await db.Set<TrailEntry>().CountAsync(e => e.Child == child.Value && e.Action == "view suspension or exclusion", Stop));
        var twice = await confirm.SubmitAsync(("Do", "enter"));
        twice.ShowsError("Asked.From", "There is a suspension or exclusion of this pupil on that day already. Open it on the pupil's page.");
    }

    [Theory]
    [InlineData("Asked.Kind", "Select whether it is a suspension or a permanent exclusion", "Asked.Kind", "")]
    [InlineData("Asked.Sessions", "Enter the number of half days, from 1 to 90", "Asked.Sessions", "91")]
    [InlineData("Asked.Sessions", "Enter the number of half days, from 1 to 90", "Asked.Sessions", "1.5")]
    [InlineData("Asked.Reason", "Select the main reason", "Asked.Reason", "OT")]
    [InlineData("Asked.Reason2", "Each reason must be another one", "Asked.Reason2", "PA")]
    [InlineData("Asked.From", "The first day must be a school day of your school", "Asked.From.day", "28")]
    [InlineData("Asked.From", "The date must be a real date, for example 27 3 2026", "Asked.From.day", "31")]
    [InlineData("Asked.From", "The first day must be on or after the day of the decision", "Asked.From.day", "19")]
    [InlineData("Asked.Decided", "The day must be today or in the past", "Asked.Decided.day", "25")]
    [InlineData("Asked.ParentsTold", "The day must be on or after the day of the decision", "Asked.ParentsTold.day", "19")]
    [InlineData("Asked.How", "Select how the parents were told", "Asked.How", "")]
    public async Task What_is_wrong_in_a_notice_is_said_beside_its_field(string field, string sentence, string name, string value)
    {
        var ben = await web.AsAsync("ben");
        var form = await ben.OpenAsync(ExclusionLinks.EnterNotice(await PupilAsync(nameof(StoreEngine.Sqlite), Bens, 1)));
        var answer = await form.SubmitAsync([.. Notice("Suspension", new(2026, 11, 23), "3", ("Do", "check")).Where(f => f.Name != name), (name, value)]);
        answer.ShowsError(field, sentence);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Steps_move_the_case_on_and_a_correction_keeps_both(string engine)
    {
        var ben = await web.AsAsync("ben", engine);
        var child = await PupilAsync(engine, Bens, 2);
        var id = await EnteredAsync(ben, child, engine, "Permanent", new(2026, 10, 5), "");
        var overdue = await ben.OpenAsync(ExclusionLinks.Case(id));
        Assert.Contains("Governors had until", (await RecordAsync(ben, id, "governors-met", new(2026, 10, 20), ("Asked.Detail", "upheld"))).Text, StringComparison.Ordinal);
        Assert.Contains("Overdue", overdue.Text, StringComparison.Ordinal);
        var early = await (await ben.OpenAsync(ExclusionLinks.RecordStep(id, "decision-sent"))).SubmitAsync(Dated(new(2026, 10, 19), ("Asked.Detail", "hand")));
        early.ShowsError("Asked.On", "The day must be on or after 20 October 2026: governors met");
        var window = await RecordAsync(ben, id, "decision-sent", new(2026, 11, 10), ("Asked.Detail", "hand"));
        Assert.Contains("Parents may ask for a review", window.Text, StringComparison.Ordinal);
        var refused = await (await ben.OpenAsync(ExclusionLinks.RecordStep(id, "cancelled"))).SubmitAsync(Dated(new(2026, 11, 20)));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("It can no longer be cancelled: the governors considered it on 20 October 2026", refused.Text, StringComparison.Ordinal);
        var taught = await (await ben.OpenAsync(ExclusionLinks.RecordStep(id, "education-from"))).SubmitAsync(Dated(new(2026, 10, 12), ("Asked.Provider", "The Bridge"), ("Asked.Hours", "41")));
        taught.ShowsError("Asked.Hours", "Enter the hours a week, from 1 to 40");
        Assert.Contains("The Bridge, 25 hours a week", (await RecordAsync(ben, id, "education-from", new(2026, 10, 12), ("Asked.Provider", "The Bridge"), ("Asked.Hours", "25"))).Text, StringComparison.Ordinal);
        await using var before = await web.StoreAsync(engine);
        var wrong = await before.Set<TakenStep>().SingleAsync(s => s.Suspension == id && s.Kind == "governors-met", Stop);
        var form = await ben.OpenAsync(ExclusionLinks.CorrectStep(id, wrong.Id));
        (await form.SubmitAsync(("Asked.Reason", "Nothing changed"))).ShowsError("Asked.On", "Change something, or take the step back");
        var corrected = await form.SubmitAsync(("Asked.Detail", "reinstated"), ("Asked.Reason", "The letter says otherwise"));
        Assert.Contains("Corrected since", corrected.Text, StringComparison.Ordinal);
        Assert.Contains("Why corrected: The letter says otherwise", corrected.Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        var kept = await db.Set<Suspension>().SingleAsync(s => s.Id == id, Stop);
        Assert.Equal((BoardDecision.Reinstated, new LocalDate(2026, 10, 20)), (kept.Board, kept.Overturned));
        Assert.Equal(2, await db.Set<TakenStep>().CountAsync(s => s.Suspension == id && s.Kind == "governors-met", Stop));
        Assert.False(await db.Set<OpenDuty>().AnyAsync(d => d.Suspension == id && (d.Rule == "D14" || d.Rule == "D6"), Stop));
        (await form.SubmitAsync(("Asked.Detail", "upheld"), ("Asked.Reason", "Twice"))).ShowsError("", "Someone else has corrected this step since you opened it. Go back and look at the correction.");
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_notice_keeps_what_was_so_on_the_first_day_and_not_what_is_so_now(string engine)
    {
        var ben = await web.AsAsync("ben", engine);
        var child = await PupilAsync(engine, Bens, 6);
        await using var db = await web.StoreAsync(engine);
        await db.Set<SenStatus>().Where(s => s.Child == child).ExecuteDeleteAsync(Stop);
        db.AddRange(new SenStatus { Id = Guid.CreateVersion7(), Child = child, Status = "E", From = new(2025, 1, 1) }, new SenStatus { Id = Guid.CreateVersion7(), Child = child, Status = "K", From = new(2026, 9, 1) });
        await db.SaveChangesAsync(Stop);
        var year = (await db.Set<Child>().SingleAsync(c => c.Id == child, Stop)).YearGroup;
        var from = DemoArea.Today.PlusMonths(-5);
        var id = await EnteredAsync(ben, child, engine, "Suspension", from, "2");
        var kept = await db.Set<Suspension>().SingleAsync(s => s.Id == id, Stop);
        Assert.Equal(("E", year - 1, from), (kept.SenStatus, kept.YearGroup, kept.From));

        // Before September the pupil was at another school: that one enters it.
        var moved = await PupilAsync(engine, Bens, 7);
        await db.Set<Enrolment>().Where(e => e.Child == moved).ExecuteDeleteAsync(Stop);
        db.AddRange(new Enrolment { Id = Guid.CreateVersion7(), Child = moved, Urn = Kates, From = new(2025, 9, 1), To = new(2026, 8, 31) }, new Enrolment { Id = Guid.CreateVersion7(), Child = moved, Urn = Bens, From = new(2026, 9, 1) });
        await db.SaveChangesAsync(Stop);
        var refused = await (await ben.OpenAsync(ExclusionLinks.EnterNotice(moved))).SubmitAsync(Notice("Suspension", from, "2", ("Do", "enter")));
        Assert.Contains("On that day the pupil was on the roll of", refused.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task An_exclusion_of_which_only_a_file_tells_is_taken_up_and_then_has_its_days(string engine)
    {
        var (own, others) = (await PupilAsync(engine, Bens, 8), await PupilAsync(engine, Kates, 0));
        await using var db = await web.StoreAsync(engine);
        Suspension Sent(ChildId child, string urn, SuspensionKind kind, int? sessions) => new()
        {
            Id = SuspensionId.From(Guid.CreateVersion7()), Child = child, Urn = urn, Kind = kind, From = new(2026, 11, 16), To = kind == SuspensionKind.Permanent ? null : new(2026, 11, 24), Sessions = sessions, Reason = "PA", Source = "notice", Recorded = NodaTime.Instant.FromUtc(2026, 11, 20, 12, 0),
        };
        var (mine, theirs) = (Sent(own, Bens, SuspensionKind.Permanent, null), Sent(others, Kates, SuspensionKind.Suspension, 12));
        db.AddRange(mine, theirs);
        await db.SaveChangesAsync(Stop);
        var ben = await web.AsAsync("ben", engine);
        Assert.Contains("only in a file", (await ben.OpenAsync(ExclusionLinks.All)).Text, StringComparison.Ordinal);
        var page = await ben.OpenAsync(ExclusionLinks.Unfollowed);
        var row = page.Rows("Exclusions and long suspensions").Single();
        Assert.Contains("23 November 2026", row[3], StringComparison.Ordinal);
        Assert.Contains("Tick at least one", (await page.PressAsync(ExclusionLinks.Unfollowed)).Text, StringComparison.Ordinal);
        // The other school's is not theirs to take up.
        Assert.Contains("not yours to record", (await page.PressAsync(ExclusionLinks.Unfollowed, ("picked", $"{theirs.Id}"))).Text, StringComparison.Ordinal);
        Assert.Contains("1 is taken up", (await page.PressAsync(ExclusionLinks.Unfollowed, ("picked", $"{mine.Id}"), ("picked", $"{theirs.Id}"))).Text, StringComparison.Ordinal);
        Assert.Equal([true, false], new[] { mine.Id, theirs.Id }.Select(id => db.Set<Suspension>().AsNoTracking().Single(s => s.Id == id).Followed));
        Assert.Contains(await db.Set<OpenDuty>().Where(d => d.Suspension == mine.Id).ToListAsync(Stop), d => d is { Rule: "D6", Due: { } due } && due == new LocalDate(2026, 11, 23));
        Assert.Contains("There is none", (await ben.OpenAsync(ExclusionLinks.Unfollowed)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await db.Set<TrailEntry>().CountAsync(e => e.Child == own.Value && e.Action == "record steps of exclusion from now on", Stop));
        var quentin = await web.AsAsync("quentin", engine);
        await (await quentin.OpenAsync("/access/account")).PressAsync(ExclusionLinks.Unfollowed, ("picked", $"{theirs.Id}"));
        Assert.False(await db.Set<Suspension>().AsNoTracking().Where(s => s.Id == theirs.Id).Select(s => s.Followed).SingleAsync(Stop));
        await db.Set<Suspension>().Where(s => s.Id == theirs.Id).ExecuteDeleteAsync(Stop);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Education_arranged_ahead_in_time_is_no_longer_to_be_arranged(string engine)
    {
        var ben = await web.AsAsync("ben", engine);
        var id = await EnteredAsync(ben, await PupilAsync(engine, Bens, 5), engine, "Permanent", new(2026, 11, 23), "");
        (string, string)[] where = [("Asked.Provider", "The Bridge"), ("Asked.Hours", "25")];
        (await (await ben.OpenAsync(ExclusionLinks.RecordStep(id, "education-from"))).SubmitAsync(Dated(new(2027, 3, 1), where))).ShowsError("Asked.On", "The day must be within the next 60 days");
        Assert.Contains("Arranged from 30 November", (await RecordAsync(ben, id, "education-from", new(2026, 11, 30), where)).Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        Assert.False(await db.Set<OpenDuty>().AnyAsync(d => d.Suspension == id && d.Rule == "D6", Stop));
        var step = await db.Set<TakenStep>().SingleAsync(s => s.Suspension == id && s.Kind == "education-from", Stop);
        await (await ben.OpenAsync(ExclusionLinks.CorrectStep(id, step.Id))).SubmitAsync([.. Day("Asked.On", new(2026, 12, 1)), ("Asked.Reason", "The tutor is ill")]);
        Assert.True(await db.Set<OpenDuty>().AnyAsync(d => d.Suspension == id && d.Rule == "D6", Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task The_list_is_narrowed_by_what_is_due_and_a_school_sees_its_own(string engine)
    {
        var ben = await web.AsAsync("ben", engine);
        var child = await PupilAsync(engine, Bens, 3);
        var id = await EnteredAsync(ben, child, engine, "Suspension", new(2026, 11, 16), "12");
        var helen = await web.AsAsync("helen", engine);
        var name = await SurnameAsync(engine, child);
        var overdue = await helen.OpenAsync($"{ExclusionLinks.All}?due=overdue&school={Bens}&name={Uri.EscapeDataString(name)}");
        Assert.Contains(overdue.Rows("What is to be done"), row => row[0].StartsWith(name, StringComparison.Ordinal) && row[2] == "Arrange suitable full-time education" && row[4].Contains("Overdue", StringComparison.Ordinal));
        Assert.DoesNotContain((await helen.OpenAsync($"{ExclusionLinks.All}?due=later&kind=Permanent&school={Bens}")).Document.QuerySelectorAll($"a[href='{ExclusionLinks.Case(id)}']"), _ => true);
        Assert.Contains((await ben.OpenAsync($"{ExclusionLinks.All}?name={Uri.EscapeDataString(name)}")).Document.QuerySelectorAll($"a[href='{ExclusionLinks.Case(id)}']"), _ => true);
        var kate = await web.AsAsync("kate", engine);
        Assert.DoesNotContain((await kate.OpenAsync(ExclusionLinks.All)).Document.QuerySelectorAll($"a[href='{ExclusionLinks.Case(id)}']"), _ => true);
        var file = await helen.Http.GetStringAsync(new Uri($"{ExclusionLinks.Download}?school={Bens}&name={Uri.EscapeDataString(name)}&format=csv", UriKind.Relative), Stop);
        Assert.Contains(file.Split('\n'), line => line.StartsWith(name, StringComparison.Ordinal) && line.Contains("Arrange suitable full-time education,school,2026-11-23,yes,D5", StringComparison.Ordinal));
        Assert.Contains("Contains personal information of children", file, StringComparison.Ordinal);
        var empty = await helen.OpenAsync($"{ExclusionLinks.All}?name=nobody-is-called-so");
        Assert.Contains("Nothing matches", empty.Text, StringComparison.Ordinal);
        var panel = await ben.OpenAsync(PeopleLinks.Child(child));
        Assert.Contains("6 days this term, 6 this school year", panel.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Another_school_and_a_role_without_the_permission_are_refused_and_social_care_is_kept_from_those_who_may_not_see_it(string engine)
    {
        var ben = await web.AsAsync("ben", engine);
        var child = await PupilAsync(engine, Bens, 4);
        var id = await EnteredAsync(ben, child, engine, "Suspension", new(2026, 11, 18), "4", ("Asked.LookedAfter", "true"));
        Assert.Contains("Tell the virtual school head", (await ben.OpenAsync(ExclusionLinks.Case(id))).Text, StringComparison.Ordinal);
        foreach (var path in new[] { ExclusionLinks.Case(id), ExclusionLinks.RecordStep(id), ExclusionLinks.EnterNotice(child) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync("kate", engine)).OpenAsync(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("tess", engine)).OpenAsync(path)).Status);
        }
        var quentin = await web.AsAsync("quentin", engine);
        var seen = await quentin.OpenAsync(ExclusionLinks.Case(id));
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.DoesNotContain("virtual school head", seen.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("looked after", seen.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Forbidden, (await quentin.OpenAsync(ExclusionLinks.RecordStep(id))).Status);
        await using var db = await web.StoreAsync(engine);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == child.Value && e.Action == "view suspension or exclusion" && e.Outcome == "refused", Stop));
    }

    private async Task<SuspensionId> EnteredAsync(Browser browser, ChildId child, string engine, string kind, LocalDate from, string sessions, params (string Name, string Value)[] more)
    {
        var confirm = await (await browser.OpenAsync(ExclusionLinks.EnterNotice(child))).SubmitAsync(Notice(kind, from, sessions, [.. more, ("Do", "check")]));
        Assert.Equal(HttpStatusCode.OK, (await confirm.SubmitAsync(("Do", "enter"))).Status);
        await using var db = await web.StoreAsync(engine);
        return (await db.Set<Suspension>().SingleAsync(s => s.Child == child && s.Source == "notice", Stop)).Id;
    }

    private static async Task<Page> RecordAsync(Browser browser, SuspensionId id, string kind, LocalDate on, params (string Name, string Value)[] more)
    {
        var after = await (await browser.OpenAsync(ExclusionLinks.RecordStep(id, kind))).SubmitAsync(Dated(on, more));
        Assert.Contains("The step is recorded", after.Text, StringComparison.Ordinal);
        return after;
    }

    private static (string Name, string Value)[] Dated(LocalDate on, params (string Name, string Value)[] more) => [.. Day("Asked.On", on), .. more];

    private static (string Name, string Value)[] Notice(string kind, LocalDate from, string sessions, params (string Name, string Value)[] more) =>
    [
        ("Asked.Kind", kind), .. Day("Asked.Decided", from), .. Day("Asked.From", from), .. Day("Asked.ParentsTold", from), ("Asked.How", "hand"), ("Asked.Half", "AM"), ("Asked.Sessions", sessions), ("Asked.Reason", "PA"), .. more,
    ];

    private static (string Name, string Value)[] Day(string field, LocalDate day) => [($"{field}.day", $"{day.Day}"), ($"{field}.month", $"{day.Month}"), ($"{field}.year", $"{day.Year}")];

    private async Task<string> SurnameAsync(string engine, ChildId child) => (await PupilsAsync(engine, Bens)).Single(c => c.Id == child).Surname;

    /// <summary>A pupil of a school who is not of the cast and was never suspended.</summary>
    private async Task<ChildId> PupilAsync(string engine, string urn, int which) => (await PupilsAsync(engine, urn))[which].Id;

    private async Task<IReadOnlyList<ChildCard>> PupilsAsync(string engine, string urn)
    {
        var served = await web.ServedAsync(engine);
        await using var scope = served.Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(StoreEngines.NorthYorkshire);
        await using var db = await web.StoreAsync(engine);
        var cast = new[] { "maya", "idris" }.Select(CastIds.Child).ToList();
        return await scope.ServiceProvider.GetRequiredService<IChildren>().Cards(db, Reach.WholeArea)
            .Where(c => c.SchoolUrn == urn && !cast.Contains(c.Id) && !db.Set<Suspension>().Any(s => s.Child == c.Id && s.Source != "notice")).OrderBy(c => c.Id).ToListAsync(Stop);
    }
}
