using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.OutOfSchool.TakeBack;

/// <summary>Takes an end back, or the whole record. What was there stays in the history.</summary>
[Needs(Permission.RecordPlacement)]
internal sealed class IndexModel(OutOfSchoolDesk desk, PlaceOfChild place, WaymarkDb db) : RoomPage
{
    private const int Longest = 2000;

    [BindProperty(SupportsGet = true, Name = "time")]
    public OutOfSchoolId Id { get; set; }

    /// <summary>end or all.</summary>
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public Opened<OutOfSchoolTime> Opened { get; private set; } = null!;

    public IReadOnlyList<(string, string)> Choices => Opened.Record.Ended is null ? [("all", "The whole record: it was never so")] : [("end", "The end: it goes on"), ("all", "The whole record: it was never so")];

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var page = await ShownAsync(stop);
        if (page is NotFoundResult) return page;
        var problems = new Problems().AddIf(!Choices.Any(c => c.Item1 == What), "What", "Select what is taken back").AddIf(string.IsNullOrWhiteSpace(Why), "Why", "Enter why it is taken back").AddIf(Why?.Length > Longest, "Why", "Use 2,000 characters or fewer");
        if (!problems.None) return Refused(problems, page);
        var (time, deed) = (Opened.Record, DeedOf("take back home education or missing education"));
        var before = time.Ended is { } ended ? $"Before: ended on {ArrangementWords.Day(ended)}." : "";
        var kept = false;
        if (What == "all")
        {
            time.Withdrawn = true;
            kept = !await place.GivenBackAsync(Opened, Why!.Trim(), deed, stop) && PlaceOfChild.EndedOn(Opened.Steps) is not null;
        }
        else (time.Ended, time.Outcome) = (null, "");
        db.Add(ArrangementStep.Now(Id.Value, time.Child, "corrected", deed.Today, deed).Saying($"{(What == "all" ? "It was never so and is taken back." : "It has not ended.")} {before}", Why!.Trim()));
        await db.SaveAsync(deed with { Child = time.Child.Value, Subject = $"out-of-school:{Id}", Reason = "given in the record" }, stop);
        return Done(OutOfSchoolLinks.Record(Id), kept
            ? "It is taken back. The place at the school stays ended: you may not change it, the child is on a roll again, or it was changed since. It can be put right under Schools and settings on the child's page."
            : "It is taken back. What was there stays in the history.");
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.RecordPlacement, "view form to take back home education or missing education", stop) is not { Record.Withdrawn: false } opened) return NotFound();
        Opened = opened;
        return Page();
    }
}
