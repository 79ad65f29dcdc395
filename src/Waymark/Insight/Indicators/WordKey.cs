using System.Globalization;

namespace Waymark.Insight.Indicators;

/// <summary>The words of a row in one number: each dimension is a digit, with as many values as it has words.</summary>
internal sealed class WordKey(IReadOnlyList<string> dimensions, IReadOnlyList<IReadOnlyList<string>> words)
{
    private readonly int[] at = new int[dimensions.Count];

    /// <summary>The places of the words of the key that was read last.</summary>
    public ReadOnlySpan<int> At => at;

    /// <summary>The expression of the engine that makes it.</summary>
    public string Expression()
    {
        var (parts, factor) = (new List<string> { "0::BIGINT" }, 1L);
        for (var d = 0; d < dimensions.Count; d++)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"coalesce(enum_code({dimensions[d]})::BIGINT, 0) * {factor}"));
            factor = checked(factor * words[d].Count);
        }
        return string.Join(" + ", parts);
    }

    public void Read(long key)
    {
        for (var d = 0; d < at.Length; d++) (key, at[d]) = (key / words[d].Count, (int)(key % words[d].Count));
    }
}
