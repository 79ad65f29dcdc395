using System.Globalization;

namespace Waymark.Insight.Indicators;

/// <summary>Reads the file of an indicator: comment lines <c>-- key: value</c>, then one statement.</summary>
internal static class IndicatorFile
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "title", "question", "numerator", "denominator", "definition", "source", "promise", "unit", "polarity", "period", "year", "dimensions", "own", "part", "limit", "notes", "headline", "counts", "registers", "terms", "decimals",
    };

    /// <exception cref="InvalidDataException">A key is missing, unknown or has a value that means nothing; the message names file and key.</exception>
    public static Indicator Read(string id, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var front = lines.TakeWhile(line => line.StartsWith("-- ", StringComparison.Ordinal)).Select(line => line[3..].Split(": ", 2)).ToList();
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in front)
            if (pair.Length != 2 || !Keys.Contains(pair[0]) || !said.TryAdd(pair[0], pair[1].Trim())) throw Wrong(id, pair[0], "is not one of its keys, or stands twice");
        var dimensions = List(said.GetValueOrDefault("dimensions"));
        if (dimensions.FirstOrDefault(d => Dimension.Find(d) is null) is { } unknown) throw Wrong(id, "dimensions", $"names {unknown}, which is none");
        var indicator = new Indicator(
            id, Text("title"), Text("question"), Text("numerator"), said.GetValueOrDefault("denominator", ""), int.Parse(Text("promise"), CultureInfo.InvariantCulture),
            UnitOf(Text("unit")), PolarityOf(Text("polarity")), Text("period"), said.GetValueOrDefault("year", "calendar"), dimensions, List(said.GetValueOrDefault("own")),
            said.GetValueOrDefault("part", ""), said.TryGetValue("limit", out var limit) ? int.Parse(limit.Split(' ')[0], CultureInfo.InvariantCulture) : null,
            string.Join('\n', lines.Skip(front.Count)).Trim().TrimEnd(';'))
        {
            Source = Text("source"), Definition = said.GetValueOrDefault("definition", ""), Notes = said.GetValueOrDefault("notes", ""),
            Headline = said.TryGetValue("headline", out var place) ? int.Parse(place, CultureInfo.InvariantCulture) : null, CountsSessions = said.GetValueOrDefault("counts") == "sessions",
            Decimals = said.TryGetValue("decimals", out var places) ? int.Parse(places, CultureInfo.InvariantCulture) : Usual(UnitOf(Text("unit"))),
            FromRegisters = said.GetValueOrDefault("registers") == "of the period", Terms = TermsOf(said.GetValueOrDefault("terms", "")),
        };
        if (indicator.Terms != TermKind.None && indicator.YearGrain != Grains.SchoolYear && indicator.Grain != Grains.SchoolYear) throw Wrong(id, "terms", "belong to a school year");
        // A term may end within a month: with both shown, small counts of the one could be had from the other.
        if (indicator is { Terms: not TermKind.None, AddsUp: true, CountsSessions: false }) throw Wrong(id, "terms", "cannot be made safe beside months, unless sessions are counted");
        return indicator;

        string Text(string key) => said.TryGetValue(key, out var value) && value.Length > 0 ? value : throw Wrong(id, key, "is missing");
        Unit UnitOf(string word) => UnitNamed(word) ?? throw Wrong(id, "unit", $"{word} is none");
        TermKind TermsOf(string word) => word switch
        {
            "" => TermKind.None, "parts" => TermKind.Parts, "apart" => TermKind.Apart, _ => throw Wrong(id, "terms", $"{word} is none"),
        };
        Polarity PolarityOf(string word) => PolarityNamed(word) ?? throw Wrong(id, "polarity", $"{word} is none");
    }

    public static Unit? UnitNamed(string word) => word switch
    {
        "number" => Unit.Number, "percent" => Unit.Percent, "per 100" => Unit.PerHundred, "per 1,000" => Unit.PerThousand, "weeks" => Unit.Weeks, _ => null,
    };

    public static Polarity? PolarityNamed(string word) => word switch
    {
        "neither" => Polarity.Neither, "higher is better" => Polarity.HigherIsBetter, "lower is better" => Polarity.LowerIsBetter, _ => null,
    };

    /// <summary>Decimals of a unit, where the file says none.</summary>
    public static int Usual(Unit unit) => unit switch { Unit.Number => 0, Unit.PerHundred => 2, _ => 1 };

    private static string[] List(string? text) => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static InvalidDataException Wrong(string id, string key, string what) => new($"Insight/Indicators/{id}.sql: {key} {what}.");
}
