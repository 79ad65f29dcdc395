using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Placements;

/// <summary>Identifies one placement in alternative provision, off-site direction or managed move.</summary>
public readonly record struct PlacementId(Guid Value) : ITypedId<PlacementId>
{
    /// <inheritdoc />
    public static PlacementId From(Guid value) => new(value);

    /// <summary>Reads an identifier from an address or a form.</summary>
    public static bool TryParse(string? text, out PlacementId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
