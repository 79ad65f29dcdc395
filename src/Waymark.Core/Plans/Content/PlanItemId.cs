using Waymark.Core.Common;

namespace Waymark.Core.Plans.Content;

/// <summary>Identifies one row of an EHC plan: a need, an outcome, a provision …</summary>
public readonly record struct PlanItemId(Guid Value) : ITypedId<PlanItemId>
{
    /// <inheritdoc />
    public static PlanItemId From(Guid value) => new(value);

    /// <summary>Reads an identifier from an address or a form.</summary>
    public static bool TryParse(string? text, out PlanItemId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
