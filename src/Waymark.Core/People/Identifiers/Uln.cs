namespace Waymark.Core.People.Identifiers;

/// <summary>Unique learner number: ten digits, the first not 0, modulus 11 (Learning Records Service; check unconfirmed).</summary>
public readonly record struct Uln
{
    private Uln(string value) => Value = value;

    /// <summary>Ten digits without blanks.</summary>
    public string Value { get; }

    /// <summary>Reads a number as typed: blanks and hyphens removed.</summary>
    public static bool TryParse(string? text, out Uln number)
    {
        var clean = TenDigits.Clean(text);
        var good = FaultsOf(clean).Count == 0;
        number = good ? new Uln(clean) : default;
        return good;
    }

    /// <summary>Every rule that the text fails.</summary>
    public static IReadOnlyList<IdentifierFault> FaultsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!TenDigits.Are(text) || text[0] == '0') return [new("W114", "The ULN must have ten digits and not begin with 0.")];
        if (text == "9999999999") return [new("W114", "9999999999 stands for a ULN that is not known.")];
        if (TenDigits.Remainder(text) == 10) return [];
        return TenDigits.Remainder(text) == 0
            ? [new("W114", "The check digit of the ULN is wrong. These digits are right for an NHS number: the columns may be swapped.")]
            : [new("W114", "The check digit of the ULN is wrong.")];
    }

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

/// <summary>
/// What ULN and NHS number share: the sum of ten digits with weights 10 to 1, modulus 11. An NHS number leaves 0 and a ULN leaves 10, so no ten
/// digits can ever be both, and a swap of the two columns can be proved.
/// </summary>
internal static class TenDigits
{
    public static string Clean(string? text) => (text ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    public static bool Are(ReadOnlySpan<char> text) => text.Length == 10 && !text.ContainsAnyExceptInRange('0', '9');

    public static int Remainder(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 10; i++) sum += (10 - i) * (digits[i] - '0');
        return sum % 11;
    }
}
