using System.Collections.Frozen;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Letters;

/// <summary>A notice of a statutory step (<c>notices.csv</c>), with what it must carry (<c>notice-pieces.csv</c>).</summary>
/// <param name="Name">Name in stored letters; its standard wording is the file of that name.</param>
/// <param name="Group">Stage of the work that it belongs to.</param>
/// <param name="Label">As staff call it.</param>
/// <param name="Title">As the reader of the letter meets it.</param>
/// <param name="Says">What it is for.</param>
/// <param name="ToFamily">True for the parent or young person, false for a setting.</param>
/// <param name="Event">The kind of event that sending it is, or empty.</param>
/// <param name="Detail">The kind of decision, where the event has one.</param>
/// <param name="Appealable">True where the family can appeal.</param>
/// <param name="Attaches">The kind of version that goes with it, or empty.</param>
/// <param name="Calls">When it is called for: stage:…, clock:…, decided:…, version, several with | between them, or empty where only people know.</param>
/// <param name="Source">The law it comes from.</param>
public sealed record Notice(
    string Name, string Group, string Label, string Title, string Says, bool ToFamily, string Event, string Detail, bool Appealable, string Attaches, string Calls, string Source)
{
    private static readonly ILookup<string, string> Required = Table.Embedded("Plans/Letters/notice-pieces.csv").Rows.ToLookup(r => r["notice"], r => r["piece"], StringComparer.Ordinal);

    /// <summary>In the order in which a case meets them.</summary>
    public static IReadOnlyList<Notice> All { get; } = [.. Table.Embedded("Plans/Letters/notices.csv").Rows.Select(r => new Notice(
        r["notice"], r["group"], r["label"], r["title"], r["says"], r["to"] == "family", r["event"], r["detail"], r["appealable"] == "yes", r["attaches"], r["calls"], r["source"]))];

    private static readonly FrozenDictionary<string, Notice> ByName = All.ToFrozenDictionary(n => n.Name, StringComparer.Ordinal);

    /// <summary>What it must carry, each by its name in <see cref="LetterPiece"/>.</summary>
    public IReadOnlyList<LetterPiece> Pieces { get; } = [.. Required[Name].Select(p => LetterPiece.Find(p) ?? throw new InvalidDataException($"No piece is called {p}."))];

    /// <summary>The event follows from making the version that goes with it, and is not recorded again.</summary>
    public bool ToldByVersion => Event.Length > 0 && VersionKind.Find(Attaches)?.Event == Event;

    /// <summary>The notice that tells the family of a decision on a review.</summary>
    /// <param name="decision">maintain, amend, cease or reassess.</param>
    /// <returns>Its name; empty where there is no such decision.</returns>
    public static string OfDecision(string? decision) => decision switch { "maintain" => "review-maintain", "amend" => "review-amend", "cease" => "will-cease", "reassess" => "will-reassess", _ => "" };

    /// <summary>The notice of that name, or null.</summary>
    public static Notice? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);
}
