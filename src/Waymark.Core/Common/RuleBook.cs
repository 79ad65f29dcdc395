using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Waymark.Core.Common;

/// <summary>How sure we are of a rule: confirmed in the primary source, read in a secondary one, unconfirmed, or Waymark's own.</summary>
public enum Certainty
{
    /// <summary>C: read in the primary source.</summary>
    Confirmed,
    /// <summary>S: read in a secondary source.</summary>
    Secondary,
    /// <summary>U: from memory; an editable setting.</summary>
    Unconfirmed,
    /// <summary>W: Waymark's own, free to change by the partnership.</summary>
    Own,
}

/// <summary>One dated rule: an amount of time or another number, with its source.</summary>
/// <param name="Id">Stable id, for example <c>CL-04</c>.</param>
/// <param name="From">First day on which it was in force.</param>
/// <param name="To">Last day on which it was in force, or null.</param>
/// <param name="Starts">What it runs from, in words.</param>
/// <param name="Amount">The number.</param>
/// <param name="Unit">The unit: days, weeks, months, working days …</param>
/// <param name="Source">Regulation, guidance or other source.</param>
/// <param name="Sure">How sure we are.</param>
public sealed record Rule(
    string Id, LocalDate From, LocalDate? To, string Starts, int Amount, string Unit, string Source, Certainty Sure)
{
    /// <summary>Id and first day in force: stored with whatever was computed by the rule.</summary>
    public string Version => $"{Id}@{LocalDatePattern.Iso.Format(From)}";

    internal bool On(LocalDate day) => From <= day && (To is null || day <= To);
}

/// <summary>Dated rules read from a table with the columns rule, from, to, starts, amount, unit, source, sure. No gap, no overlap.</summary>
public sealed class RuleBook
{
    private readonly FrozenDictionary<string, Rule[]> byId;

    private RuleBook(IEnumerable<Rule> rules)
    {
        byId = rules.GroupBy(r => r.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(r => r.From).ToArray(), StringComparer.Ordinal);
        foreach (var versions in byId.Values)
            for (var i = 1; i < versions.Length; i++)
                if (versions[i - 1].To?.PlusDays(1) != versions[i].From)
                    throw new InvalidDataException($"Rule {versions[i].Id} has a gap or an overlap before {versions[i].From}.");
    }

    /// <summary>Every version of every rule.</summary>
    public IEnumerable<Rule> All => byId.Values.SelectMany(v => v);

    /// <summary>Reads an embedded rule table.</summary>
    public static RuleBook Embedded(string path) => From(Table.Embedded(path));

    /// <summary>Reads a rule table.</summary>
    /// <exception cref="InvalidDataException">A row has no source, an unknown certainty, or rules overlap or leave a gap.</exception>
    public static RuleBook From(Table table) => new(table.Rows.Select(Read));

    /// <summary>The version in force on that day; before its first day, the first version.</summary>
    /// <exception cref="KeyNotFoundException">No such rule.</exception>
    public Rule On(string id, LocalDate day)
    {
        var versions = byId[id];
        return Array.Find(versions, r => r.On(day)) ?? (day < versions[0].From ? versions[0] : versions[^1]);
    }

    private static Rule Read(Table.Row row) => new(
        row["rule"], LocalDatePattern.Iso.Parse(row["from"]).Value,
        row.Maybe("to") is { } to ? LocalDatePattern.Iso.Parse(to).Value : null,
        row["starts"], int.Parse(row["amount"], CultureInfo.InvariantCulture), row["unit"],
        row.Maybe("source") ?? throw new InvalidDataException($"Rule {row["rule"]} has no source."),
        row["sure"] switch
        {
            "C" => Certainty.Confirmed,
            "S" => Certainty.Secondary,
            "U" => Certainty.Unconfirmed,
            "W" => Certainty.Own,
            var other => throw new InvalidDataException($"Rule {row["rule"]}: certainty {other} is not C, S, U or W."),
        });
}
