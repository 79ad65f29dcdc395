using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Family.Children;

/// <summary>The start page of a parent, carer or young person.</summary>
[Needs(Permission.ViewOwnChildren)]
internal sealed class IndexModel(OwnChildren own) : RoomPage
{
    public IReadOnlyList<OwnChildren.OwnChild> Children { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Children = await own.ReadAsync(DeedOf("view own children"), stop);
}
