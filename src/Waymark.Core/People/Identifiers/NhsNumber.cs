namespace Waymark.Core.People.Identifiers;

/// <summary>NHS number: ten digits, the last a modulus 11 check.</summary>
public readonly record struct NhsNumber
{
    private NhsNumber(string value) => Value = value;

    /// <summary>Ten digits without blanks.</summary>
    public string Value { get; }

    /// <summary>In the range that is kept for made-up people (999 …).</summary>
    public bool IsTestRange => Value.StartsWith("999", StringComparison.Ordinal);

    /// <summary>Reads a number as typed: blanks and hyphens removed.</summary>
    public static bool TryParse(string? text, out NhsNumber number)
    {
        var clean = TenDigits.Clean(text);
        var good = FaultsOf(clean).Count == 0;
        number = good ? new NhsNumber(clean) : default;
        return good;
    }

    /// <summary>Every rule that the text fails.</summary>
    public static IReadOnlyList<IdentifierFault> FaultsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!TenDigits.Are(text)) return [new("NHS1", "The NHS number must have ten digits.")];
        if (text.AsSpan().IndexOfAnyExcept(text[0]) < 0) return [new("NHS2", "An NHS number is never one digit ten times.")];
        if (TenDigits.Remainder(text) == 0) return [];
        return TenDigits.Remainder(text) == 10
            ? [new("NHS4", "The check digit of the NHS number is wrong. These digits are right for a ULN: the columns may be swapped.")]
            : [new("NHS3", "The check digit of the NHS number is wrong.")];
    }

    /// <summary>As it is spoken: 943 476 5919.</summary>
    public override string ToString() => Value is null ? "" : $"{Value[..3]} {Value[3..6]} {Value[6..]}";
}
