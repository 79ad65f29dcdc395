using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Outbox;

/// <summary>What waits to be sent: posted by people, or put in the place of whom it is to by the program.</summary>
[Needs(Permission.WriteLetter)]
internal sealed class IndexModel(WaitingLetters waiting) : RoomPage
{
    public IReadOnlyList<(Letter Letter, string Child)> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => All = await waiting.ReadAsync(stop);
}
