using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Family.Children;

/// <summary>The start page of a parent, carer or young person.</summary>
[Needs(Permission.ViewOwnChildren)]
internal sealed class IndexModel(OwnChildren own, IAccess access) : RoomPage
{
    /// <summary>So many letters stand open; older ones are folded away.</summary>
    public const int NewLetters = 3;

    public OwnChildren.View Shown { get; private set; } = null!;
    public IReadOnlyList<OwnChildren.OwnChild> Children => Shown.Children;
    public bool Self => access.Visitor!.Role == Role.YoungPerson;
    public NodaTime.LocalDate Day => Today;

    public async Task OnGetAsync(CancellationToken stop) => Shown = await own.ReadAsync(DeedOf("view own children"), stop);
}
