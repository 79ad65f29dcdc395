using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Advice;

/// <summary>What the pages about one request share: opened, or nothing there; saved and back to all requests, or the same page with what is wrong.</summary>
internal abstract class RequestPage(AdviceDesk desk) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "request")]
    public Guid Advice { get; set; }

    /// <summary>Version of the request that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    public OpenedAdvice Open { get; private set; } = null!;
    public AdviceLine Line => Open.Line(Today);
    public LocalDate Day => Today;

    /// <summary>What the page is for, as the trail names it.</summary>
    protected abstract string What { get; }

    protected abstract string Saved { get; }

    protected AdviceDesk Desk => desk;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, Advice, $"view form: {What}", stop) is not { } open) return NotFound();
        (Open, Version) = (open, open.Request.Version);
        await LoadAsync(true, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, Advice, $"open: {What}", stop) is not { } open) return NotFound();
        Open = open;
        var problems = await RunAsync(stop);
        if (problems.None) return Done(AdviceLinks.OfCase(Case), Saved);
        await LoadAsync(false, stop);
        return Refused(problems, Page());
    }

    protected virtual Task LoadAsync(bool fresh, CancellationToken stop) => Task.CompletedTask;

    protected abstract Task<Problems> RunAsync(CancellationToken stop);
}
