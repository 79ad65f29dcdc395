namespace Waymark.Core.People.Identifiers;

/// <summary>Unique reference number of an establishment on the national register (Get Information about Schools): six digits, no check digit.</summary>
public static class Urn
{
    /// <summary>True where the text is shaped like one; whether the register has it is another question.</summary>
    public static bool IsShaped(string? text) => text is { Length: 6 } && text.All(char.IsAsciiDigit);
}
