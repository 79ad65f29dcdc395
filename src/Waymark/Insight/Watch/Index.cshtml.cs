using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Insight.Watch;

/// <summary>The watch list: of all figures by place, the few that have changed by more than chance.</summary>
[Needs(Permission.ViewFigures)]
internal sealed class IndexModel(WatchBoard board, CurrentArea current) : RoomPage
{
    /// <summary>Most changes of one kind that are shown at once.</summary>
    private const int Most = 10;

    public Board Board { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Board = await board.ReadAsync(current.Code, Today, stop);

    /// <summary>Changes that are told, the most serious kind first; empty kinds after the first are left out.</summary>
    public IEnumerable<(Judgement Kind, IReadOnlyList<ToldChange> Shown, int Left)> Kinds
    {
        get
        {
            foreach (var kind in Enum.GetValues<Judgement>())
            {
                var all = Board.Changes.Where(c => c.Head.Judgement == kind).ToList();
                if (all.Count > 0 || kind == Judgement.Worse) yield return (kind, [.. all.Take(Most)], Math.Max(0, all.Count - Most));
            }
        }
    }
}
