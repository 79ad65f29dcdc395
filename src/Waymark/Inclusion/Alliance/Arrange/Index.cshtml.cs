using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Inclusion.Alliance.Agenda;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Alliance.Arrange;

/// <summary>A new meeting, with those who came last proposed and what was agreed before on its agenda.</summary>
[Needs(Permission.RunAlliance)]
internal sealed class IndexModel(AllianceDesk desk, AlliancePeople people, AgendaSource source, ChangeAgenda agenda) : RoomPage
{
    private const int AWeek = 7;
    private IReadOnlyDictionary<string, (Colleague Who, Role As)> known = new Dictionary<string, (Colleague, Role)>();

    [BindProperty]
    public MeetingForm Asked { get; set; } = new();

    public IReadOnlyList<(string Value, string Label)> People => AlliancePeople.Choices(known);

    public async Task OnGetAsync(CancellationToken stop)
    {
        known = await people.AllAsync(stop);
        if (await desk.Meetings().OrderByDescending(m => m.Day).FirstOrDefaultAsync(stop) is not { } last || await desk.OpenAsync(last.Id, stop) is not { } opened) return;
        var next = last.Day.PlusDays(AWeek);
        Asked = MeetingForm.Of(opened) with { Day = next >= Today ? next : null };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        known = await people.AllAsync(stop);
        var problems = Asked.Check(known, Today);
        if (!problems.None || ModelState.ErrorCount > 0) return Refused(problems, Page());
        var deed = DeedOf("arrange meeting of alliance");
        var chair = known[Asked.Chair!].Who;
        var meeting = new AllianceMeeting { Id = NewId.Next(deed.Now), Day = Asked.Day!.Value, Time = Asked.Time?.Trim() ?? "", Place = Asked.Place?.Trim() ?? "", Chair = chair.Name, ChairAccount = chair.Account, AddedAt = deed.Now, AddedBy = deed.Actor.Name };
        if (!desk.MayRun(meeting)) return Refused(Problems.Of("Asked.Chair", "You arrange meetings that you lead. Select yourself"), Page());
        desk.Db.Add(meeting);
        desk.Db.AddRange(Asked.Attending(meeting.Id, [], known, deed.Now).Come);
        var carried = await source.CarriedAsync(meeting.Day, stop);
        await agenda.PutAsync(meeting, [.. carried.Take(ChangeAgenda.Most).Select(c => (c.Child, c.Because))], 0, deed, stop);
        await desk.SaveAsync(meeting, null, deed, stop);
        return Done(AllianceLinks.Agenda(meeting.Id), carried.Count == 0 ? "The meeting is arranged. Put children on its agenda." : $"The meeting is arranged. {carried.Count} {(carried.Count == 1 ? "child is" : "children are")} carried over from before.");
    }
}
