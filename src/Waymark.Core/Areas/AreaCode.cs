namespace Waymark.Core.Areas;

/// <summary>The three-digit number of the council that leads a local area partnership, for example 815 North Yorkshire (code set la-codes).</summary>
public readonly record struct AreaCode
{
    private AreaCode(string value) => Value = value;

    /// <summary>Three ASCII digits.</summary>
    public string Value { get; }

    /// <summary>Reads three ASCII digits; anything else is refused, so that a code can stand in a path or a schema name.</summary>
    public static bool TryParse(string? text, out AreaCode code)
    {
        var read = text is { Length: 3 } && text.All(char.IsAsciiDigit);
        code = read ? new AreaCode(text!) : default;
        return read;
    }

    /// <summary>Reads a code that is known to be right.</summary>
    /// <exception cref="FormatException">Not three ASCII digits.</exception>
    public static AreaCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException("An area code is three digits, for example 815.");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}
