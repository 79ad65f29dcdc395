namespace Waymark.Core.Common;

/// <summary>An identifier of one kind of thing, which cannot be mistaken for another kind's.</summary>
/// <typeparam name="TSelf">The identifier type itself.</typeparam>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    /// <summary>The bare value, for storage only.</summary>
    Guid Value { get; }

    /// <summary>Wraps a stored value.</summary>
    static abstract TSelf From(Guid value);
}
