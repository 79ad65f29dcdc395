namespace Waymark.Core.Insight.Charts;

/// <summary>Values by name in a sentence: the highest, the lowest, and how many are not shown.</summary>
internal sealed class PlaceWords(Measure measure, IReadOnlyList<(string Name, Reading Reading)> places)
{
    public string Sentence
    {
        get
        {
            var known = places.Where(place => place.Reading.Value is not null).Select(place => (place.Name, Shown: measure.Show(place.Reading.Value!.Value), Value: place.Reading.Value!.Value)).ToList();
            if (known.Count == 0) return Chart.NothingOf(places.Select(place => place.Reading));
            var (high, low) = (known.MaxBy(place => place.Value), known.MinBy(place => place.Value));
            var said = known.Count == 1 ? $"{high.Name}: {high.Shown}"
                : high.Shown == low.Shown ? $"All {known.Count} are {high.Shown}"
                : $"Highest: {Named(known, high)}; lowest: {Named(known, low)}";
            return said + Absent(places.Count(place => place.Reading.IsHidden), "hidden") + Absent(places.Count(place => place.Reading.IsMissing), "without a value") + ".";
        }
    }

    private static string Named(List<(string Name, string Shown, double Value)> known, (string Name, string Shown, double Value) one)
    {
        var same = known.Count(place => place.Shown == one.Shown);
        return same > 3 ? $"{one.Shown} ({same} of them)" : $"{string.Join(" and ", known.Where(place => place.Shown == one.Shown).Select(place => place.Name))} {one.Shown}";
    }

    private string Absent(int count, string how) => count == 0 ? "" : $"; {count} of {places.Count} {(count == 1 ? "is" : "are")} {how}";
}
