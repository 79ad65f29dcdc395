using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Placements;

/// <summary>Identifies one part-time timetable.</summary>
public readonly record struct PartTimeId(Guid Value) : ITypedId<PartTimeId>
{
    /// <inheritdoc />
    public static PartTimeId From(Guid value) => new(value);

    /// <summary>Reads an identifier from an address or a form.</summary>
    public static bool TryParse(string? text, out PartTimeId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
