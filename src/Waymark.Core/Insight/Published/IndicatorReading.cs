namespace Waymark.Core.Insight.Published;

/// <summary>Reads our indicators from published measures: worked out from the counts where they are there and agree, else as published.</summary>
public static class IndicatorReading
{
    private const string NoCases = "no cases";

    /// <summary>The figures of one indicator, in the order of its rows in the table and then of the measures.</summary>
    /// <param name="rows">How the indicator is read.</param>
    /// <param name="figures">Figures of its measures, of any place, period and edition.</param>
    public static IReadOnlyList<IndicatorFigure> Read(IReadOnlyList<IndicatorMeasure> rows, IEnumerable<EditionStatistic> figures)
    {
        var asked = rows.SelectMany(row => row.Measures).ToHashSet(StringComparer.Ordinal);
        var cells = figures.Where(f => asked.Contains(f.Figure.Measure)).GroupBy(f => (f.Source, f.Edition, f.Figure.Place, f.Figure.Level, f.Figure.Period, f.Figure.Breakdown)).Select(cell =>
            (cell.Key, Values: cell.DistinctBy(f => f.Figure.Measure).ToDictionary(f => f.Figure.Measure, f => f.Figure.Value, StringComparer.Ordinal))).ToList();
        var read = new List<IndicatorFigure>();
        foreach (var row in rows)
            foreach (var (key, values) in cells)
                if (key.Period.Kind == row.PeriodKind && IsSpokenOf(row, values) && BreakdownNames.Suits(key.Breakdown, row.Where))
                    read.Add(Figure(row, values, new(row, key.Place, key.Level, key.Period, row.As == "*" ? key.Breakdown : row.As, null, null, null, null, null, key.Source, key.Edition, "", false)));
        return read;
    }

    /// <summary>An edition speaks of an indicator where it has its value or all that it is worked out from.</summary>
    private static bool IsSpokenOf(IndicatorMeasure row, Dictionary<string, PublishedValue> values) =>
        values.ContainsKey(row.Value) || (row.Numerator.Count > 0 && row.Numerator.Concat(row.Denominator).All(values.ContainsKey));

    private static IndicatorFigure Figure(IndicatorMeasure row, Dictionary<string, PublishedValue> values, IndicatorFigure blank)
    {
        var (numerator, denominator, published) = (Sum(row.Numerator, values), Sum(row.Denominator, values), values.TryGetValue(row.Value, out var said) ? said : (PublishedValue?)null);
        var gap = PublishedNotes.Gap(blank.Place, row.Value, blank.Period, blank.Breakdown.Length > 0);
        var (value, marker) = Value(row, numerator, denominator, published);
        var figure = blank with
        {
            Value = value, Marker = marker, Numerator = numerator?.Number, Denominator = denominator?.Number, Published = published?.Number, IsGap = gap.Length > 0,
        };
        return figure with { Note = Note(figure, gap), Value = figure.Disagrees && figure.Usable ? figure.Published : figure.Value };
    }

    private static (double? Value, string? Marker) Value(IndicatorMeasure row, PublishedValue? numerator, PublishedValue? denominator, PublishedValue? published)
    {
        if (numerator?.Marker == PublishedValue.Impossible || denominator?.Marker == PublishedValue.Impossible) return (null, PublishedValue.Impossible);
        if (row.Denominator.Count == 0)
            return (numerator ?? published) is { } count ? (count.Usable ? count.Number : null, count.Marker) : (null, "blank");
        if (numerator is { Usable: true } above && denominator is { Usable: true } below)
            return below.Number == 0 ? (null, NoCases) : (100 * above.Number / below.Number, null);
        return published is { } given ? (given.Usable ? given.Number : null, given.Marker) : (null, numerator?.Marker ?? denominator?.Marker ?? "blank");
    }

    /// <summary>The sum of measures; null where one of them is not in this edition. What one of them lacks the sum lacks.</summary>
    private static PublishedValue? Sum(IReadOnlyList<string> measures, Dictionary<string, PublishedValue> values)
    {
        if (measures.Count == 0) return null;
        var sum = 0.0;
        string? marker = null;
        foreach (var measure in measures)
        {
            if (!values.TryGetValue(measure, out var value)) return null;
            if (value.Number is not { } number) return value;
            marker ??= value.Marker;
            sum += number;
        }
        return new(sum, marker);
    }

    private static string Note(IndicatorFigure figure, string gap)
    {
        List<string> notes = [];
        if (figure.Marker is { } marker) notes.Add(PublishedValue.Meaning(marker) + ".");
        if (gap.Length > 0) notes.Add(gap);
        if (figure.Disagrees && figure.Marker is null) notes.Add(FormattableString.Invariant($"Published as {figure.Published}; worked out from the published counts it is {figure.Worked:0.00}."));
        if (PublishedNotes.BreakAfter(figure.Source, figure.Period) is { Length: > 0 } broken) notes.Add(broken);
        if (PublishedPlace.Find(figure.Place) is { IsClosed: true }) notes.Add("The council was closed; others took its place.");
        if (figure is { Published: null, Value: not null, Worked: not null }) notes.Add("Worked out from the published counts; no value is published.");
        return string.Join(" ", notes);
    }
}
