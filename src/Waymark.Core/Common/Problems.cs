using System.Collections;

namespace Waymark.Core.Common;

/// <summary>All that a person must put right before a change is accepted, collected at once. Empty means accepted.</summary>
public sealed class Problems : IReadOnlyCollection<Problem>
{
    private readonly List<Problem> all = [];

    /// <summary>True when nothing stands in the way.</summary>
    public bool None => all.Count == 0;

    /// <inheritdoc />
    public int Count => all.Count;

    /// <summary>One problem beside one field.</summary>
    public static Problems Of(string field, string sentence, string? rule = null) =>
        new Problems().Add(field, sentence, rule);

    /// <summary>Adds one problem and returns the same collection, so that calls can be chained.</summary>
    public Problems Add(string field, string sentence, string? rule = null)
    {
        all.Add(new Problem(field, sentence, rule));
        return this;
    }

    /// <summary>Adds the problem only where <paramref name="wrong"/> holds.</summary>
    public Problems AddIf(bool wrong, string field, string sentence, string? rule = null) =>
        wrong ? Add(field, sentence, rule) : this;

    /// <summary>Takes over the problems of a part.</summary>
    public Problems AddAll(IEnumerable<Problem> others)
    {
        all.AddRange(others);
        return this;
    }

    /// <inheritdoc />
    public IEnumerator<Problem> GetEnumerator() => all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
