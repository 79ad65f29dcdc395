using Waymark.Core.Common;

namespace Waymark.Core.Plans.Content;

/// <summary>Identifies one recommendation of an advice, which must find its place in the plan or a reason</summary>
public readonly record struct RecommendationId(Guid Value) : ITypedId<RecommendationId>
{
    /// <inheritdoc />
    public static RecommendationId From(Guid value) => new(value);

    /// <summary>Reads an identifier from an address or a form.</summary>
    public static bool TryParse(string? text, out RecommendationId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
