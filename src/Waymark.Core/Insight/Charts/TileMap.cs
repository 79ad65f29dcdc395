using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Core.Insight.Charts;

/// <summary>Localities as tiles of one size that lie roughly as on a map: a place is read by its value, not by its acres.</summary>
/// <remarks>Where tiles lie is a table (<c>Insight/Charts/locality-tiles.csv</c>). A list with a name that is not in it is laid out as a plain grid.</remarks>
public sealed record TileMap : Chart
{
    /// <summary>Code of the area, such as 815.</summary>
    public required string Area { get; init; }

    /// <summary>The localities with their values.</summary>
    public required IReadOnlyList<(string Name, Reading Reading)> Places { get; init; }

    /// <summary>Title of the places.</summary>
    public string By { get; init; } = "Locality";

    /// <inheritdoc />
    public override string Summary => new PlaceWords(Measure, Places).Sentence;

    /// <inheritdoc />
    public override ChartTable Table => new([By, Measure.Words], [.. Places.Select(place => (IReadOnlyList<string>)[place.Name, place.Reading.Show(Measure)])]);

    private protected override IEnumerable<Reading> Readings => Places.Select(place => place.Reading);

    private protected override void Paint(Sheet sheet) => TilePainter.Paint(sheet, this, [.. Readings]);
}
