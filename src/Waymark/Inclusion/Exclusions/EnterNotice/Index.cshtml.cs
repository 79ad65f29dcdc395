using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.People;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Exclusions.EnterNotice;

/// <summary>A head's notice: first the questions, then what follows from the answers, to be confirmed.</summary>
[Needs(Permission.RecordExclusion)]
internal sealed class IndexModel(ExclusionDesk desk, EnterNotice enter) : RoomPage
{
    public static readonly IReadOnlyList<(string, string)> Kinds = [(nameof(SuspensionKind.Suspension), "Suspension"), (nameof(SuspensionKind.Permanent), "Permanent exclusion")];
    public static readonly IReadOnlyList<(string, string)> Halves = [("AM", "In the morning"), ("PM", "In the afternoon")];
    public static readonly IReadOnlyList<(string, string)> Ways = [("hand", "By hand or e-mail"), ("post", "By first-class post")];
    public static readonly IReadOnlyList<(string, string)> Reasons = [.. CodeSet.Of("exclusion-reasons").All.Select(r => (r.Value, r.Label))];

    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty]
    public EnterNotice.Request Asked { get; set; } = new();

    /// <summary>What the pressed button does: check, change or enter.</summary>
    [BindProperty]
    public string? Do { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public ExclusionBook Book { get; private set; } = null!;

    /// <summary>What follows; shown where the answers are right and wait to be confirmed.</summary>
    public ExclusionCase? Preview { get; private set; }

    /// <summary>Days of suspension so far, before the one that is entered.</summary>
    public ExclusionTotals Totals => ExclusionClock.Totals(Book.Facts, Today);

    public Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Asked = new() { Decided = Today, From = Today, Half = "AM" };
        return ShownAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // A day that could not be read has its sentence already.
        if (!ModelState.IsValid) return Refused(new(), await ShownAsync(stop));
        if (Do == "change") return await ShownAsync(stop);
        if (Do == "enter")
        {
            if (await enter.RunAsync(Id, Asked, DeedOf("enter notice of exclusion"), stop) is not var (refused, entered)) return NotFound();
            return entered is { } id ? Done(ExclusionLinks.Case(id), "The notice is entered and the council is told by it.") : Refused(refused, await ShownAsync(stop));
        }
        var page = await ShownAsync(stop);
        if (page is NotFoundResult) return page;
        var problems = EnterNotice.Check(Asked, Child, Book, Today).AddIf(!desk.MayRecord(Child.SchoolUrn), "Asked.From", EnterNotice.ElsewhereThen(Child));
        if (!problems.None) return Refused(problems, page);
        Preview = EnterNotice.Preview(Asked, Child, Book, DeedOf("look at notice of exclusion"));
        return page;
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenChildAsync(Id, Asked.From, "view form to enter a suspension or exclusion", stop) is not var (child, book)) return NotFound();
        (Child, Book) = (child, book);
        return Page();
    }
}
