using System.Globalization;
using Waymark.Core.Common;

namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>Draws localities as hexagons in their places, or as a grid of rectangles where no places are known.</summary>
internal static class TilePainter
{
    private static readonly Table Layout = Table.Embedded("Insight/Charts/locality-tiles.csv");

    // Places count half tiles to the right and whole rows down.
    private sealed record Tile(string Name, string Label, Reading Reading, double Across, double Down);

    public static void Paint(Sheet sheet, TileMap map, IReadOnlyCollection<Reading> readings)
    {
        var shades = new Shades(readings.Select(reading => reading.Value).OfType<double>(), map.Measure);
        shades.Strip(sheet, hasHidden: false, hasMissing: false);
        sheet.Down += 10;
        if (Placed(map) is { } tiles) Hexagons(sheet, map.Measure, shades, tiles);
        else Grid(sheet, map, shades);
    }

    private static List<Tile>? Placed(TileMap map)
    {
        var rows = Layout.Rows.Where(row => row["area"] == map.Area).ToDictionary(row => row["locality"], StringComparer.OrdinalIgnoreCase);
        if (!map.Places.All(place => rows.ContainsKey(place.Name))) return null;
        return [.. map.Places.Select(place => new Tile(place.Name, rows[place.Name]["label"], place.Reading, Number(rows[place.Name]["across"]), Number(rows[place.Name]["down"])))];
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    private static void Hexagons(Sheet sheet, Measure measure, Shades shades, List<Tile> tiles)
    {
        var half = Math.Min(66, (sheet.Canvas.Width - 4) / (tiles.Max(tile => tile.Across) + 2));
        var side = half * 2 / Math.Sqrt(3);
        var top = sheet.Down + 2;
        foreach (var tile in tiles)
        {
            var (x, y) = (2 + ((tile.Across + 1) * half), top + side + (tile.Down * side * 1.5));
            // A hair smaller than its place, so that every tile has its whole outline.
            var (w, h) = (half - 1.5, side - 1.75);
            Spot[] corners = [new(x, y - h), new(x + w, y - (h / 2)), new(x + w, y + (h / 2)), new(x, y + h), new(x - w, y + (h / 2)), new(x - w, y - (h / 2))];
            sheet.Trace(corners, FillOf(tile.Reading, shades), closed: true);
            Inside(sheet, measure, shades, tile, (x, y, (half * 2) - 8));
        }
        sheet.Down = top + (side * 2) + (tiles.Max(tile => tile.Down) * side * 1.5) + 4;
    }

    private static void Grid(Sheet sheet, TileMap map, Shades shades)
    {
        var across = Math.Min(map.Places.Count, sheet.Canvas.IsNarrow ? 2 : 4);
        var (wide, high, top) = ((sheet.Canvas.Width - 2) / across, sheet.Canvas.Line * 4.4, sheet.Down + 2);
        for (var at = 0; at < map.Places.Count; at++)
        {
            var (x, y) = (1 + (at % across * wide), top + (at / across * high));
            var tile = new Tile(map.Places[at].Name, map.Places[at].Name, map.Places[at].Reading, 0, 0);
            sheet.Box(x + 2, y + 2, wide - 4, high - 4, FillOf(tile.Reading, shades));
            Inside(sheet, map.Measure, shades, tile, (x + (wide / 2), y + (high / 2), wide - 16));
        }
        sheet.Down = top + (Math.Ceiling(map.Places.Count / (double)across) * high) + 4;
    }

    private static Ink FillOf(Reading reading, Shades shades) =>
        reading.Value is { } value ? shades[value].Fill with { Stroke = "#4b565d", Width = 1.25 } : new Ink("tile-absent", "#ffffff", "#4b565d", 1.5, "4 4");

    private static void Inside(Sheet sheet, Measure measure, Shades shades, Tile tile, (double X, double Y, double Wide) at)
    {
        var canvas = sheet.Canvas;
        var ink = tile.Reading.Value is { } value ? shades[value].Text : new Ink("on-light", Ink.Dark);
        // The hyphen of a label is for breaking only.
        var lines = TextFit.Width(tile.Name, canvas.Type) <= at.Wide ? [tile.Name] : TextFit.Wrap(tile.Label, at.Wide, canvas.Type, most: 2);
        var y = at.Y - ((lines.Count + 1) * canvas.Line / 2) + (canvas.Type * 1.02);
        foreach (var line in lines)
        {
            sheet.Words(at.X, y, line, ink, Anchor.Middle);
            y += canvas.Line;
        }
        sheet.Words(at.X, y, tile.Reading.Show(measure), ink with { Name = ink.Name + "-strong", Bold = tile.Reading.Value is not null }, Anchor.Middle);
    }
}
