using System.Globalization;

namespace Waymark.Core.Insight.Published;

/// <summary>The ten councils that are most like each.</summary>
internal sealed class NeighbourRows : PublishedRows
{
    public NeighbourRows(PublishedHeader header) : base(header) => Layout = header.Layout.Id;

    protected override void ReadRow(IReadOnlyList<string> cells, long line, ITakesPublished to)
    {
        foreach (var column in (ReadOnlySpan<string>)["old_la_code", "neighbour_old_la_code"])
            if (PublishedPlace.Find(Cell(cells, column)) is not { Level: "local_authority" })
            {
                to.Take(Fault("P10", line, column, Cell(cells, column)));
                return;
            }
        if (!int.TryParse(Cell(cells, "rank"), NumberStyles.None, CultureInfo.InvariantCulture, out var rank) || rank is < 1 or > 100)
        {
            to.Take(Fault("P13", line, "rank", Cell(cells, "rank")));
            return;
        }
        var place = Cell(cells, "old_la_code");
        if (IsNew(place, default, Cell(cells, "rank"), line, to))
            to.Take(new Neighbour(place, rank, Cell(cells, "neighbour_old_la_code"), Cell(cells, "closeness"), line));
    }
}
