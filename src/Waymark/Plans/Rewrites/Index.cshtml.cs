using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Rewrites;

/// <summary>What practitioners had to rewrite, summed by section and service.</summary>
[Needs(Permission.ViewRewrites)]
internal sealed class IndexModel(RewriteSums sums) : RoomPage
{
    public IReadOnlyList<RewriteSums.Line> Lines { get; private set; } = [];

    /// <summary>Day of the release; null where there was none yet.</summary>
    public LocalDate? On { get; private set; }

    public async Task OnGetAsync(CancellationToken stop) => (On, Lines) = await sums.ReadAsync(stop);
}
