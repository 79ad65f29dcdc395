using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Reviews;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Reviews.Decide;

/// <summary>What the meeting found, written into the plan: a progress row for each outcome, and "still true" for each row of which it said so.</summary>
internal sealed class CarriedProgress(OpenedReview open, OpenedPlan plan, Deed deed)
{
    /// <returns>The plan with what was written.</returns>
    public OpenedPlan Into(WaymarkDb db)
    {
        var held = open.Review.Held ?? deed.Today;
        var added = open.Found.Progress.Where(p => p.Status.Length > 0 && plan.Content.Find(p.Outcome) is not null).Select((p, at) => Row(p, at)).ToList();
        foreach (var row in added)
        {
            db.Add(row);
            db.Add(PlanRowChange.Of(row, "added", 0, deed, "Found by the review meeting"));
        }
        foreach (var row in plan.Rows.Where(r => r.RemovedAt is null && open.Found.StillTrue.Contains(r.Id) && !(r.ConfirmedOn >= held)))
        {
            (row.ConfirmedOn, row.ConfirmedBy) = (held, "Review meeting");
            db.Add(PlanRowChange.Of(row, "confirmed", row.Version + 1, deed, "Found by the review meeting"));
        }
        return new OpenedPlan(plan.Case, plan.Child, [.. plan.Rows, .. added], plan.Advice, plan.Recommendations);
    }

    private PlanRow Row(OutcomeProgress said, int at)
    {
        var row = plan.NewRow(ItemKind.Find("progress")!, "E", said.On ?? open.Review.Held ?? deed.Today, deed);
        row.Order += at;
        row.SourceNote = $"Review meeting, {ItemValues.Words(open.Review.Held ?? deed.Today)}";
        row.Say(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["status"] = said.Status, ["value"] = said.Value, ["on"] = said.On is { } on ? ItemValues.Store(on) : "", ["evidence"] = said.Evidence, ["seenBy"] = said.SeenBy,
            ["notRight"] = said.NoLongerRight ? said.Because : "",
        }, [said.Outcome], []);
        return row;
    }
}
