using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Consultations;

/// <summary>What the pages about one consultation share: opened, or nothing there; saved and back to it, or the same page with what is wrong.</summary>
internal abstract class ConsultationPage(ConsultationDesk desk) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "consultation")]
    public Guid Id { get; set; }

    /// <summary>Version of the consultation that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    public OpenedConsultations Open { get; private set; } = null!;
    public Consultation One { get; private set; } = null!;
    public LocalDate Now => Today;

    /// <summary>What the page is for, as the trail names it.</summary>
    protected abstract string What { get; }

    protected abstract string Saved { get; }
    protected virtual Permission Needed => Permission.ConsultSetting;
    protected ConsultationDesk Desk => desk;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await FindAsync($"view form: {What}", stop)) return NotFound();
        Version = One.Version;
        await LoadAsync(true, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await FindAsync($"open: {What}", stop)) return NotFound();
        var problems = ModelState.ErrorCount == 0 ? await RunAsync(stop) : new Problems();
        if (ModelState.ErrorCount == 0 && problems.None) return Done(ConsultationLinks.Read(Case, Id), Saved);
        await LoadAsync(false, stop);
        return Refused(problems, Page());
    }

    protected virtual Task LoadAsync(bool fresh, CancellationToken stop) => Task.CompletedTask;

    protected abstract Task<Problems> RunAsync(CancellationToken stop);

    /// <summary>Saves over the version that the form was made from.</summary>
    protected Task SaveAsync(CancellationToken stop)
    {
        desk.Db.Expect(One, Version);
        return desk.SaveAsync(Open, DeedOf(What).As(What, $"consultation:{Id}"), stop);
    }

    private async Task<bool> FindAsync(string what, CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, Needed, what, stop) is not { } open || open.All.FirstOrDefault(c => c.Id == Id) is not { } one) return false;
        (Open, One) = (open, one);
        return true;
    }
}
