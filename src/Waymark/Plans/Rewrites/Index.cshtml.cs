using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Rewrites;

/// <summary>What practitioners had to rewrite, summed by section and service.</summary>
[Needs(Permission.ViewRewrites)]
internal sealed class IndexModel(RewriteSums sums) : RoomPage
{
    public IReadOnlyList<RewriteSums.Line> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Lines = await sums.ReadAsync(Today, stop);
}
