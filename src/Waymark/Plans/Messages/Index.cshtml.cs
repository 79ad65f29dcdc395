using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Messages;

/// <summary>Families that wait for an answer of the team.</summary>
[Needs(Permission.AnswerFamily)]
internal sealed class IndexModel(WaitingMessages messages) : RoomPage
{
    public IReadOnlyList<WaitingMessages.Line> Lines { get; private set; } = [];
    public NodaTime.LocalDate Day => Today;

    public async Task OnGetAsync(CancellationToken stop) => Lines = await messages.ReadAsync(WaitingMessages.Most, stop);
}
