using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Exclusions.Unfollowed;

/// <summary>Exclusions and long suspensions of which only a file tells; they are taken up here.</summary>
[Needs(Permission.ViewExclusions)]
internal sealed class IndexModel(UnfollowedList list, ExclusionDesk desk, IAccess access) : RoomPage
{
    public IReadOnlyList<UnfollowedList.Row> Rows { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();
    public LocalDate Day => Today;
    public bool MayRecord => access.May(Permission.RecordExclusion);

    public string NameOf(UnfollowedList.Row row) => Names.GetValueOrDefault(row.Urn, row.School);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Rows = await list.ReadAsync(Today, stop);
        Names = await desk.SchoolsAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(string[] picked, CancellationToken stop)
    {
        if (!MayRecord) return Forbid();
        var chosen = picked.Select(p => SuspensionId.TryParse(p, out var id) ? id : (SuspensionId?)null).OfType<SuspensionId>().ToList();
        var taken = chosen.Count == 0 ? 0 : await list.FollowAsync(chosen, DeedOf("record steps of exclusion from now on"), stop);
        if (taken > 0) return Done(ExclusionLinks.All, $"{taken} {(taken == 1 ? "is" : "are")} taken up. What is to be done stands in the list; record what is done already with its day.");
        await OnGetAsync(stop);
        return Refused(Problems.Of("", chosen.Count == 0 ? "Tick at least one" : "These are taken up already, or are not yours to record"), Page());
    }
}
