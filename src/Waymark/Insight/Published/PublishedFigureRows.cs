using System.Runtime.CompilerServices;
using Waymark.Insight.Door;

namespace Waymark.Insight.Published;

/// <summary>Published figures as tidy rows beside the local ones.</summary>
internal sealed class PublishedFigureRows(IPublished published) : IFigureRows
{
    public async IAsyncEnumerable<FigureRow> RowsAsync(FigureQuestion asked, [EnumeratorCancellation] CancellationToken stop)
    {
        if (asked.Source == FigureRow.Local) yield break;
        foreach (var f in await published.FiguresAsync(asked.Area, asked.Indicator, stop))
            yield return new FigureRow(f.Place, f.Measure.Indicator, f.Period.Label, f.Breakdown, f.Said, f.Numerator, f.Denominator, f.Source, f.Edition, f.Note);
    }
}
