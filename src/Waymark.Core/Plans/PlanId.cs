using Waymark.Core.Common;

namespace Waymark.Core.Plans;

/// <summary>Identifies one EHC plan.</summary>
public readonly record struct PlanId(Guid Value) : ITypedId<PlanId>
{
    /// <inheritdoc />
    public static PlanId From(Guid value) => new(value);

    /// <summary>Reads an identifier from an address or a form.</summary>
    public static bool TryParse(string? text, out PlanId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
