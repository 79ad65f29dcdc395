using System.Text;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Reviews;
using Waymark.Plans.Cases.Versions;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Reviews.Decide;

/// <summary>
/// The council's decision. Nothing is told by it and no limit stops: the letter does both. Progress and "still true" go into the plan, the event and the proposed version come in the same save.
/// </summary>
internal sealed class DecideReview(ReviewDesk desk, MakeVersion make, ProposedAmendments proposed)
{
    public async Task<Problems> RunAsync(OpenedReview open, Request asked, Deed deed, CancellationToken stop)
    {
        var plan = await desk.PlanAsync(open, stop);
        var (before, amendments) = await proposed.NowAsync(open, stop);
        var problems = Check(open, plan, asked, amendments.Count, deed.Today);
        if (!problems.None) return problems;
        var carried = new CarriedProgress(open, plan, deed).Into(desk.Db);
        deed = deed.As("decide review") with { Reason = asked.Reason!.Trim() };
        (open.Review.Reason, open.Review.DecidedBy, open.Review.Ground) = (asked.Reason!.Trim(), deed.Actor.Name, asked.Decision == "cease" ? asked.Ground! : "");
        open.Decided(desk.Db, asked.Decision!, asked.Day!.Value, deed);
        if (asked.Decision != "amend")
        {
            (open.Review.Before, open.Review.Proposed) = (null, null);
            await desk.SaveAsync(open, asked.Version, deed, stop);
            return problems;
        }
        var number = await make.AddAsync(carried, "proposed", asked.Day.Value, "", deed, stop);
        (open.Review.Before, open.Review.Proposed) = (before, number);
        desk.Db.Expect(open.Review, asked.Version);
        await open.Record.RecomputeAsync(desk.Db, deed.Today, stop);
        await make.SaveAsync(open.Review.Case, number, ReviewDesk.About(open, deed), stop);
        return problems;
    }

    /// <summary>Tells one state of the plan in work from another, so that nothing goes out that its sender has not seen.</summary>
    public static string Seen(OpenedPlan plan) =>
        FrozenPlan.Seal(Encoding.UTF8.GetBytes(string.Join('\n', plan.Rows.Where(r => r.RemovedAt is null).OrderBy(r => r.Id.Value).Select(r => $"{r.Id} {r.Version}"))));

    private static Problems Check(OpenedReview open, OpenedPlan plan, Request asked, int amendments, LocalDate today)
    {
        var problems = open.Steps.Decide(asked.Decision, amendments, asked.Day, today)
            .AddIf(string.IsNullOrWhiteSpace(asked.Reason), "Reason", "Enter why it is decided so")
            .AddIf(asked.Reason?.Length > 5000, "Reason", "The reason must be 5,000 characters or fewer")
            .AddIf(!asked.Sure, "Sure", "Tick to say that you have read what the family will be told")
            .AddIf(asked.Decision == "amend" && asked.Seen != Seen(plan), "", "The plan was changed while this page was open. Look at the amendments again before they go out.");
        if (open.Adulthood(today))
            foreach (var pathway in Adulthood.Unanswered(plan.Content, open.Found.Pathways)) problems.Add("", $"{pathway.Label}: give an outcome, or the reason why there is none, with the young person's view", "reg 20(6)");
        return asked.Decision == "cease" ? Ceasing(problems, open, asked) : problems;
    }

    private static Problems Ceasing(Problems problems, OpenedReview open, Request asked)
    {
        var ground = CeaseGround.Find(asked.Ground);
        return problems
            .AddIf(ground is null, "Ground", "Select on which ground the plan ends")
            .AddIf(ground is not null && asked.Day is { } on && !ground.Holds(open.Born, on), "Ground", $"This ground holds from the age of {ground?.FromAge} only", "reg 29")
            .AddIf(!asked.FamilyConsulted, "FamilyConsulted", "The family is told that the council thinks of ending the plan, and is heard, before it decides", "reg 31")
            .AddIf(!asked.SettingConsulted && open.Child.SchoolUrn.Length > 0, "SettingConsulted", "The setting named in the plan is heard before the council decides", "reg 31");
    }

    public sealed record Request
    {
        public string? Decision { get; init; }
        public LocalDate? Day { get; init; }
        public string? Reason { get; init; }
        public string? Ground { get; init; }
        public bool FamilyConsulted { get; init; }
        public bool SettingConsulted { get; init; }
        public bool Sure { get; init; }

        /// <summary>The state of the plan that the page showed.</summary>
        public string? Seen { get; init; }

        public int Version { get; init; }
    }
}
