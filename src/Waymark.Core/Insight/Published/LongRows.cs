using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Insight.Published;

/// <summary>The Local Authority Interactive Tool: a row for each measure, year and place.</summary>
internal sealed class LongRows : PublishedRows
{
    private static readonly FrozenDictionary<string, string> Kinds = Table.Embedded("Insight/Published/lait-measures.csv").Rows
        .ToFrozenDictionary(row => row["measure"], row => row["period"], StringComparer.Ordinal);

    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);

    public LongRows(PublishedHeader header) : base(header) => Layout = header.Layout.Id;

    protected override void ReadRow(IReadOnlyList<string> cells, long line, ITakesPublished to)
    {
        var (measure, number) = (Cell(cells, "short_desc"), Cell(cells, "la_number"));
        if (PublishedPlace.Find(number) is not { } place)
        {
            to.Take(Fault("P10", line, "la_number", number));
            return;
        }
        if (!Kinds.TryGetValue(measure, out var kind) && unknown.Add(measure)) to.Take(Fault("P17", line, "short_desc", measure));
        if (PublishedPeriod.ReadTool(Cell(cells, "years"), kind ?? "") is not { } period)
        {
            to.Take(Fault("P09", line, "years", Cell(cells, "years")));
            return;
        }
        if (!IsNew(place.Code, period, measure, line, to)) return;
        var at = Header.PlaceOf("values");
        Figure(new Statistic(place.Code, place.Level, $"{Layout}.{measure}", period, "", default, line), cells[at], (at, "values"), to);
    }
}
