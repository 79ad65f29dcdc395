namespace Waymark.Core.Plans.Content;

/// <summary>
/// Two people wrote the same row from the same beginning. Where only one of them touched a field, theirs stands; where both did, and differently, nobody's
/// words are overwritten: the field is in dispute and a person decides.
/// </summary>
/// <param name="Values">What can be joined without a decision; a field in dispute holds what is typed now.</param>
/// <param name="Disputed">Fields that both changed, each to something else, with what the other wrote.</param>
public sealed record RowMerge(IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Disputed)
{
    /// <summary>Joins two writings of a row.</summary>
    /// <param name="before">What both began from.</param>
    /// <param name="theirs">What is stored by now.</param>
    /// <param name="mine">What is typed now.</param>
    public static RowMerge Of(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> theirs, IReadOnlyDictionary<string, string> mine)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(theirs);
        ArgumentNullException.ThrowIfNull(mine);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var disputed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in before.Keys.Union(theirs.Keys).Union(mine.Keys))
        {
            var (was, other, own) = (At(before, field), At(theirs, field), At(mine, field));
            var joined = own == was ? other : own;
            if (own != was && other != was && own != other) disputed[field] = other;
            if (joined.Length > 0) values[field] = joined;
        }
        return new RowMerge(values, disputed);
    }

    private static string At(IReadOnlyDictionary<string, string> values, string field) => values.GetValueOrDefault(field, "");
}
