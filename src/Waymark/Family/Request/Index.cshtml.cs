using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Family.Door;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Family.Request;

/// <summary>A parent or young person asks for an assessment. Nothing but the wish is needed: no form, no report, no meeting.</summary>
[Needs(Permission.TellCouncil)]
internal sealed class IndexModel(WaymarkDb db, IAccess access, IChildren children, IRequests requests) : RoomPage
{
    /// <summary>Code set request-sources: young person or parent.</summary>
    private const string FromFamily = "1";

    [BindProperty]
    public Asking Asked { get; set; } = new();

    /// <summary>Those for whom the visitor may ask.</summary>
    public IReadOnlyList<(string, string)> Choices { get; private set; } = [];

    public bool Self => access.Visitor!.Role == Role.YoungPerson;

    /// <summary>Requests so far, to be read again.</summary>
    public IReadOnlyList<TakenRequest> Earlier { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        await ShownAsync(stop);
        if (Choices.Count == 1) Asked = new() { Child = Choices[0].Item1 };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await ShownAsync(stop);
        var problems = new Problems()
            .AddIf(Choices.All(c => c.Item1 != Asked.Child), "Asked.Child", "Select your child")
            .AddIf(Asked.Words?.Length > 20_000, "Asked.Words", "Write 20,000 letters or fewer");
        if (!problems.None) return Refused(problems, Page());
        if (await children.OpenAsync(ChildId.From(Guid.Parse(Asked.Child!)), Permission.TellCouncil, "ask for an assessment", stop) is not { } child) return NotFound();
        problems.AddAll(await requests.HindrancesAsync(child.Id, stop));
        if (!problems.None) return Refused(problems, Page());
        var today = Today;
        var taken = await requests.TakeAsync(child.Id, child.Born, new IncomingRequest(today, FromFamily, "site", access.Visitor!.Name, Asked.Words?.Trim() ?? "", null), DeedOf("ask for an assessment"), stop);
        return Done(FamilyLinks.Request, taken.Acknowledgement);
    }

    private async Task ShownAsync(CancellationToken stop)
    {
        var mine = await children.Cards(db, access.ReachFor(Permission.TellCouncil)).OrderBy(c => c.Forename).Take(20).ToListAsync(stop);
        Choices = [.. mine.Select(c => ($"{c.Id}", c.FullName))];
        Earlier = await requests.OfAsync(mine.ConvertAll(c => c.Id), stop);
    }

    public sealed record Asking
    {
        public string? Child { get; init; }

        /// <summary>What worries them; may be empty.</summary>
        public string? Words { get; init; }
    }
}
