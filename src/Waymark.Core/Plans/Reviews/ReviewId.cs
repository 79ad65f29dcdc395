using Waymark.Core.Common;

namespace Waymark.Core.Plans.Reviews;

/// <summary>Identifies one review of a plan.</summary>
public readonly record struct ReviewId(Guid Value) : ITypedId<ReviewId>
{
    /// <inheritdoc />
    public static ReviewId From(Guid value) => new(value);

    /// <summary>Reads an identifier from an address or a form.</summary>
    public static bool TryParse(string? text, out ReviewId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
