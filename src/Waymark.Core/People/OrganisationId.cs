using Waymark.Core.Common;

namespace Waymark.Core.People;

/// <summary>Identifies a school, setting, service or team within an area.</summary>
public readonly record struct OrganisationId(Guid Value) : ITypedId<OrganisationId>
{
    /// <inheritdoc />
    public static OrganisationId From(Guid value) => new(value);

    /// <summary>Reads an identifier from an address or a form.</summary>
    public static bool TryParse(string? text, out OrganisationId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
