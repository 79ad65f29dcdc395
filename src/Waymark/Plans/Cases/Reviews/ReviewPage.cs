using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Reviews;

/// <summary>What the pages about one review share: opened, or nothing there; saved and back to the review, or the same page with what is wrong.</summary>
internal abstract class ReviewPage(ReviewDesk desk) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "review")]
    public ReviewId Id { get; set; }

    /// <summary>Version of the review that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    public OpenedReview Open { get; private set; } = null!;

    protected void Take(OpenedReview open) => Open = open;
    public Review Review => Open.Review;
    public LocalDate Now => Today;

    /// <summary>What the page is for, as the trail names it.</summary>
    protected abstract string What { get; }

    protected abstract string Saved { get; }

    protected virtual Permission Needed => Permission.RecordReview;
    protected virtual string Next => ReviewLinks.Read(Case, Id);
    protected ReviewDesk Desk => desk;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, Id, Needed, $"view form: {What}", stop) is not { } open) return NotFound();
        (Open, Version) = (open, open.Review.Version);
        return await LoadAsync(true, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, Id, Needed, $"open: {What}", stop) is not { } open) return NotFound();
        Open = open;
        // A day that could not be read has its sentence already; one that the page does not ask for leaves an entry that nobody validates, and no error.
        var problems = ModelState.ErrorCount == 0 ? await RunAsync(stop) : new Problems();
        if (ModelState.ErrorCount == 0 && problems.None) return Done(Next, Saved);
        return await LoadAsync(false, stop) ? Refused(problems, Page()) : NotFound();
    }

    /// <returns>False where what the address names is not there.</returns>
    protected virtual Task<bool> LoadAsync(bool fresh, CancellationToken stop) => Task.FromResult(true);

    protected abstract Task<Problems> RunAsync(CancellationToken stop);
}
