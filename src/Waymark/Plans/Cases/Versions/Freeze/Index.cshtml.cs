using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Checks;
using Waymark.Core.Plans.Content;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Versions.Freeze;

/// <summary>First what the version is for, then what the checks find and the confirmation: a version cannot be undone.</summary>
[Needs(Permission.IssuePlan)]
internal sealed class IndexModel(PlanDesk desk, FreezeVersion freeze, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty]
    public FreezeVersion.Request Asked { get; set; } = new();

    public OpenedPlan Plan { get; private set; } = null!;
    public VersionKind? Kind => VersionKind.Find(Asked.Kind);
    public IReadOnlyList<CheckFinding> Stops { get; private set; } = [];
    public IReadOnlyList<CheckFinding> Others { get; private set; } = [];

    /// <summary>Moves that wait for a plan which names the setting.</summary>
    public IReadOnlyList<LocalDate> Moves { get; private set; } = [];

    public bool MaySetAside => access.May(Permission.OverrideChecks);

    /// <summary>Nobody can make the version as the plan stands.</summary>
    public bool Stopped => Stops.Count > 0 && !(Kind is { Final: true } && MaySetAside);

    public async Task<IActionResult> OnGetAsync(string? kind, CancellationToken stop)
    {
        Asked = new() { Kind = kind, On = Today };
        return await ShownAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await freeze.RunAsync(Case, Asked, DeedOf("make version of plan"), stop) is not var (problems, number)) return NotFound();
        return problems.None ? Done(PlanLinks.Version(Case, number), $"Version {number} is made. It never changes from now on.") : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, Permission.IssuePlan, "view form to make a version", stop) is not { } plan) return NotFound();
        Plan = plan;
        if (Kind is not { } kind) return Page();
        var found = await freeze.FoundAsync(plan, kind, (Today, Asked.On), stop);
        Moves = kind.Final ? await freeze.MovesAsync(Case, stop) : [];
        Stops = FreezeVersion.Stopping(kind, found);
        Others = [.. found.Except(Stops)];
        return Page();
    }
}
