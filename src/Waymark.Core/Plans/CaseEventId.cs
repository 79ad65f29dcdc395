using Waymark.Core.Common;

namespace Waymark.Core.Plans;

/// <summary>Identifies one dated event of a case. Events are never changed, only superseded.</summary>
public readonly record struct CaseEventId(Guid Value) : ITypedId<CaseEventId>
{
    /// <inheritdoc />
    public static CaseEventId From(Guid value) => new(value);

    /// <summary>Reads an identifier from an address or a form.</summary>
    public static bool TryParse(string? text, out CaseEventId id)
    {
        var read = Guid.TryParse(text, out var value);
        id = new(value);
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
