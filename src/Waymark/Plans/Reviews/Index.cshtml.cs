using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Reviews;

/// <summary>Every review within reach: what is due, arranged and late; one step for many at once.</summary>
[Needs(Permission.ViewReview)]
internal sealed class IndexModel(ReviewList list, BulkStep bulk, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ReviewFilter Filter { get; set; } = new();

    [BindProperty]
    public string[] Picked { get; set; } = [];

    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public LocalDate? Day { get; set; }

    public int Total { get; private set; }
    public int Pages => PageCount.Of(Total, ReviewList.PageSize);
    public IReadOnlyList<ReviewList.Row> Rows { get; private set; } = [];
    public IReadOnlyList<(string Urn, string Name)> Schools { get; private set; } = [];
    public IReadOnlyList<string> Localities { get; private set; } = [];
    public IReadOnlyList<string> NotDone { get; private set; } = [];
    public int NumberDone { get; private set; }
    public LocalDate Now => Today;
    public bool MayRecord => access.May(Permission.RecordReview);
    public bool MayDownload => access.May(Permission.DownloadLists);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Day = Today;
        await LoadAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayRecord) return Forbid();
        var picked = Picked.Select(p => CaseId.TryParse(p, out var of) ? of : (CaseId?)null).OfType<CaseId>().ToList();
        var problems = new Problems()
            .AddIf(picked.Count == 0, "", "Tick the children whom it is about")
            .AddIf(Step is not ("arrange" or "circulated" or "held" or "reports"), "Step", "Select what is to be recorded")
            .AddIf(Day is null, "Day", "Enter the day");
        if (!problems.None || !ModelState.IsValid) return await RefusedAsync(problems, stop);
        var (done, not) = await bulk.RunAsync(picked, Step!, Day!.Value, DeedOf("step of many reviews"), stop);
        if (not.Count == 0) return Done(Filter.At(Filter.Sheet), done == 1 ? "Recorded for 1 child." : $"Recorded for {done} children.");
        await LoadAsync(stop);
        NumberDone = done;
        var names = Rows.DistinctBy(r => r.Case).ToDictionary(r => r.Case, r => $"{r.Surname}, {r.Forename}");
        NotDone = [.. not.Select(n => $"{names.GetValueOrDefault(n.Case, "A child not on this page")}: {n.Why}")];
        return Page();
    }

    private async Task<IActionResult> RefusedAsync(Problems problems, CancellationToken stop)
    {
        await LoadAsync(stop);
        return Refused(problems, Page());
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        (var all, Schools, Localities) = await list.ChoicesAsync(stop);
        (Total, Rows) = await list.PageAsync(Filter, all, Today, stop);
    }
}
