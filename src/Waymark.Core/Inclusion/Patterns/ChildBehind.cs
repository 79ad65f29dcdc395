namespace Waymark.Core.Inclusion.Patterns;

/// <summary>What one child adds to a pattern.</summary>
/// <param name="Now">Sessions, or events, in the recent weeks.</param>
/// <param name="Of">Possible sessions in them; 0 for events.</param>
/// <param name="Before">The same in the weeks before.</param>
/// <param name="OfBefore">Possible sessions in those; 0 for events.</param>
public sealed record ChildBehind(long Now, long Of, long Before, long OfBefore)
{
    /// <summary>Sessions, or events, more than the child's own weeks before let one expect; fewer where negative. Without any week before, all of them.</summary>
    /// <param name="terms">The rules of the pattern.</param>
    public double Change(PatternTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Now - (Of > 0 || OfBefore > 0 ? OfBefore > 0 ? (double)Before / OfBefore * Of : 0 : (double)Before / terms.BeforeOfChild * terms.Recent);
    }

    /// <summary>Whether the child moved the way the pattern did, by half a day or more.</summary>
    /// <param name="pattern">The pattern.</param>
    public bool IsPart(FoundPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return pattern.IsRise ? Now > 0 && Change(pattern.Terms) >= Least : Change(pattern.Terms) <= -Least;
    }

    private double Least => Of > 0 || OfBefore > 0 ? 1 : 0.1;
}
