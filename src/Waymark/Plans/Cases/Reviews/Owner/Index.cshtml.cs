using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Reviews.Owner;

/// <summary>Names who sees to the review of a child without a setting, and when they look at it next.</summary>
[Needs(Permission.IssuePlan)]
internal sealed class IndexModel(WaymarkDb db, OpenedCase opened) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    /// <summary>Version that the form was made from; 0 before the first.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public LocalDate? Next { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public ChildCard Child { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await OpenAsync(stop) is not { } known) return NotFound();
        (Version, Name, Next, What) = (known.Version, known.Name, known.Next, known.What);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await OpenAsync(stop) is not { } known) return NotFound();
        var problems = new Problems()
            .AddIf(string.IsNullOrWhiteSpace(Name), "Name", "Enter who sees to it")
            .AddIf(Name?.Length > 200, "Name", "The name must be 200 characters or fewer")
            .AddIf(Next is null, "Next", "Enter the day on which they look at it next")
            .AddIf(Next < Today, "Next", "The day must be today or later")
            .AddIf(What?.Length > 300, "What", "The note must be 300 characters or fewer");
        if (!problems.None || !ModelState.IsValid) return Refused(problems, Page());
        (known.Name, known.Next, known.What) = (Name!.Trim(), Next, What?.Trim() ?? "");
        if (db.Entry(known).State == EntityState.Detached)
        {
            // A form made before anybody was named has version 0, and is refused once somebody is.
            known.Version = 1;
            db.Add(known);
        }
        else db.Expect(known, Version);
        await db.SaveAsync(DeedOf("name owner of review").About(Child.Id.Value), stop);
        return Done(ReviewLinks.OfCase(Case), "Saved.");
    }

    private async Task<CaseOwner?> OpenAsync(CancellationToken stop)
    {
        if (await opened.FindAsync(Case, Permission.IssuePlan, "view owner of review", stop) is not var (_, child)) return null;
        Child = child;
        return await db.Set<CaseOwner>().FirstOrDefaultAsync(o => o.Case == Case, stop) ?? new CaseOwner { Case = Case };
    }
}
