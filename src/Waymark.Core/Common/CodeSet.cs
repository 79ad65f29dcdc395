using System.Collections.Concurrent;
using System.Collections.Frozen;
using NodaTime;
using NodaTime.Text;

namespace Waymark.Core.Common;

/// <summary>One code of a published set, valid between two dates (inclusive; null = always or not known).</summary>
/// <param name="Value">As written in returns and files.</param>
/// <param name="Label">What it means; in a mapping set, the target code.</param>
/// <param name="From">First day of validity.</param>
/// <param name="To">Last day of validity.</param>
/// <param name="Source">Where the code was read. "unconfirmed" marks codes that must stay configuration.</param>
public sealed record Code(string Value, string Label, LocalDate? From, LocalDate? To, string Source)
{
    /// <summary>True where the code was valid on that day.</summary>
    public bool On(LocalDate day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>A published code set (<c>Common/Codes/*.csv</c>). Look-ups ignore case and outer blanks; export writes the set's own spelling.</summary>
public sealed class CodeSet
{
    private static readonly ConcurrentDictionary<string, CodeSet> Loaded = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Code> byValue;
    private readonly FrozenDictionary<string, Code>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    private CodeSet(string name, IReadOnlyList<Code> codes)
    {
        Name = name;
        All = codes;
        byValue = codes.DistinctBy(c => c.Value, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(c => c.Value, StringComparer.OrdinalIgnoreCase);
        bySpan = byValue.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Name of the set, as its file is called.</summary>
    public string Name { get; }

    /// <summary>All codes in the order of the file.</summary>
    public IReadOnlyList<Code> All { get; }

    /// <summary>Names of all sets that ship with the product.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(CodeSet).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("Common/Codes/", StringComparison.Ordinal)).Select(name => name["Common/Codes/".Length..^".csv".Length]).Order(StringComparer.Ordinal)];

    /// <summary>The set of that name, read once.</summary>
    /// <exception cref="InvalidDataException">No such set ships with the product.</exception>
    public static CodeSet Of(string name) => Loaded.GetOrAdd(name, Load);

    /// <summary>The code, or null when the set has none such.</summary>
    public Code? Find(ReadOnlySpan<char> value) => bySpan.TryGetValue(value.Trim(), out var code) ? code : null;

    /// <summary>The label of a code, or the code itself where the set has none such.</summary>
    public string LabelOf(string value) => Find(value)?.Label ?? value;

    private static CodeSet Load(string name) => new(name,
        [.. Table.Embedded($"Common/Codes/{name}.csv").Rows.Select(r =>
            new Code(r["code"], r["label"], Day(r.Maybe("from")), Day(r.Maybe("to")), r["source"]))]);

    private static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;
}
