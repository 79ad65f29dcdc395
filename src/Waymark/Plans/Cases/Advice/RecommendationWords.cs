using NodaTime;
using Waymark.Core.Plans.Content;

namespace Waymark.Plans.Cases.Advice;

/// <summary>The amount of a recommendation, said as the plan says it.</summary>
internal static class RecommendationWords
{
    public static string Amount(Recommendation of) => of.Sort != "provision" ? "" : ProvisionWords.Of(
        new PlanItem(new(of.Id.Value), "provision", "F", 0, PlanRow.Fields(of.Amount), [], [], "", default(LocalDate), null));
}
