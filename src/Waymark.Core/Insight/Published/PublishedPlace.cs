using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Insight.Published;

/// <summary>A place that figures are published for: England, a region, or a council by its three-digit number, which stays when other codes move.</summary>
/// <param name="Code">E92000001, the code of a region (E12000003), or three digits (815).</param>
/// <param name="Name">As published.</param>
/// <param name="Level"><c>national</c>, <c>regional</c> or <c>local_authority</c>.</param>
/// <param name="Region">Region of a council (boroughs: Inner or Outer London); England for a region; blank for England.</param>
/// <remarks>Rows of <c>Insight/Published/places.csv</c>. A council that was closed is another place than those that took its place (code set la-successors).</remarks>
public sealed record PublishedPlace(string Code, string Name, string Level, string Region)
{
    /// <summary>Code of England.</summary>
    public const string England = "E92000001";

    private static readonly FrozenDictionary<string, PublishedPlace> ByCode = Load();
    private static readonly FrozenSet<string> Closed = CodeSet.Of("la-successors").All.Select(code => code.Value).ToFrozenSet();

    /// <summary>All places, each once.</summary>
    public static IReadOnlyList<PublishedPlace> All { get; } = [.. ByCode.Values.Distinct()];

    /// <summary>The place by any code it has or had (three digits, ONS code, number in the Local Authority Interactive Tool), or null.</summary>
    public static PublishedPlace? Find(string code) => ByCode.GetValueOrDefault(code.Trim());

    /// <summary>True where the council was closed and others took its place; its figures end.</summary>
    public bool IsClosed => Closed.Contains(Code);

    /// <summary>The place of a row by its level and codes; null where it is not known.</summary>
    /// <param name="level">As written: National, Regional or Local authority.</param>
    /// <param name="region">Code of the region.</param>
    /// <param name="old">Three-digit number, blank or "0" where there is none.</param>
    /// <param name="code">ONS code of the council; councils that were reorganised have had several.</param>
    /// <param name="clash">True where the two codes of a council name different councils.</param>
    public static PublishedPlace? OfRow(string level, string region, string old, string code, out bool clash)
    {
        clash = false;
        if (Is(level, "National")) return Find(England);
        if (Is(level, "Regional")) return Find(region) is { Level: "regional" } known ? known : null;
        if (!Is(level, "Local authority")) return null;
        var (byOld, byNew) = (Find(old), Find(code));
        clash = byOld is not null && byNew is not null && byOld != byNew;
        return (byOld ?? byNew) is { Level: "local_authority" } council && !clash ? council : null;
    }

    private static bool Is(string level, string name) => level.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, PublishedPlace> Load()
    {
        var all = new Dictionary<string, PublishedPlace>(StringComparer.Ordinal);
        foreach (var row in Table.Embedded("Insight/Published/places.csv").Rows)
        {
            var place = new PublishedPlace(row["code"], row["name"], row["level"], row["region"]);
            foreach (var code in row["also"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(place.Code)) all.Add(code, place);
        }
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
