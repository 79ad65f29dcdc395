using NodaTime;

namespace Waymark.Core.Plans.Advice;

/// <summary>Advice as it stands before it is signed.</summary>
/// <param name="Kind">a to h, or qt.</param>
/// <param name="Author">Name.</param>
/// <param name="SeenOn">When the child was last met, or null.</param>
/// <param name="Basis">seen or records; empty where not said.</param>
/// <param name="Views">What the child said or showed, and how.</param>
/// <param name="NotKnown">What the author does not know.</param>
/// <param name="Recommends">Its recommendations, in their order.</param>
public sealed record AdviceDraft(string Kind, string Author, LocalDate? SeenOn, string Basis, string Views, string NotKnown, IReadOnlyList<DraftRecommendation> Recommends);

/// <summary>One recommendation of a draft.</summary>
/// <param name="Sort">need, outcome or provision.</param>
/// <param name="Text">What is recommended.</param>
/// <param name="Amount">Fields of a provision by name.</param>
public sealed record DraftRecommendation(string Sort, string Text, IReadOnlyDictionary<string, string> Amount);

/// <summary>Tells an author what the council will ask, before the advice is signed. Nothing here forbids signing; nobody else may fill the gap.</summary>
public static class AdviceGaps
{
    private static readonly HashSet<string> Stock = new(StringComparer.OrdinalIgnoreCase) { "not known", "not known to us", "no involvement", "n/a", "none" };

    /// <summary>One sentence for each gap, the most telling first.</summary>
    public static IReadOnlyList<string> Of(AdviceDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return [.. Amounts(draft), .. Parts(draft), .. Facts(draft)];
    }

    /// <summary>What a provision does not say of how often, how long and by whom; empty where it says all, or the amount is the whole of something.</summary>
    public static IReadOnlyList<string> Missing(DraftRecommendation provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        if (provision.Sort != "provision") return [];
        var missing = new List<string>();
        if (!Has(provision, "whole"))
        {
            if (!Has(provision, "times") || !Has(provision, "per")) missing.Add("how often");
            if (!Has(provision, "minutes")) missing.Add("how long each time");
        }
        if (!Has(provision, "deliverer")) missing.Add("by whom");
        return missing;
    }

    private static IEnumerable<string> Amounts(AdviceDraft draft)
    {
        for (var at = 0; at < draft.Recommends.Count; at++)
            if (Missing(draft.Recommends[at]) is { Count: > 0 } missing)
                yield return $"Recommendation {at + 1} does not say {Listed(missing)}. The council may not make up an amount: it will ask you";
    }

    private static IEnumerable<string> Parts(AdviceDraft draft)
    {
        if (draft.Kind == "a") yield break;
        if (draft.Recommends.Count == 0) yield return "There is no recommendation: each need, outcome and provision is a row of its own, so that the plan can say what became of it";
        foreach (var (sort, words) in new[] { ("need", "a need"), ("outcome", "an outcome"), ("provision", "provision") })
            if (draft.Recommends.Count > 0 && draft.Recommends.All(r => r.Sort != sort)) yield return $"No row is {words}";
    }

    private static IEnumerable<string> Facts(AdviceDraft draft)
    {
        if (draft.Author.Length == 0) yield return "It does not say who wrote it";
        if (draft.Kind == "a") yield break;
        if (draft.Basis.Length == 0) yield return "It does not say whether you met the child or worked from records";
        if (draft.SeenOn is null && draft.Basis != "records") yield return "It does not say when you last saw the child";
        if (draft.Views.Length == 0) yield return "It does not say what the child thinks, or how you tried to find out";
        if (draft.NotKnown.Length == 0) yield return "It does not say what you do not know";
        if (Stock.Contains(draft.Views.Trim().TrimEnd('.'))) yield return "The child's views are a stock phrase";
    }

    private static bool Has(DraftRecommendation of, string field) => of.Amount.GetValueOrDefault(field, "").Length > 0;

    private static string Listed(IReadOnlyList<string> parts) => parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";
}
