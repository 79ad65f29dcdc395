using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Placements;

/// <summary>Identifies one time of home education, or of missing education.</summary>
public readonly record struct OutOfSchoolId(Guid Value) : ITypedId<OutOfSchoolId>
{
    /// <inheritdoc />
    public static OutOfSchoolId From(Guid value) => new(value);

    /// <summary>Reads an identifier from an address or a form.</summary>
    public static bool TryParse(string? text, out OutOfSchoolId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
