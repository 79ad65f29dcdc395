using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Reviews;

/// <summary>Preparation for adulthood: from the review of Year 9 on, every review looks at each of the four pathways.</summary>
public static class Adulthood
{
    private static readonly RuleBook Own = RuleBook.Embedded("Plans/Reviews/review-rules.csv");

    /// <summary>The four pathways (SEND Code of Practice 8.10).</summary>
    public static IReadOnlyList<ItemChoice> Pathways { get; } = ItemKind.Find("outcome")!.Field("pathway")!.Choices;

    /// <summary>
    /// True from Year 9 on: by the year that the child follows, or by age (13 before the school year began), whichever comes first. A child taught out of
    /// their age group loses nothing by it.
    /// </summary>
    /// <param name="yearGroup">National curriculum year followed, where known.</param>
    /// <param name="born">Date of birth, where known.</param>
    /// <param name="meeting">The day of the review.</param>
    public static bool Applies(int? yearGroup, LocalDate? born, LocalDate meeting) =>
        yearGroup >= Amount("year", meeting) || (born is { } day && day.PlusYears(Amount("age", meeting)) <= new LocalDate(meeting.Month >= 9 ? meeting.Year : meeting.Year - 1, 8, 31));

    /// <summary>Outcomes of the plan that belong to a pathway.</summary>
    public static IEnumerable<PlanItem> Outcomes(PlanContent plan, string pathway)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Of("outcome").Where(o => o["pathway"] == pathway);
    }

    /// <summary>Pathways with neither an outcome nor a reason with the young person's view.</summary>
    public static IEnumerable<ItemChoice> Unanswered(PlanContent plan, IReadOnlyList<PathwayAnswer> answers) => Pathways
        .Where(p => !Outcomes(plan, p.Code).Any() && !answers.Any(a => a.Pathway == p.Code && a.Reason.Length > 0 && a.View.Length > 0));

    private static int Amount(string what, LocalDate on) => Own.On($"plans.review.adulthood.{what}", on).Amount;
}
