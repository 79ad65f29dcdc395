using Waymark.Core.Common;

namespace Waymark.Core.Inclusion;

/// <summary>Identifies one suspension or permanent exclusion.</summary>
public readonly record struct SuspensionId(Guid Value) : ITypedId<SuspensionId>
{
    /// <inheritdoc />
    public static SuspensionId From(Guid value) => new(value);

    /// <summary>Reads an identifier from an address or a form.</summary>
    public static bool TryParse(string? text, out SuspensionId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
