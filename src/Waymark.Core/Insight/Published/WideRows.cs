namespace Waymark.Core.Insight.Published;

/// <summary>A column for each measure; place, period and part of each row in columns of their own.</summary>
internal sealed class WideRows(PublishedHeader header) : PublishedRows(header)
{
    private readonly Dictionary<string, string[]> namesOf = new(StringComparer.Ordinal);

    protected override void ReadRow(IReadOnlyList<string> cells, long line, ITakesPublished to)
    {
        var layout = Header.Layout;
        if (PlaceOf(cells, line, to) is not { } place) return;
        var (written, identifier) = (Cell(cells, "time_period"), Cell(cells, "time_identifier"));
        if (PublishedPeriod.Read(written, identifier, layout, out var odd) is not { } period)
        {
            to.Take(Fault("P09", line, "time_period", $"{written} {identifier}"));
            return;
        }
        if (odd) to.Take(Fault("P08", line, "time_period", written));
        var own = layout.CalendarLayout.Length > 0 && period.Kind == PublishedPeriod.CalendarYear ? layout.CalendarLayout : layout.Id;
        if (Layout.Length == 0) Layout = own;
        var breakdown = BreakdownOf(cells);
        if (!IsNew(place.Code, period, $"{own} {breakdown}", line, to)) return;
        Compare(cells, line, to);
        var names = NamesOf(own);
        for (var i = 0; i < names.Length; i++)
        {
            var column = Header.Measures[i];
            Figure(new Statistic(place.Code, place.Level, names[i], period, breakdown, default, line), cells[column.At], (column.At, column.Name), to);
        }
    }

    private PublishedPlace? PlaceOf(IReadOnlyList<string> cells, long line, ITakesPublished to)
    {
        var (level, region, old, code) = (Cell(cells, "geographic_level"), Cell(cells, "region_code"), Cell(cells, "old_la_code"), Cell(cells, "new_la_code"));
        var place = PublishedPlace.OfRow(level, region, old, code, out var clash);
        if (clash) to.Take(Fault("P11", line, "old_la_code", $"{old} {code}"));
        else if (place is null) to.Take(Fault("P10", line, "geographic_level", $"{level} {region} {old} {code}".Trim()));
        return place;
    }

    private string BreakdownOf(IReadOnlyList<string> cells) => Header.PlaceOf("breakdown_topic") >= 0
        ? BreakdownNames.OfTopic(Cell(cells, "breakdown_topic"), Cell(cells, "breakdown"))
        : BreakdownNames.Join(Header.Layout.Dimensions.Select(d => BreakdownNames.Of(d.Dimension, Cell(cells, d.Column))));

    /// <summary>A column that stands twice should say the same twice.</summary>
    private void Compare(IReadOnlyList<string> cells, long line, ITakesPublished to)
    {
        foreach (var (first, second, name) in Header.Doubled)
            if (!cells[first].AsSpan().Trim().SequenceEqual(cells[second].AsSpan().Trim()))
                to.Take(new PublishedFault("P05", line, second + 1, name, cells[second]));
    }

    private string[] NamesOf(string layout)
    {
        if (!namesOf.TryGetValue(layout, out var names)) namesOf[layout] = names = [.. Header.Measures.Select(column => column.Of(layout))];
        return names;
    }
}
