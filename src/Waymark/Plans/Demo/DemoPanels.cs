using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.DecisionPanel;
using Waymark.People.Door;
using Waymark.Plans.DecisionPanel;
using Waymark.Shell.Demo;

namespace Waymark.Plans.Demo;

/// <summary>Two meetings of the decision panel: one held, with its minutes, and one to come, to which some of its cases cannot wait.</summary>
internal sealed class DemoPanels(IDemoChildren children, IPanelSights sights) : IDemoPart
{
    private const int HeldAgo = 12, ComesIn = 6;

    private static readonly (string Key, string Name, string Role)[] Members =
        [("helen", "Helen Marsh", "Manager of the SEND service"), ("sam", "Dr Sam Adeyemi", "Educational psychologist"), ("ruth", "Ruth Bell", "Designated health officer"), ("dan", "Dan Price", "Social worker")];

    private static readonly (string Child, string Question, PanelRecord Said)[] Spoken =
    [
        ("ava", "issue", new()
        {
            Decision = "issue", Reasons = "What school gives from its own means has not been enough for two terms. The advice asks for teaching that needs a plan to secure it.",
            Evidence = "Advice of the psychologist; records of two terms of SEN support; what the family wrote", Dissent = "",
        }),
        ("idris", "review", new()
        {
            Decision = "amend", Reasons = "He was suspended four times since the plan was made. The outcomes for settling in class are not reached and no longer right.",
            Evidence = "Report of the review meeting; suspensions of this school year", Dissent = "The health officer would first wait for the new assessment of his speech",
        }),
    ];

    private static readonly (string Child, string Question)[] Coming = [("zoe", "assess"), ("finn", "issue"), ("isla", "issue"), ("amara", "review")];

    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        if (!scene.HasCast) return;
        await HeldAsync(scene, stop);
        await ToComeAsync(scene, stop);
        await scene.Db.SaveAsync(scene.Deed("make demonstration panels"), stop);
    }

    private async Task HeldAsync(DemoScene scene, CancellationToken stop)
    {
        var day = scene.Today.PlusDays(-HeldAgo);
        var meeting = Meeting(scene, "held", day);
        var minuted = new List<MinutedItem>();
        foreach (var ((key, question, said), at) in Spoken.Select((s, at) => (s, at)))
        {
            var actions = new PanelAction("Tell the family what the panel advised, and what follows", One(key).OfficerName, day.PlusDays(3));
            var item = await ItemAsync(scene, meeting, (key, question), at, day, stop);
            (item.Said, item.RecordedBy) = ((said with { Actions = [actions] }).ToJson(), meeting.Chair);
            minuted.Add(new(item.Id, DemoLetters.Card(One(key)).FullName, question, await DueAsync(scene, item, stop), item.ReadSaid(), PanelPapers.Read(item.Papers), item.RecordedBy));
        }
        meeting.Minutes = new PanelMinutes(day, "The whole area", meeting.Chair, [.. Members.Select(m => $"{m.Name} ({m.Role})")], [], minuted, meeting.Chair).ToBytes();
        (meeting.Closed, meeting.Seal) = (day, FrozenPlan.Seal(meeting.Minutes));
        foreach (var member in scene.Db.Set<PanelMember>().Local.Where(m => m.Meeting == meeting.Id)) member.Came = true;
        await SightsAsync(scene, meeting, Spoken.Select(s => s.Child), (day.PlusDays(-7), PanelClock.OpenUntil(day)), stop);
    }

    private async Task ToComeAsync(DemoScene scene, CancellationToken stop)
    {
        var meeting = Meeting(scene, "to come", scene.Today.PlusDays(ComesIn));
        foreach (var (of, at) in Coming.Select((c, at) => (c, at))) await ItemAsync(scene, meeting, of, at, scene.Today, stop);
        await SightsAsync(scene, meeting, Coming.Select(c => c.Child), (scene.Today, null), stop);
    }

    private static PanelMeeting Meeting(DemoScene scene, string which, LocalDate day)
    {
        var meeting = new PanelMeeting { Id = DemoScene.IdOf($"panel {which}"), Day = day, Time = "10 am", Place = "County Hall, room 3", Chair = "Helen Marsh", AddedAt = scene.Now, AddedBy = "Helen Marsh" };
        scene.Db.Add(meeting);
        foreach (var (key, name, role) in Members)
            scene.Db.Add(new PanelMember { Id = DemoScene.IdOf($"panel {which} {key}"), Meeting = meeting.Id, Account = AccountId.From(DemoScene.IdOf($"account {key}")), Name = name, Role = role });
        return meeting;
    }

    private async Task<PanelItem> ItemAsync(DemoScene scene, PanelMeeting meeting, (string Child, string Question) of, int at, LocalDate known, CancellationToken stop)
    {
        var child = One(of.Child);
        var item = new PanelItem
        {
            Id = DemoScene.IdOf($"panel item {of.Child} {meeting.Id}"), Meeting = meeting.Id, Case = CaseId.From(DemoScene.IdOf("case", scene.Seed, child.Number)), Child = child.Id, Question = of.Question, Order = at + 1,
        };
        item.Papers = (await PapersOfCase.ReadAsync(scene.Db, item, DemoLetters.Card(child), known, stop)).ToJson();
        scene.Db.Add(item);
        return item;
    }

    private static Task<LocalDate?> DueAsync(DemoScene scene, PanelItem item, CancellationToken stop) =>
        scene.Db.Set<CaseClock>().Where(c => c.Case == item.Case && item.Asks.Clocks.Contains(c.Rule)).MaxAsync(c => (LocalDate?)c.Due, stop);

    private Task SightsAsync(DemoScene scene, PanelMeeting meeting, IEnumerable<string> on, (LocalDate From, LocalDate? To) days, CancellationToken stop) =>
        sights.SetAsync(scene.Db, new(meeting.Id, days.From, on.ToDictionary(key => One(key).Id, _ => days.To), [.. Members.Select(m => AccountId.From(DemoScene.IdOf($"account {m.Key}")))]), stop);

    private DemoChild One(string key) => children.All.Single(c => c.Key == key);
}
