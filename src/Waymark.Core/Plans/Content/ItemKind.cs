using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Content;

/// <summary>A kind of row in a plan, as <c>item-kinds.csv</c> and <c>item-fields.csv</c> describe it.</summary>
/// <param name="Name">Name in stored plans.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Plural">Several of them.</param>
/// <param name="Sections">Letters of the sections in which it may stand.</param>
/// <param name="Lead">The field that says what the row is, for lists.</param>
/// <param name="Links">Kinds of rows that it is joined to: the golden thread.</param>
/// <param name="One">True where a section holds one at most.</param>
/// <param name="Fields">What it says, in the order of the form.</param>
public sealed record ItemKind(
    string Name, string Label, string Plural, IReadOnlyList<string> Sections, string Lead, IReadOnlyList<string> Links, bool One, IReadOnlyList<ItemField> Fields)
{
    /// <summary>In the order of the plan.</summary>
    public static IReadOnlyList<ItemKind> All { get; } = Read();

    private static readonly FrozenDictionary<string, ItemKind> ByName = All.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>The kind of that name, or null.</summary>
    public static ItemKind? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Fields asked for where the row stands in that section.</summary>
    public IEnumerable<ItemField> FieldsIn(string section) => Fields.Where(f => f.Sections.Count == 0 || f.Sections.Contains(section));

    /// <summary>The field of that name, or null.</summary>
    public ItemField? Field(string name) => Fields.FirstOrDefault(f => f.Name == name);

    internal static IEnumerable<ItemKind> Named(string names) => Split(names).Select(name => ByName[name]);

    private static ItemKind[] Read()
    {
        var fields = Table.Embedded("Plans/Content/item-fields.csv").Rows
            .ToLookup(r => r["kind"], r => new ItemField(r["field"], r["label"], r["hint"], r["input"], Split(r["sections"]), r["group"]));
        return [.. Table.Embedded("Plans/Content/item-kinds.csv").Rows.Select(r => new ItemKind(
            r["kind"], r["label"], r["plural"], Split(r["sections"]), r["lead"], Split(r["links"]), r["one"] == "yes", [.. fields[r["kind"]]]))];
    }

    private static string[] Split(string list) => list.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
