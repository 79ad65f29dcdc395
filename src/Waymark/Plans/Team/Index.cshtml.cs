using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Team;

/// <summary>The manager's view: who has how much at which stage, what is past its limit, what nobody has.</summary>
[Needs(Permission.ViewTeam)]
internal sealed class IndexModel(TeamWork work) : RoomPage
{
    public IReadOnlyList<TeamWork.Officer> Officers { get; private set; } = [];
    public LocalDate Day => Today;

    public async Task OnGetAsync(CancellationToken stop) => Officers = await work.ReadAsync(Today, stop);
}
