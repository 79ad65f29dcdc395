using System.Collections.Frozen;
using System.Globalization;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Sen2;

/// <summary>The fields of the return, read from sen2-fields.csv, and the other names under which files write them.</summary>
public static class Sen2Layout
{
    private static readonly Sen2Field[][] ByModule = [.. Sen2Part.All.Select(Read)];

    private static readonly FrozenDictionary<string, int>[] ByTag =
        [.. ByModule.Select(fields => fields.ToFrozenDictionary(f => f.Tag, f => f.Ordinal, StringComparer.OrdinalIgnoreCase))];

    /// <summary>Spelling in some files (any case) → tag of the specification, from sen2-aliases.csv.</summary>
    public static FrozenDictionary<string, string> Aliases { get; } = Table.Embedded("Plans/Sen2/sen2-aliases.csv").Rows
        .ToFrozenDictionary(r => r["alias"], r => r["tag"], StringComparer.OrdinalIgnoreCase);

    /// <summary>First return year that is collected person by person.</summary>
    public static int FirstYear { get; } = ByModule.Min(fields => fields.Min(f => f.FromYear));

    /// <summary>The fields of one part in their order, those of all years.</summary>
    public static IReadOnlyList<Sen2Field> Of(Sen2Module module) => ByModule[(int)module];

    /// <summary>The field with that tag, read without regard to case; null where the part has none such.</summary>
    public static Sen2Field? Find(Sen2Module module, string tag) =>
        ByTag[(int)module].TryGetValue(tag, out var at) ? ByModule[(int)module][at] : null;

    /// <summary>As <see cref="Find"/>, but also under the other spellings that files are known to use.</summary>
    public static Sen2Field? FindLoosely(Sen2Module module, string tag) =>
        Find(module, tag) ?? (Aliases.TryGetValue(tag, out var right) ? Find(module, right) : null);

    /// <summary>Which fields of a part the return of that year has, one bit each.</summary>
    internal static uint MaskOf(Sen2Module module, int year) =>
        Of(module).Where(f => f.In(year)).Aggregate(0u, (mask, f) => mask | (1u << f.Ordinal));

    private static Sen2Field[] Read(Sen2Part part) => [.. Table.Embedded("Plans/Sen2/sen2-fields.csv").Rows
        .Where(r => r["module"] == part.Item)
        .Select((r, at) => new Sen2Field(
            part.Module, at, r["tag"], Enum.Parse<Sen2Kind>(r["type"], ignoreCase: true), r["code_set"], r["required"],
            Year(r["from_year"]), r.Maybe("to_year") is { } to ? Year(to) : null, r["collect_csv_column"], r["template_heading"], r["meaning"]))];

    private static int Year(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
