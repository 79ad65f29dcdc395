using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Placements;

/// <summary>Identifies one provider of alternative provision.</summary>
public readonly record struct ProviderId(Guid Value) : ITypedId<ProviderId>
{
    /// <inheritdoc />
    public static ProviderId From(Guid value) => new(value);

    /// <summary>Reads an identifier from an address or a form.</summary>
    public static bool TryParse(string? text, out ProviderId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
