using Waymark.Core.Common;

namespace Waymark.Core.Access;

/// <summary>Identifies one person who signs in. Never shared.</summary>
public readonly record struct AccountId(Guid Value) : ITypedId<AccountId>
{
    /// <inheritdoc />
    public static AccountId From(Guid value) => new(value);

    /// <summary>Reads an identifier from an address or a form.</summary>
    public static bool TryParse(string? text, out AccountId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
