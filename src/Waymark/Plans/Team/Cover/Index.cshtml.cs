using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Team.Cover;

/// <summary>Who is away, and who sees and does their work from a day to a day.</summary>
[Needs(Permission.ReassignCase)]
internal sealed class IndexModel(ICover cover) : RoomPage
{
    [BindProperty]
    public Wanted Asked { get; set; } = new();

    [BindProperty]
    public Guid? End { get; set; }

    public IReadOnlyList<CoverPeriod> Periods { get; private set; } = [];
    public IReadOnlyList<Colleague> Officers { get; private set; } = [];
    public LocalDate Day => Today;

    public Task<IActionResult> OnGetAsync(string? away, CancellationToken stop)
    {
        Asked = new() { Away = away, From = Today };
        return ShownAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (End is { } period)
            return await cover.EndAsync(period, DeedOf("end absence cover"), stop) ? Done(PlanLinks.Cover, "The cover has ended. Who covered reaches these cases no longer.") : NotFound();
        var problems = await cover.ArrangeAsync(Account(Asked.Away), Account(Asked.By), Asked.From, Asked.To, DeedOf("arrange absence cover"), stop);
        return problems.None ? Done(PlanLinks.Cover, "The cover is arranged. It begins and ends by itself.") : Refused(problems, await ShownAsync(stop));
    }

    private static AccountId? Account(string? text) => AccountId.TryParse(text, out var account) ? account : null;

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        Periods = await cover.AllAsync(Today, stop);
        Officers = await cover.OfficersAsync(stop);
        return Page();
    }

    public sealed record Wanted
    {
        public string? Away { get; init; }
        public string? By { get; init; }
        public LocalDate? From { get; init; }
        public LocalDate? To { get; init; }
    }
}
