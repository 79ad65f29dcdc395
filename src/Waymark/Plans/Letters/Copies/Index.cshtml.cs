using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Letters.Copies;

/// <summary>What the council told families and, as the law demands, told the visitor's school or body as well.</summary>
[Needs(Permission.ViewCopy)]
internal sealed class IndexModel(PartnerCopies copies) : RoomPage
{
    public IReadOnlyList<PartnerCopies.Line> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => All = await copies.ReadAsync(stop);
}
