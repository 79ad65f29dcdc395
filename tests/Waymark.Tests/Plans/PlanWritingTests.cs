using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Plans.Content;
using Waymark.People.Door;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Plans;

public sealed class PlanWritingTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_new_need_stands_in_its_section_with_its_history_and_an_entry_of_the_trail(string engine)
    {
        var priya = await web.AsAsync("priya", engine);
        var form = await priya.OpenAsync(PlanLinks.AddRow(CastIds.Case("finn"), "need", "B"));
        var after = await form.SubmitAsync(("Asked.Values[area]", "CL"), ("Asked.Values[description]", "Finn reads 40 words by sight"), ("Asked.SourceNote", "School report"));
        Assert.Equal("", after.Document.QuerySelector(".govuk-error-summary")?.TextContent ?? "");
        Assert.Contains("Finn reads 40 words by sight", after.Text, StringComparison.Ordinal);
        Assert.Contains("A need says nothing of what it means in daily life", after.Text, StringComparison.Ordinal);
        await using var db = await StoreAsync(engine);
        var row = await db.Set<PlanRow>().SingleAsync(r => r.Case == CastIds.Case("finn") && r.Kind == "need", Stop);
        Assert.Equal("Finn reads 40 words by sight", row.AsItem()["description"]);
        Assert.Equal(["added"], await db.Set<PlanRowChange>().Where(c => c.Row == row.Id).Select(c => c.What).ToListAsync(Stop));
        Assert.Equal(1, await db.Set<TrailEntry>().CountAsync(e => e.Subject == $"row:{row.Id}" && e.Child == CastIds.Child("finn").Value, Stop));
    }

    [Fact]
    public async Task A_form_that_comes_without_its_fields_is_refused_and_shown_and_no_address_of_a_script_is_empty()
    {
        var path = PlanLinks.ChangeRow(CastIds.Case("idris"), Row("idris", "need2"));
        var priya = await web.AsAsync("priya");
        var form = await priya.OpenAsync(path);
        Assert.Null(form.Document.QuerySelector("[data-wording]"));
        Assert.Equal(HttpStatusCode.BadRequest, (await form.PressAsync(path, ("text", "Only this"))).Status);
        var add = PlanLinks.AddRow(CastIds.Case("idris"), "outcome", "E");
        Assert.Equal(HttpStatusCode.BadRequest, (await (await priya.OpenAsync(add)).PressAsync(add, ("text", "Only this"))).Status);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Two_who_write_different_parts_of_a_row_are_both_kept(string engine)
    {
        var page = PlanLinks.ChangeRow(CastIds.Case("idris"), Row("idris", "prov3"));
        var (priya, helen) = (await (await web.AsAsync("priya", engine)).OpenAsync(page), await (await web.AsAsync("helen", engine)).OpenAsync(page));
        await priya.SubmitAsync(("Asked.Values[minutes]", "25"));
        var second = await helen.SubmitAsync(("Asked.Values[times]", "2"));
        Assert.Contains("Somebody else had changed other parts of it; both are kept.", second.Text, StringComparison.Ordinal);
        await using var db = await StoreAsync(engine);
        var row = (await db.Set<PlanRow>().SingleAsync(r => r.Id == Row("idris", "prov3"), Stop)).AsItem();
        Assert.Equal(("25", "2"), (row["minutes"], row["times"]));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Of_two_who_write_the_same_words_the_second_is_shown_both_and_nothing_is_overwritten(string engine)
    {
        var page = PlanLinks.ChangeRow(CastIds.Case("idris"), Row("idris", "need2"));
        var (priya, helen) = (await (await web.AsAsync("priya", engine)).OpenAsync(page), await (await web.AsAsync("helen", engine)).OpenAsync(page));
        await priya.SubmitAsync(("Asked.Values[impact]", "Priya's words"));
        var both = await helen.SubmitAsync(("Asked.Values[impact]", "Helen's words"));
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("Priya's words", both.Text, StringComparison.Ordinal);
        Assert.Equal("Helen's words", both.Document.GetElementById("Asked-Values-impact-")?.TextContent.Trim());
        await using (var db = await StoreAsync(engine))
            Assert.Equal("Priya's words", (await db.Set<PlanRow>().SingleAsync(r => r.Id == Row("idris", "need2"), Stop)).AsItem()["impact"]);
        await both.SubmitAsync(("Asked.Values[impact]", "Priya's words. Helen's words."));
        await using var after = await StoreAsync(engine);
        Assert.Equal("Priya's words. Helen's words.", (await after.Set<PlanRow>().SingleAsync(r => r.Id == Row("idris", "need2"), Stop)).AsItem()["impact"]);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Many_who_write_at_once_lose_no_edit(string engine)
    {
        string[] fields = ["minutes", "times", "weeks", "group", "deliverer", "expertise", "designer", "supervisor"];
        var page = PlanLinks.ChangeRow(CastIds.Case("noah"), Row("noah", "prov1"));
        var forms = await Task.WhenAll(fields.Select(async _ => await (await web.AsAsync("helen", engine)).OpenAsync(page)));
        var answers = await Task.WhenAll(forms.Select((form, at) => form.SubmitAsync(($"Asked.Values[{fields[at]}]", $"{at + 11}"))));
        await using var db = await StoreAsync(engine);
        var row = await db.Set<PlanRow>().SingleAsync(r => r.Id == Row("noah", "prov1"), Stop);
        var changes = await db.Set<PlanRowChange>().CountAsync(c => c.Row == row.Id && c.What == "changed", Stop);
        // Every edit is in the row, or its writer was told that it was not saved.
        for (var at = 0; at < fields.Length; at++)
            Assert.True(answers[at].Status == HttpStatusCode.Conflict || row.AsItem()[fields[at]] == $"{at + 11}", $"{fields[at]}: {answers[at].Status}, {row.AsItem()[fields[at]]}");
        Assert.Equal(answers.Count(a => a.Status == HttpStatusCode.OK), changes);
        Assert.True(changes >= 4, $"{changes} of {fields.Length} were saved");
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused_beside_its_field_and_what_was_typed_is_kept()
    {
        var priya = await web.AsAsync("priya");
        var form = await priya.OpenAsync(PlanLinks.ChangeRow(CastIds.Case("idris"), Row("idris", "outcome2")));
        var answer = await form.SubmitAsync(("Asked.Days[by].day", "31"), ("Asked.Days[by].month", "2"), ("Asked.Days[by].year", "2027"), ("Asked.Values[measure]", "Requests counted by Mr Cole"));
        answer.ShowsError("Asked.Days[by]", "The date must be a real date, for example 27 3 2026");
        Assert.Equal("Requests counted by Mr Cole", answer.Document.GetElementById("Asked-Values-measure-")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_row_is_taken_out_only_with_a_reason_and_can_be_brought_back()
    {
        var hannah = await web.AsAsync("hannah");
        var remove = await hannah.OpenAsync(PlanLinks.RemoveRow(CastIds.Case("maya"), Row("maya", "outcome2")));
        (await remove.SubmitAsync(("Reason", " "))).ShowsError("Reason", "Enter why it is taken out");
        var gone = await remove.SubmitAsync(("Reason", "It is a service and not an outcome"));
        Assert.Contains("Bring back", gone.Text, StringComparison.Ordinal);
        await using (var db = await StoreAsync())
            Assert.Equal("It is a service and not an outcome", (await db.Set<PlanRowChange>().SingleAsync(c => c.Row == Row("maya", "outcome2") && c.What == "removed", Stop)).Reason);
        var back = await gone.PressAsync(PlanLinks.Section(CastIds.Case("maya"), "E") + "?handler=bringBack", ("row", $"{Row("maya", "outcome2")}"));
        Assert.Contains("Brought back into the plan", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Still_true_is_said_by_a_named_person_and_makes_the_row_young_again()
    {
        var hannah = await web.AsAsync("hannah");
        var section = await hannah.OpenAsync(PlanLinks.Section(CastIds.Case("maya"), "C"));
        Assert.Contains("A row is older than its section allows", section.Text, StringComparison.Ordinal);
        var after = await section.PressAsync(PlanLinks.Section(CastIds.Case("maya"), "C") + "?handler=confirm", ("row", $"{Row("maya", "need3")}"));
        Assert.DoesNotContain("A row is older than its section allows", after.Text, StringComparison.Ordinal);
        Assert.Contains("by Hannah Cole", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_another_child_of_the_same_officer_is_caught()
    {
        var priya = await web.AsAsync("priya");
        var form = await priya.OpenAsync(PlanLinks.AddRow(CastIds.Case("idris"), "history", "A"));
        var after = await form.SubmitAsync(("Asked.Values[words]", "Ava started nursery in 2024 and settled after a month"));
        Assert.Contains("The name of another person stands where the child's should: “Ava”", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_joins_rows_of_its_own_plan_alone()
    {
        var priya = await web.AsAsync("priya");
        var form = await priya.OpenAsync(PlanLinks.ChangeRow(CastIds.Case("ava"), Row("ava", "outcome1")));
        await form.SubmitAsync(("Asked.Links", $"{Row("idris", "need1")}"));
        await using var db = await StoreAsync();
        Assert.DoesNotContain(Row("idris", "need1"), (await db.Set<PlanRow>().SingleAsync(r => r.Id == Row("ava", "outcome1"), Stop)).AsItem().Links);
    }

    [Theory]
    [InlineData("omar")]
    [InlineData("sarah")]
    [InlineData("tom")]
    public async Task A_plan_in_work_opens_to_nobody_who_has_no_part_in_it(string who)
    {
        var visitor = await web.AsAsync(who);
        var maya = CastIds.Case("maya");
        foreach (var page in new[] { PlanLinks.Plan(maya), PlanLinks.Section(maya, "F"), PlanLinks.ChangeRow(maya, Row("maya", "prov1")), PlanLinks.AddRow(maya, "need", "B") })
            Assert.Contains((await visitor.OpenAsync(page)).Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
    }

    [Fact]
    public async Task A_SENCO_reads_the_plan_in_work_of_her_pupil_and_cannot_write_it()
    {
        var kate = await web.AsAsync("kate");
        var plan = await kate.OpenAsync(PlanLinks.Section(CastIds.Case("maya"), "B"));
        Assert.Equal(HttpStatusCode.OK, plan.Status);
        Assert.DoesNotContain("Take out", plan.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await kate.OpenAsync(PlanLinks.ChangeRow(CastIds.Case("maya"), Row("maya", "need1")))).Status);
        var pressed = await kate.OpenAsync("/access/account");
        Assert.NotEqual(HttpStatusCode.OK, (await pressed.PressAsync(PlanLinks.Section(CastIds.Case("maya"), "B") + "?handler=confirm", ("row", $"{Row("maya", "need1")}"))).Status);
    }

    [Fact]
    public async Task A_child_opened_with_a_reason_can_be_read_about_and_nothing_of_the_case_changed()
    {
        var esther = await web.AsAsync("esther");
        var noah = CastIds.Case("noah");
        Assert.Equal(HttpStatusCode.NotFound, (await esther.OpenAsync(PlanLinks.Plan(noah))).Status);
        var reason = await esther.OpenAsync(PeopleLinks.BreakGlass(CastIds.Child("noah")));
        await reason.SubmitAsync(("Reason", "His mother is on the telephone and his officer is away"));
        Assert.Equal(HttpStatusCode.OK, (await esther.OpenAsync(PlanLinks.Plan(noah))).Status);
        foreach (var page in new[] { PlanLinks.AddRow(noah, "need", "B"), PlanLinks.RecordEvent(noah), PlanLinks.FreezeVersion(noah, "draft"), AdviceLinks.OfCase(noah), AdviceLinks.Recommendations(noah) })
            Assert.Equal(HttpStatusCode.NotFound, (await esther.OpenAsync(page)).Status);
    }

    [Fact]
    public async Task Words_being_typed_are_answered_with_the_questions_to_ask()
    {
        var priya = await web.AsAsync("priya");
        var list = await priya.OpenAsync(PlanLinks.AddRow(CastIds.Case("ava"), "provision", "F"));
        var answer = await list.PressAsync(PlanLinks.Wording, ("text", "Support as appropriate"));
        Assert.Equal("application/json", answer.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("What makes it appropriate? What is the least?", answer.Text, StringComparison.Ordinal);
    }

    private static PlanItemId Row(string child, string row) => PlanItemId.From(DemoScene.IdOf($"plan of {child}: {row}"));

    private async Task<WaymarkDb> StoreAsync(string engine = nameof(StoreEngine.Sqlite)) => await web.StoreAsync(engine);
}
