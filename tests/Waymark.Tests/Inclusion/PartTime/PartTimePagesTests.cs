using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.PartTime;
using Waymark.People.Door;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.PartTime;

public sealed class PartTimePagesTests(DemoWeb web)
{
    private const string Bens = "999003";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_school_enters_a_timetable_reviews_it_changes_it_and_ends_it_and_every_step_stays(string engine)
    {
        var ben = await web.AsAsync("ben", engine);
        var child = await ChildrenOfSchools.FreeAsync(web, engine, Bens, 5);
        var form = await ben.OpenAsync(PartTimeLinks.Enter(child.Id));
        var record = await form.SubmitAsync(Timetable(new(2026, 11, 16), new(2026, 12, 18), "5"));
        Assert.Contains("The part-time timetable is entered", record.Text, StringComparison.Ordinal);
        Assert.Contains("5 half days a week of 10", record.Text, StringComparison.Ordinal);
        var id = await IdAsync(engine, child.Id);
        var review = await ben.OpenAsync(PartTimeLinks.Review(id));
        (await review.SubmitAsync(("Asked.Decision", "go-on"))).ShowsError("Asked.Word", "Enter what the review found and what child and family said");
        var changed = await review.SubmitAsync([("Asked.Decision", "change"), ("Asked.Sessions", "7"), ("Asked.Word", "Two afternoons more"), .. Day("Asked.End", new(2026, 12, 11)), .. Day("Asked.On", new(2026, 11, 23))]);
        Assert.Contains("7 half days a week to 11 December 2026, review by 11 December 2026", changed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await review.SubmitAsync([("Asked.Decision", "end"), ("Asked.Outcome", "full-time"), .. Day("Asked.On", new(2026, 11, 24))])).Status);
        var ended = await (await ben.OpenAsync(PartTimeLinks.Review(id))).SubmitAsync([("Asked.Decision", "end"), ("Asked.Outcome", "full-time"), .. Day("Asked.On", new(2026, 11, 24))]);
        Assert.Contains("Back full time", ended.Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        var kept = await db.Set<PartTimeTimetable>().SingleAsync(t => t.Id == id, Stop);
        Assert.Equal((new LocalDate(2026, 11, 24), "full-time", 7, new LocalDate(2026, 12, 11)), (kept.Ended, kept.Outcome, kept.Sessions, kept.End));
        Assert.Equal(["changed", "ended", "entered"], (await db.Set<ArrangementStep>().Where(s => s.Of == id.Value).Select(s => s.Kind).ToListAsync(Stop)).Order(StringComparer.Ordinal));
        Assert.Equal(1, await db.Set<TrailEntry>().CountAsync(e => e.Child == child.Id.Value && e.Action == "enter part-time timetable", Stop));
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == child.Id.Value && e.Action == "view part-time timetable", Stop));
        Assert.Contains("Part-time timetable ended", (await ben.OpenAsync(PeopleLinks.Child(child.Id))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Asked.End", "Enter the day on which it ends. There is no part-time timetable without one", "Asked.End.day,Asked.End.month,Asked.End.year", "")]
    [InlineData("Asked.End", "The end must be on or after the first day", "Asked.End.month", "11")]
    [InlineData("Asked.LongWhy", "Enter why it must be longer than six weeks, or agree an earlier end", "Asked.From.month", "10")]
    [InlineData("Asked.Sessions", "Enter the half days a week, from 1 to 9", "Asked.Sessions", "10")]
    [InlineData("Asked.Reason", "Select the reason", "Asked.Reason", "")]
    [InlineData("Asked.AgreedOn", "The family must agree on or before the first day", "Asked.AgreedOn.day", "20")]
    [InlineData("Asked.ChildSaid", "Enter what the child said, or how you sought the child's view", "Asked.ChildSaid", " ")]
    [InlineData("Asked.WayBack", "Enter the plan back to full time", "Asked.WayBack", "")]
    public async Task What_is_wrong_is_said_beside_its_field(string field, string sentence, string names, string value)
    {
        var ben = await web.AsAsync("ben");
        var child = await ChildrenOfSchools.FreeAsync(web, "Sqlite", Bens, 6);
        var form = await ben.OpenAsync(PartTimeLinks.Enter(child.Id));
        var changed = names.Split(',');
        var answer = await form.SubmitAsync([.. Timetable(new(2026, 11, 16), new(2026, 12, 4), "5").Where(f => !changed.Contains(f.Name)), .. changed.Select(name => (name, value))]);
        answer.ShowsError(field, sentence);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_correction_keeps_what_was_there_before_and_an_end_by_mistake_is_taken_back(string engine)
    {
        var ben = await web.AsAsync("ben", engine);
        var child = await ChildrenOfSchools.FreeAsync(web, engine, Bens, 7);
        await (await ben.OpenAsync(PartTimeLinks.Enter(child.Id))).SubmitAsync(Timetable(new(2026, 11, 9), new(2026, 12, 4), "5"));
        var id = await IdAsync(engine, child.Id);
        await (await ben.OpenAsync(PartTimeLinks.Review(id))).SubmitAsync([("Asked.Decision", "end"), ("Asked.Outcome", "other"), .. Day("Asked.On", new(2026, 11, 20))]);
        var form = await ben.OpenAsync(PartTimeLinks.Correct(id));
        (await form.SubmitAsync(("Asked.Why", "Nothing"))).ShowsError("Asked.From", "Change something, or take the record back");
        var corrected = await form.SubmitAsync(("Asked.NotEnded", "true"), ("Asked.Sessions", "6"), ("Asked.Why", "It was another pupil"));
        Assert.Contains("it has not ended", corrected.Text, StringComparison.Ordinal);
        Assert.Contains("5 half days a week to 4 December 2026", corrected.Text, StringComparison.Ordinal);
        var back = await (await ben.OpenAsync(PartTimeLinks.Correct(id))).SubmitAsync(("Asked.TakeBack", "true"), ("Asked.Why", "Never agreed"));
        Assert.Contains("Taken back: it counts nowhere", back.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await ben.OpenAsync($"{PartTimeLinks.All}?state=all")).Document.QuerySelectorAll($"a[href='{PartTimeLinks.Record(id)}']"), _ => true);
        await using var db = await web.StoreAsync(engine);
        Assert.Equal(2, await db.Set<ArrangementStep>().CountAsync(s => s.Of == id.Value && s.Kind == "corrected", Stop));
        Assert.False(await db.Set<RegisterGapRow>().AnyAsync(g => g.Record == id, Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Entering_what_the_register_shows_settles_the_difference_and_a_record_without_marks_is_one(string engine)
    {
        await using var before = await web.StoreAsync(engine);
        var gap = await before.Set<RegisterGapRow>().Where(g => g.Kind == RegisterGapKind.MarksWithoutRecord && g.Sessions >= 10 && !before.Set<PartTimeTimetable>().Any(t => t.Child == g.Child)).OrderBy(g => g.Child).FirstAsync(Stop);
        var helen = await web.AsAsync("helen", engine);
        Assert.Contains("C2 without a record", (await helen.OpenAsync(PartTimeLinks.Registers)).Text, StringComparison.Ordinal);
        var card = await ChildrenOfSchools.CardAsync(web, engine, gap.Child);
        Assert.Equal(gap.Urn, card.SchoolUrn);
        var record = await (await helen.OpenAsync(PartTimeLinks.Enter(gap.Child))).SubmitAsync([.. Timetable(gap.From, LocalDate.Max(gap.To, DemoArea.Today), "5"), ("Asked.LongWhy", "As the register shows")]);
        Assert.Contains("The part-time timetable is entered", record.Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        Assert.False(await db.Set<RegisterGapRow>().AnyAsync(g => g.Child == gap.Child && g.Kind == RegisterGapKind.MarksWithoutRecord, Stop));
        var idris = await helen.OpenAsync(PartTimeLinks.Record(await IdAsync(engine, CastIds.Child("idris"))));
        Assert.Contains("The agreed end was 12 November 2026, 12 days ago", idris.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task The_list_is_narrowed_a_school_sees_its_own_and_the_download_says_the_same(string engine)
    {
        var idris = await IdAsync(engine, CastIds.Child("idris"));
        var helen = await web.AsAsync("helen", engine);
        var past = await helen.OpenAsync($"{PartTimeLinks.All}?state=past-end&school={Bens}&sen=E&name=bello");
        Assert.Contains(past.Document.QuerySelectorAll($"a[href='{PartTimeLinks.Record(idris)}']"), _ => true);
        Assert.Contains("Nothing matches", (await helen.OpenAsync($"{PartTimeLinks.All}?name=nobody-is-called-so")).Text, StringComparison.Ordinal);
        Assert.Contains((await (await web.AsAsync("ben", engine)).OpenAsync(PartTimeLinks.All)).Document.QuerySelectorAll($"a[href='{PartTimeLinks.Record(idris)}']"), _ => true);
        Assert.DoesNotContain((await (await web.AsAsync("kate", engine)).OpenAsync($"{PartTimeLinks.All}?state=all")).Document.QuerySelectorAll($"a[href='{PartTimeLinks.Record(idris)}']"), _ => true);
        var file = await helen.Http.GetStringAsync(new Uri($"{PartTimeLinks.Download}?name=bello&format=csv", UriKind.Relative), Stop);
        Assert.Contains(file.Split('\n'), line => line.StartsWith("Bello,Idris", StringComparison.Ordinal) && line.Contains("2026-11-12", StringComparison.Ordinal) && line.Contains("Past its end", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task The_differences_of_registers_are_taken_as_a_file_as_narrowed_and_a_school_takes_its_own(string engine)
    {
        var rows = await RowsAsync(await web.AsAsync("helen", engine), $"{PartTimeLinks.DownloadRegisters}?kind={RegisterGapKind.RecordWithoutMarks}&format=csv");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains(",Record without C2,", row, StringComparison.Ordinal));
        Assert.All(await RowsAsync(await web.AsAsync("ben", engine), PartTimeLinks.DownloadRegisters), row => Assert.Contains($",{Bens},", row, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("tess", engine)).OpenAsync(PartTimeLinks.DownloadRegisters)).Status);
        await using var db = await web.StoreAsync(engine);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Subject == "list:part-time-registers.csv" && e.ActorName == "Helen Marsh", Stop));
    }

    /// <summary>The rows of a file, without its first line and the one that says who took it.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(Browser browser, string path) =>
        (await browser.Http.GetStringAsync(new Uri(path, UriKind.Relative), Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..^1];

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Another_school_and_a_role_without_the_permission_are_refused_and_the_refusal_is_in_the_trail(string engine)
    {
        var child = CastIds.Child("idris");
        var id = await IdAsync(engine, child);
        foreach (var path in new[] { PartTimeLinks.Record(id), PartTimeLinks.Review(id), PartTimeLinks.Correct(id), PartTimeLinks.Enter(child) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync("kate", engine)).OpenAsync(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("tess", engine)).OpenAsync(path)).Status);
        }
        var quentin = await web.AsAsync("quentin", engine);
        Assert.Equal(HttpStatusCode.OK, (await quentin.OpenAsync(PartTimeLinks.Record(id))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await quentin.OpenAsync(PartTimeLinks.Review(id))).Status);
        await using var db = await web.StoreAsync(engine);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == child.Value && e.Action == "view part-time timetable" && e.Outcome == "refused", Stop));
    }

    private async Task<PartTimeId> IdAsync(string engine, ChildId child)
    {
        await using var db = await web.StoreAsync(engine);
        return (await db.Set<PartTimeTimetable>().Where(t => t.Child == child && !t.Withdrawn).OrderByDescending(t => t.From).FirstAsync(Stop)).Id;
    }

    private static (string Name, string Value)[] Timetable(LocalDate from, LocalDate end, string sessions) =>
    [
        .. Day("Asked.From", from), .. Day("Asked.End", end), .. Day("Asked.AgreedOn", from), ("Asked.Sessions", sessions), ("Asked.Reason", "anxiety"), ("Asked.Agreed", "Mornings at school"),
        ("Asked.ChildSaid", "Afternoons are loud"), ("Asked.WayBack", "One afternoon more each week"),
    ];

    private static (string Name, string Value)[] Day(string field, LocalDate day) => [($"{field}.day", $"{day.Day}"), ($"{field}.month", $"{day.Month}"), ($"{field}.year", $"{day.Year}")];
}
