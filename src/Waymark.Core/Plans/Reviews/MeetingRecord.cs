using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Reviews;

/// <summary>What a review meeting found, as far as it is written down. Kept in part; complete when its report goes out.</summary>
public sealed record MeetingRecord
{
    /// <summary>Progress by outcome.</summary>
    public IReadOnlyList<OutcomeProgress> Progress { get; init; } = [];

    /// <summary>Rows of which the meeting said that they are still true.</summary>
    public IReadOnlyList<PlanItemId> StillTrue { get; init; } = [];

    /// <summary>What the meeting recommends.</summary>
    public IReadOnlyList<MeetingPoint> Points { get; init; } = [];

    /// <summary>The four pathways into adulthood, from Year 9.</summary>
    public IReadOnlyList<PathwayAnswer> Pathways { get; init; } = [];

    /// <summary>Differences of view between those who were there (SEND Regulations 2014 reg 20(9)).</summary>
    public string Differences { get; init; } = "";

    /// <summary>What is still open before the report can go out; nothing where it is whole.</summary>
    /// <param name="plan">The plan that was reviewed.</param>
    /// <param name="adulthood">True from Year 9 on.</param>
    public Problems Open(PlanContent plan, bool adulthood)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var problems = new Problems();
        foreach (var outcome in plan.Of("outcome"))
        {
            var said = Progress.FirstOrDefault(p => p.Outcome == outcome.Id);
            problems.AddIf(said is null or { Status: "" }, "", $"Say how far this outcome was reached: {Short(outcome.Lead)}", "reg 20(5)")
                .AddIf(said is { NoLongerRight: true, Because: "" }, "", $"Say why this outcome is no longer right: {Short(outcome.Lead)}");
        }
        if (adulthood)
            foreach (var pathway in Adulthood.Unanswered(plan, Pathways)) problems.Add("", $"{pathway.Label}: give an outcome, or the reason why there is none, with the young person's view", "reg 20(6)");
        return problems;
    }

    private static string Short(string lead) => lead.Length > 80 ? string.Concat(lead.AsSpan(0, 80), "…") : lead;
}

/// <summary>How far one outcome was reached.</summary>
/// <param name="Outcome">The outcome's row.</param>
/// <param name="Status">Choice progress-states; empty while not said.</param>
/// <param name="Value">The measure's value now.</param>
/// <param name="On">When it was seen.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="SeenBy">Who saw it.</param>
/// <param name="NoLongerRight">The outcome should no longer stand.</param>
/// <param name="Because">Why it is no longer right.</param>
public sealed record OutcomeProgress(PlanItemId Outcome, string Status, string Value, LocalDate? On, string Evidence, string SeenBy, bool NoLongerRight, string Because);

/// <summary>One recommendation of the meeting.</summary>
/// <param name="What">amend, keep, cease or add.</param>
/// <param name="Item">The row it speaks of, or null for something new.</param>
/// <param name="Text">What should stand, or why.</param>
public sealed record MeetingPoint(string What, PlanItemId? Item, string Text);

/// <summary>What the meeting said of one pathway into adulthood that has no outcome.</summary>
/// <param name="Pathway">Choice adulthood-pathways.</param>
/// <param name="Reason">Why there is no outcome.</param>
/// <param name="View">What the young person thinks of it.</param>
public sealed record PathwayAnswer(string Pathway, string Reason, string View);
