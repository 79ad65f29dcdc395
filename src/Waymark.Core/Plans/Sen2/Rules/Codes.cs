using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>The code sets of the return on its reference date.</summary>
internal sealed class Codes
{
    private static readonly CodeSet?[][] Sets = [.. Sen2Part.All.Select(part => Sen2Layout.Of(part.Module)
        .Select(f => f.CodeSet.Length == 0 ? null : CodeSet.Of(f.CodeSet)).ToArray())];

    private static readonly CodeSet Authorities = CodeSet.Of("la-codes");

    private readonly HashSet<string>?[][] valid;
    private readonly UInt128[][] single;
    private readonly LocalDate reference;
    private readonly LocalDate first;

    public Codes(LocalDate reference, LocalDate first)
    {
        (this.reference, this.first) = (reference, first);
        valid = [.. Sets.Select(sets => sets.Select(set => set?.All.Where(c => c.On(reference)).Select(c => c.Value).ToHashSet(StringComparer.Ordinal)).ToArray())];
        single = [.. valid.Select(sets => sets.Select(SingleOf).ToArray())];
    }

    /// <summary>The set of a field, or null.</summary>
    public static CodeSet? SetOf(Sen2Module module, int ordinal) => Sets[(int)module][ordinal];

    /// <summary>True where the set of the field has the value on the reference date.</summary>
    public bool Has(Sen2Record record, int ordinal)
    {
        if (record[ordinal].Written is not { } text) return false;
        // Most codes are one ASCII character: a bit tells.
        if (text.Length == 1 && text[0] < 128 && ((single[(int)record.Module][ordinal] >> text[0]) & 1) != 0) return true;
        return valid[(int)record.Module][ordinal]!.Contains(text)
            || (Sets[(int)record.Module][ordinal]!.Find(text) is { } code && code.On(reference));
    }

    private static UInt128 SingleOf(HashSet<string>? codes) =>
        codes is null ? 0 : codes.Where(c => c.Length == 1 && c[0] < 128).Aggregate(UInt128.Zero, (bits, c) => bits | (UInt128.One << c[0]));

    /// <summary>True for an authority that existed on the reference date.</summary>
    public bool AuthorityNow(Sen2Value value) => value.Written is { } text && Authorities.Find(text) is { } code && code.On(reference);

    /// <summary>True for an authority that existed at some time since the collection year began.</summary>
    public bool Authority(Sen2Value value) =>
        value.Written is { } text && Authorities.Find(text) is { } code && (code.To is null || code.To >= first);
}
