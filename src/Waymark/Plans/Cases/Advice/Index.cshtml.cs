using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Advice;

/// <summary>Every request for advice of a case: who, since when, due when, where it stands; and which demanded kinds nobody was asked for.</summary>
[Needs(Permission.AskAdvice)]
internal sealed class IndexModel(WaymarkDb db, OpenedCase opened, AskForAdvice ask) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public IReadOnlyList<AdviceLine> Lines { get; private set; } = [];
    public IReadOnlyList<AdviceKind> Missing { get; private set; } = [];
    public ILookup<Guid, AdviceNote> Notes { get; private set; } = null!;
    public (int Open, int All) Recommendations { get; private set; }
    public LocalDate Day => Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await opened.OpenAsync(Case, Permission.AskAdvice, "view advice of case", stop) is not var (record, child)) return NotFound();
        Child = child;
        var requests = await db.Set<AdviceRequest>().Where(a => a.Case == Case).OrderBy(a => a.Kind).ThenBy(a => a.AskedOn).AsNoTracking().ToListAsync(stop);
        Lines = [.. requests.Select(a => AdviceLine.Of(record, a, Today)).OrderBy(l => l.State == Core.Plans.Advice.AdviceState.Withdrawn)];
        Missing = Bodies.Missing(child, requests);
        Notes = (await db.Set<AdviceNote>().Where(n => n.Case == Case).OrderBy(n => n.At).AsNoTracking().ToListAsync(stop)).ToLookup(n => n.Advice);
        var signed = requests.Where(a => a.SignedOn is not null).Select(a => a.Id).ToHashSet();
        var fates = await db.Set<Recommendation>().Where(r => r.Case == Case).Select(r => new { r.Advice, r.Fate }).ToListAsync(stop);
        Recommendations = (fates.Count(f => signed.Contains(f.Advice) && f.Fate is "" or "question"), fates.Count(f => signed.Contains(f.Advice) || f.Fate.Length > 0));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) => await ask.AllAsync(Case, DeedOf("ask for advice"), stop) switch
    {
        null => NotFound(),
        0 => Done(AdviceLinks.OfCase(Case), "All advice that must be sought was asked for already."),
        1 => Done(AdviceLinks.OfCase(Case), "One request for advice is sent."),
        var asked => Done(AdviceLinks.OfCase(Case), $"{asked} requests for advice are sent."),
    };
}
