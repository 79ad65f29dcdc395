using Waymark.Core.Common;

namespace Waymark.Core.People;

/// <summary>Identifies one child or young person within an area.</summary>
public readonly record struct ChildId(Guid Value) : ITypedId<ChildId>
{
    /// <inheritdoc />
    public static ChildId From(Guid value) => new(value);

    /// <summary>Reads an identifier from an address or a form.</summary>
    public static bool TryParse(string? text, out ChildId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
