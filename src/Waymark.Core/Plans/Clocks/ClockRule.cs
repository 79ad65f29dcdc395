using Waymark.Core.Common;

namespace Waymark.Core.Plans.Clocks;

/// <summary>One row of the clock catalogue: the dated rule and which events start, stop and end it.</summary>
internal sealed record ClockRule(
    Rule Rule, string What, string Actor, ClockKind Kind, EventPattern Start, EventPattern Stop, EventPattern Cancel,
    string Per, string With, IReadOnlyList<string> Excuses)
{
    /// <summary>One clock per thread (body, review, notice).</summary>
    public bool PerThread => Per == "of";

    /// <summary>Must be stopped by a later event than the one that started it.</summary>
    public bool Next => Per == "next";
}

/// <summary>Alternatives of event kinds, each with an optional detail: <c>assess-decision-notified:refuse|withdrawn</c>.</summary>
internal sealed class EventPattern(string text)
{
    private readonly (string Kind, string? Detail)[] alternatives =
        [.. text.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split(':') is [var k, var d] ? (k, d) : (a, (string?)null))];

    /// <summary>Kinds that a person can record; a finished review follows from its decision.</summary>
    public IReadOnlyList<string> Kinds { get; } = [.. text.Split('|', StringSplitOptions.RemoveEmptyEntries)
        .Select(a => a.Split(':')[0]).Select(k => k == "review-finished" ? "review-decision-notified" : k).Distinct()];

    public bool Matches(CaseEvent e) =>
        Array.Exists(alternatives, a => a.Kind == e.Kind && (a.Detail is null || a.Detail == e.Detail));
}

/// <summary>The clock catalogue (<c>clock-rules.csv</c>), optionally with rows of an area in place of unconfirmed ones.</summary>
public sealed class ClockCatalogue
{
    private readonly Dictionary<string, ClockRule[]> byId;

    private ClockCatalogue(Table table)
    {
        Rules = RuleBook.From(table);
        byId = table.Rows.GroupBy(r => r["rule"], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(Read).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The catalogue that ships with Waymark.</summary>
    public static ClockCatalogue Standard { get; } = new(Table.Embedded("Plans/Clocks/clock-rules.csv"));

    /// <summary>The dated rules behind the clocks.</summary>
    public RuleBook Rules { get; }

    internal IEnumerable<ClockRule> Shown => byId.Values.Select(v => v[^1]).Where(r => r.Kind != ClockKind.Part);

    /// <summary>Reads a catalogue of an area, in the layout of the standard one.</summary>
    /// <exception cref="InvalidDataException">A row is not right.</exception>
    public static ClockCatalogue From(Table table) => new(table);

    internal ClockRule On(string id, NodaTime.LocalDate day)
    {
        var rule = Rules.On(id, day);
        return byId[id].First(r => r.Rule.Version == rule.Version);
    }

    private ClockRule Read(Table.Row row) => new(
        Rules.All.First(r => r.Id == row["rule"] && NodaTime.Text.LocalDatePattern.Iso.Format(r.From) == row["from"]),
        row["what"], row["actor"], Enum.Parse<ClockKind>(row["kind"], ignoreCase: true),
        new EventPattern(row["start"]), new EventPattern(row["stop"]), new EventPattern(row["cancel"]),
        row["per"], row["with"], row["excuses"].Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
