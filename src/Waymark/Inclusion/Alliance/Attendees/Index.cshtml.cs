using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Alliance.Attendees;

/// <summary>Changes when and where a meeting is, who leads it and who attends, until it is finished.</summary>
[Needs(Permission.RunAlliance)]
internal sealed class IndexModel(AllianceDesk desk, AlliancePeople people) : RoomPage
{
    private IReadOnlyDictionary<string, (Colleague Who, Role As)> known = new Dictionary<string, (Colleague, Role)>();

    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Id { get; set; }

    [BindProperty]
    public MeetingForm Asked { get; set; } = new();

    public OpenedMeeting Opened { get; private set; } = null!;
    public IReadOnlyList<(string Value, string Label)> People => AlliancePeople.Choices(known);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        Asked = MeetingForm.Of(Opened);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        var meeting = Opened.Meeting;
        // A meeting that is being held keeps the day on which that began.
        var problems = Asked.Check(known, meeting.Held ?? Today)
            .AddIf(!Opened.IsOpen, "", "The meeting is finished: what was wrong in it is put right by a note")
            .AddIf(Opened.IsHeld && Asked.Day != meeting.Day, "Asked.Day", "The meeting is being held: its day stays");
        if (!problems.None || ModelState.ErrorCount > 0) return Refused(problems, Page());
        var deed = DeedOf("change meeting of alliance");
        var chair = known[Asked.Chair!].Who;
        (meeting.Day, meeting.Time, meeting.Place, meeting.Chair, meeting.ChairAccount) = (Asked.Day!.Value, Asked.Time?.Trim() ?? "", Asked.Place?.Trim() ?? "", chair.Name, chair.Account);
        var (gone, come) = Asked.Attending(Id, Opened.Attendees, known, deed.Now);
        desk.Db.RemoveRange(gone);
        desk.Db.AddRange(come);
        await desk.SaveAsync(meeting, Asked.Version, deed, stop);
        return Done(AllianceLinks.Agenda(Id), "The meeting is changed.");
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await desk.RunAsync(Id, stop) is not { } opened) return false;
        (Opened, known) = (opened, await people.AllAsync(stop));
        return true;
    }
}
