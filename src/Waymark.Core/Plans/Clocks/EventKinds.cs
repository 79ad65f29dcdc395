using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Clocks;

/// <summary>A kind of event that a case can have.</summary>
/// <param name="Kind">Name in files and in <c>calc ehc-deadlines</c>.</param>
/// <param name="Group">Stage of the work that it belongs to.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Of">What tells several threads apart (body, setting, review, notice …), or empty where there is one only.</param>
/// <param name="Details">Kinds of decision or order to choose from, with their words; empty where there is nothing to choose.</param>
/// <param name="Planned">True where the day may lie ahead (arranged meetings, moves, terms).</param>
/// <param name="Source">The law or guidance it comes from.</param>
public sealed record EventKind(
    string Kind, string Group, string Label, string Of, IReadOnlyList<(string Value, string Label)> Details, bool Planned, string Source)
{
    /// <summary>The detail may be left open: which council it was is not always known, and need not be one in England.</summary>
    public bool DetailOptional { get; init; }

    /// <summary>The details are the codes of a published set: too many, and too much names, for a row of buttons.</summary>
    public bool DetailsAreCodes { get; init; }

    /// <summary>The question that its detail answers.</summary>
    public string Question => !DetailsAreCodes ? "Which?" : DetailOptional ? "Which council?" : "Why?";

    /// <summary>What there is to choose from; codes begin with a choice of none.</summary>
    public IReadOnlyList<(string Value, string Label)> Choices => DetailsAreCodes ? [("", DetailOptional ? "None in England, or not known" : "Select"), .. Details] : Details;

    /// <summary>Whether it can be recorded with that detail.</summary>
    public bool Takes(string detail) => Details.Count == 0 || Details.Any(d => d.Value == detail) || (DetailOptional && detail.Length == 0);

    /// <summary>The kind in words, with its detail.</summary>
    public string Words(string detail) => detail.Length == 0 || Details.FirstOrDefault(d => d.Value == detail) is not { Label: { } words } ? Label
        : DetailsAreCodes ? $"{Label} ({words})" : $"{Label}: {words.ToLowerInvariant()}";
}

/// <summary>All kinds of events (<c>event-kinds.csv</c>), in the order in which a case meets them.</summary>
public static class EventKinds
{
    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<EventKind> All { get; } = [.. Table.Embedded("Plans/Clocks/event-kinds.csv").Rows.Select(Read)];

    private static readonly FrozenDictionary<string, EventKind> ByKind = All.ToFrozenDictionary(k => k.Kind, StringComparer.Ordinal);

    /// <summary>The kind of that name, or null.</summary>
    public static EventKind? Find(string kind) => ByKind.GetValueOrDefault(kind);

    /// <summary>The event in plain words; the bare name where the table has no such kind.</summary>
    public static string Words(string kind, string detail = "") => Find(kind)?.Words(detail) ?? kind;

    private static EventKind Read(Table.Row row)
    {
        var details = row["details"];
        return new(row["kind"], row["group"], row["label"], row["of"], Details(details), row["planned"] == "yes", row["source"])
        {
            DetailOptional = details.EndsWith('?'), DetailsAreCodes = details.StartsWith('@'),
        };
    }

    /// <summary>Written out, or as @name of a code set; with ? where it may be left open.</summary>
    private static IReadOnlyList<(string, string)> Details(string details) => details.StartsWith('@')
        ? [.. CodeSet.Of(details.Trim('@', '?')).All.Select(c => (c.Value, c.Label))]
        : [.. details.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split('=', 2)).Select(d => (d[0], d[1]))];
}
