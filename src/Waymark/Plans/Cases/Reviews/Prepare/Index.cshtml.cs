using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Reviews;

namespace Waymark.Plans.Cases.Reviews.Prepare;

/// <summary>Everything that the meeting needs to know, put together by Waymark on one page. The school adds to it and retypes nothing.</summary>
[Needs(Permission.RecordReview)]
internal sealed class IndexModel(ReviewDesk desk) : ReviewPage(desk)
{
    [BindProperty]
    public string? SchoolAdds { get; set; }

    public OpenedPlan Plan { get; private set; } = null!;
    protected override string What => "prepare review";
    protected override string Saved => "Saved. It stands on the page for the meeting.";
    public bool Adulthood => Open.Adulthood(Today);

    /// <summary>Recommendations of advice that are not in the plan, with the reason where there is one.</summary>
    public IEnumerable<Recommendation> NotUsed => Plan.Recommendations.Where(r => r.Fate is "" or "question" or "not-adopted");

    /// <summary>The oldest day of each section that nobody has confirmed since.</summary>
    public IEnumerable<(PlanSection Of, LocalDate Oldest, int Months)> Ages => PlanSection.All
        .Select(s => (Of: s, Rows: Plan.Content.In(s.Letter).Where(i => i.Kind != "progress").ToList())).Where(s => s.Rows.Count > 0)
        .Select(s => (s.Of, s.Rows.Min(r => r.CurrentOn), Period.Between(s.Rows.Min(r => r.CurrentOn), Today, PeriodUnits.Months).Months));

    /// <summary>The last word on an outcome, or null.</summary>
    public PlanItem? LastProgress(PlanItem outcome) => Plan.Content.JoinedBy(outcome, "progress").OrderBy(p => p.AsOf).LastOrDefault();

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        Plan = await Desk.PlanAsync(Open, stop);
        if (fresh) SchoolAdds = Review.SchoolAdds;
        return true;
    }

    protected override async Task<Problems> RunAsync(CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(SchoolAdds?.Length > 20_000, "SchoolAdds", "The text must be 20,000 characters or fewer")
            .AddIf(Review.State > ReviewState.Held, "", "The report of the meeting is sent: nothing is added to its papers any more");
        if (!problems.None) return problems;
        Review.SchoolAdds = SchoolAdds?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim() ?? "";
        await Desk.SaveAsync(Open, Version, DeedOf(What), stop);
        return problems;
    }
}
