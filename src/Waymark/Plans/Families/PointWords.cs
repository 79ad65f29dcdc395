using Microsoft.EntityFrameworkCore;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Data;

namespace Waymark.Plans.Families;

/// <summary>What a point of a family's reply is about, in the words of the version that it answers.</summary>
internal static class PointWords
{
    /// <summary>The versions that replies answer, as they were. One query.</summary>
    public static async Task<IReadOnlyDictionary<(CaseId Case, int Number), FrozenPlan>> PlansAsync(WaymarkDb db, IReadOnlyList<CaseId> cases, IReadOnlyList<int> numbers, CancellationToken stop) =>
        (await db.Set<PlanVersion>().Where(v => cases.Contains(v.Case) && numbers.Contains(v.Number)).AsNoTracking().ToListAsync(stop))
            .Where(v => v.Whole).ToDictionary(v => (v.Case, v.Number), v => v.Read());

    public static string About(FamilyPoint point, FrozenPlan? plan) => point.About switch
    {
        "school" => point.Name,
        "meeting" => "A meeting",
        "row" => plan?.Items.FirstOrDefault(i => i.Id == point.Item) is { } item ? item.Lead : $"Section {point.Section}",
        "section" => PlanSection.Find(point.Section)?.Title ?? $"Section {point.Section}",
        _ => "The whole plan",
    };

    /// <summary>As the plan is read; then the whole; then the schools, the most wanted first.</summary>
    public static IEnumerable<FamilyPoint> InOrder(IEnumerable<FamilyPoint> points) =>
        points.OrderBy(p => p.About switch { "meeting" => 3, "school" => 2, "plan" => 1, _ => 0 }).ThenBy(p => p.Section, StringComparer.Ordinal).ThenBy(p => p.Order).ThenBy(p => p.Id);

    /// <summary>What can become of a point: for the form and the list of staff.</summary>
    public static IReadOnlyList<(string Fate, string Label)> Fates(string about) => about switch
    {
        "school" => [("accepted", "The plan names it"), ("partly", "It is being asked"), ("not", "The plan does not name it")],
        "meeting" => [("accepted", "A meeting is arranged"), ("not", "No meeting")],
        _ => [("accepted", "Changed as the family asks"), ("partly", "Changed in part"), ("not", "Not changed")],
    };

    public static string Fate(FamilyPoint point) => Fates(point.About).FirstOrDefault(f => f.Fate == point.Fate).Label ?? "To be answered";

    public static string Colour(string fate) => fate switch { "accepted" => "green", "partly" => "turquoise", "not" => "grey", _ => "yellow" };

    public static string Agrees(string agrees) => agrees switch { "yes" => "Agrees with the draft", "changes" => "Wants changes", "no" => "Does not agree with the draft", _ => "Has not said" };
}
