using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.People.Restricted;

/// <summary>Records that nobody else finds, and what is asked about them.</summary>
[Needs(Permission.ManageRestrictions)]
internal sealed class IndexModel(SealedRecords records, ITrail trail) : RoomPage
{
    public IReadOnlyList<(Child Child, Restriction? By)> All { get; private set; } = [];
    public IReadOnlyList<(Restriction Asked, Child Child)> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        (All, Waiting) = (await records.AllAsync(stop), await records.WaitingAsync(stop));
        await trail.RecordAsync(DeedOf("view sealed records") with { Subject = $"results:{All.Count + Waiting.Count}" }, stop);
    }
}
