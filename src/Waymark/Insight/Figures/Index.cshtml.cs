using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Insight;
using Waymark.Insight.Door;
using Waymark.Shell.Pages;

namespace Waymark.Insight.Figures;

/// <summary>The start page of those who work with figures and see no child: counts made safe.</summary>
[Needs(Permission.ViewFigures)]
internal sealed class IndexModel(IEnumerable<IFigures> sources) : RoomPage
{
    public IReadOnlyList<(string Table, IReadOnlyList<(string Row, SafeCount Count)> Rows)> Tables { get; private set; } = [];
    public LocalDate Day => Today;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = new List<Figure>();
        foreach (var source in sources) all.AddRange(await source.ReadAsync(Today, stop));
        Tables = [.. all.GroupBy(f => f.Table).Select(t =>
            (t.Key, (IReadOnlyList<(string, SafeCount)>)[.. t.Select(f => (f.Row, SafeCount.Of(f.Count, Today)))]))];
    }
}
