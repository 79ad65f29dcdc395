using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Common.Papers;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Alliance.Minutes;

/// <summary>The minutes as they were made, of the children within reach; what is found wrong later is added as a note.</summary>
[Needs(Permission.ViewAlliance)]
internal sealed class IndexModel(AllianceDesk desk, MinutesPaper minutes, ITrail trail) : RoomPage
{
    private const int Longest = 2000;

    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Id { get; set; }

    [BindProperty]
    public NoteForm Asked { get; set; } = new();

    public OpenedMeeting Opened { get; private set; } = null!;
    public Paper? Paper { get; private set; }
    public IReadOnlyList<(string Value, string Label)> About => [("", "The meeting as a whole"), .. Opened.Lines.Select(l => ($"{l.Item.Id}", l.Child))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, stop) is not { Meeting.Finished: not null } opened) return NotFound();
        return await ShownAsync(opened, stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, stop) is not { Meeting.Finished: not null } opened) return NotFound();
        if (!opened.MayRun) return Forbid();
        var item = opened.Lines.FirstOrDefault(l => $"{l.Item.Id}" == Asked.About)?.Item;
        var problems = new Problems()
            .AddIf(string.IsNullOrWhiteSpace(Asked.Words), "Asked.Words", "Enter what is to be added")
            .AddIf(Asked.Words?.Length > Longest, "Asked.Words", "The note must be 2,000 characters or fewer")
            .AddIf(!string.IsNullOrEmpty(Asked.About) && item is null, "Asked.About", "Select what the note is about");
        if (!problems.None || ModelState.ErrorCount > 0) return Refused(problems, await ShownAsync(opened, stop));
        var deed = DeedOf("add note to minutes of alliance");
        desk.Db.Add(new AllianceNote { Id = NewId.Next(deed.Now), Meeting = Id, Item = item?.Id, Words = Asked.Words!.Trim(), At = deed.Now, By = deed.Actor.Name });
        deed = deed.As(deed.Action, $"alliance:{Id}");
        await desk.Db.SaveAsync(item is null ? deed : deed.About(item.Child.Value), stop);
        return Done(AllianceLinks.Minutes(Id), "The note is added. The minutes stand as they were.");
    }

    private async Task<IActionResult> ShownAsync(OpenedMeeting opened, CancellationToken stop)
    {
        Opened = opened;
        if (!opened.Meeting.Whole) return Page();
        foreach (var child in opened.Lines.Select(l => l.Item.Child).Distinct()) await trail.RecordAsync(DeedOf("view minutes of alliance").About(child.Value), stop);
        Paper = await minutes.MakeAsync(opened, stop);
        return Page();
    }

    public sealed record NoteForm
    {
        /// <summary>Id of the item, or empty for the meeting.</summary>
        public string? About { get; init; }

        public string? Words { get; init; }
    }
}
