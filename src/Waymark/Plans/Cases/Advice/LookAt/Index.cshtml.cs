using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Advice.LookAt;

/// <summary>One advice as its author wrote it; the council accepts it or puts a question back.</summary>
[Needs(Permission.AskAdvice)]
internal sealed class IndexModel(AdviceDesk desk, LookAtAdvice look) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "request")]
    public Guid Advice { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    public OpenedAdvice Open { get; private set; } = null!;
    public IReadOnlyList<Recommendation> Rows { get; private set; } = [];
    public IReadOnlyList<AdviceNote> Notes { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name)> Files { get; private set; } = [];
    public AdviceLine Line => Open.Line(Today);
    public LocalDate Day => Today;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync("view advice", stop);

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken stop) =>
        RunAsync(open => look.AcceptAsync(open, Version, DeedOf("accept advice"), stop), "The advice is accepted. Say now what becomes of each recommendation.", stop);

    public Task<IActionResult> OnPostAskBackAsync(CancellationToken stop) =>
        RunAsync(open => look.AskBackAsync(open, Question, Version, DeedOf("put question back"), stop), "The question is put back. Their time runs on until the answer.", stop);

    private async Task<IActionResult> RunAsync(Func<OpenedAdvice, Task<Problems>> change, string saved, CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, Advice, "open advice to look at it", stop) is not { } open) return NotFound();
        var problems = await change(open);
        return problems.None ? Done(AdviceLinks.OfCase(Case), saved) : Refused(problems, await ShownAsync("view advice", stop));
    }

    private async Task<IActionResult> ShownAsync(string what, CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, Advice, what, stop) is not { } open) return NotFound();
        (Open, Version) = (open, open.Request.Version);
        Rows = await desk.Db.Set<Recommendation>().Where(r => r.Advice == Advice).OrderBy(r => r.Order).AsNoTracking().ToListAsync(stop);
        Notes = await desk.Db.Set<AdviceNote>().Where(n => n.Advice == Advice).OrderBy(n => n.At).AsNoTracking().ToListAsync(stop);
        Files = (await desk.Db.Set<AdviceFile>().Where(f => f.Advice == Advice).OrderBy(f => f.AddedAt).Select(f => new { f.Id, f.Name }).ToListAsync(stop)).ConvertAll(f => (f.Id, f.Name));
        return Page();
    }
}
