using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Exclusions.Case;

/// <summary>One suspension or exclusion: what is to be done next, every duty with its day, and every step with who recorded it.</summary>
[Needs(Permission.ViewExclusions)]
internal sealed class IndexModel(ExclusionDesk desk) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "exclusion")]
    public SuspensionId Id { get; set; }

    public OpenedExclusion Opened { get; private set; } = null!;
    public ExclusionCase Case { get; private set; } = null!;
    public string School { get; private set; } = "";
    public bool MayRecord { get; private set; }
    public LocalDate Day => Today;
    public Suspension Suspension => Opened.Suspension;
    public ChildCard Child => Opened.Child;

    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    public IReadOnlyList<Duty> Next => [.. Duties.Where(d => d.Pending && d.Kind is not (DutyKind.Bar or DutyKind.Right)).OrderBy(d => d.Kind == DutyKind.Prompt).ThenBy(d => d.Due ?? LocalDate.MaxIsoValue)];

    /// <summary>Steps that another has replaced or taken back.</summary>
    public IReadOnlySet<Guid> Superseded { get; private set; } = new HashSet<Guid>();

    /// <summary>The newest first.</summary>
    public IReadOnlyList<TakenStep> Steps => [.. Opened.Steps.Where(s => desk.SeesSocialCare || s.Kind is not ("social-worker-told" or "virtual-head-told")).OrderByDescending(s => s.On).ThenByDescending(s => s.RecordedAt)];

    public bool SeesSocialCare => desk.SeesSocialCare;

    /// <summary>Others of the child.</summary>
    public int Others => Opened.Book.Suspensions.Count - 1;

    /// <summary>Who recorded that a duty was done; empty where a file tells of it.</summary>
    public string RecordedBy(Duty duty) => Opened.Steps.LastOrDefault(s => duty.ClosedBy.Contains(s.Kind) && s.On == duty.DoneOn && !Superseded.Contains(s.Id))?.RecordedBy ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.ViewExclusions, "view suspension or exclusion", stop) is not { } opened) return NotFound();
        Opened = opened;
        Case = opened.On(Today);
        Duties = [.. Case.Duties.Where(d => desk.SeesSocialCare || !OpenDuty.TellsOfSocialCare(d.Rule.Id))];
        Superseded = opened.Steps.Where(s => s.Replaces is not null).Select(s => s.Replaces!.Value).ToHashSet();
        School = (await desk.SchoolsAsync(stop)).GetValueOrDefault(Suspension.Urn, $"School {Suspension.Urn}");
        MayRecord = desk.MayRecord(Suspension.Urn);
        return Page();
    }
}
