using Waymark.Core.Common;
using Waymark.Core.Plans.Advice;
using Waymark.Core.Plans.Content;
using Waymark.Plans.Cases.Advice;
using Waymark.Plans.Cases.Advice.LookAt;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Recommendations.Decide;

/// <summary>Says what becomes of one recommendation: in the plan (as written, changed, already), not used with a reason, or back to its author as a question.</summary>
internal sealed class DecideRecommendation(WaymarkDb db, AdviceDesk desk)
{
    /// <summary>Nobody has said yet what becomes of it, or its author is being asked.</summary>
    public static bool Open(Recommendation of) => of.Fate is "" or "question";

    /// <summary>Those of signed advice, and those decided before a question was put back; what is still being written is not the council's yet.</summary>
    public static IEnumerable<Recommendation> ToDecide(OpenedPlan plan) => plan.Owed;

    public async Task<Problems> RunAsync(OpenedPlan plan, Recommendation row, Request asked, Deed deed, CancellationToken stop)
    {
        var problems = Check(plan, row, asked);
        if (!problems.None) return problems;
        if (asked.Fate == "question") return await AskBackAsync(plan, row, asked, deed, stop);
        var was = row.Item;
        var item = asked.Fate == "not-adopted" ? (PlanItemId?)null : asked.Make ? Make(plan, row, asked.Section!, deed) : PlanItemId.TryParse(asked.Item, out var known) ? known : null;
        Put(row, asked, item, deed);
        if (item is { } at && !asked.Make) Cite(plan, row, at, rests: true, deed);
        if (was is { } left && left != item) Cite(plan, row, left, rests: false, deed);
        await SaveAsync(plan, row, asked.Version, deed, stop);
        return problems;
    }

    /// <summary>The council answers an objection; both stay.</summary>
    public async Task<Problems> AnswerAsync(OpenedPlan plan, Recommendation row, Request asked, Deed deed, CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(row.Objection.Length == 0, "", "Its author has not objected.")
            .AddIf(row.Answer.Length > 0, "", "This objection is answered already.")
            .AddIf(string.IsNullOrWhiteSpace(asked.Answer), "Asked.Answer", "Enter what you answer")
            .AddIf(asked.Answer?.Length > 4000, "Asked.Answer", "The answer must be 4,000 characters or fewer");
        if (!problems.None) return problems;
        row.Answer = asked.Answer!.Trim();
        await SaveAsync(plan, row, asked.Version, deed.As("answer objection"), stop);
        return problems;
    }

    private async Task<Problems> AskBackAsync(OpenedPlan plan, Recommendation row, Request asked, Deed deed, CancellationToken stop)
    {
        if (await CaseRecord.LoadAsync(db, plan.Case.Id, stop) is not { } record) return Problems.Of("", "This case is no longer there.");
        var open = new OpenedAdvice(record, plan.Child, plan.Advice.First(a => a.Id == row.Advice));
        if (row.Item is { } left) Cite(plan, row, left, rests: false, deed);
        Put(row, asked, null, deed);
        db.Expect(row, asked.Version);
        LookAtAdvice.PutBack(desk, open, asked.Because!.Trim(), deed);
        await desk.SaveAsync(open, open.Request.Version, deed.As("put question back"), stop);
        return [];
    }

    private async Task SaveAsync(OpenedPlan plan, Recommendation row, int version, Deed deed, CancellationToken stop)
    {
        db.Expect(row, version);
        await db.SaveAsync(deed.As(deed.Action, $"recommendation:{row.Id}").About(plan.Child.Id.Value), stop);
    }

    private static void Put(Recommendation row, Request asked, PlanItemId? item, Deed deed)
    {
        (row.Fate, row.Item, row.Reason) = (asked.Fate!, item, asked.Fate == "not-adopted" ? asked.Reason! : "");
        (row.Because, row.DecidedBy, row.DecidedAt) = (asked.Because?.Trim() ?? "", deed.Actor.Name, deed.Now);
    }

    private PlanItemId Make(OpenedPlan plan, Recommendation row, string section, Deed deed)
    {
        var kind = ItemKind.Find(row.Sort)!;
        var values = row.Sort == "provision" ? PlanRow.Fields(row.Amount) : [];
        values[kind.Lead] = row.Text;
        if (row is { Sort: "need", Area.Length: > 0 }) values["area"] = row.Area;
        var made = plan.NewRow(kind, section, deed.Today, deed);
        made.Say(values, [], [row.Id]);
        db.Add(made);
        db.Add(PlanRowChange.Of(made, "added", 0, deed, "from a recommendation"));
        return made.Id;
    }

    // The row rests on this recommendation, or no longer does: the thread from advice to plan can be followed both ways.
    private void Cite(OpenedPlan plan, Recommendation row, PlanItemId at, bool rests, Deed deed)
    {
        if (plan.Content.Find(at) is not { } item || item.Sources.Contains(row.Id) == rests) return;
        var stored = plan.Rows.First(r => r.Id == at);
        stored.Say(item.Values, item.Links, rests ? [.. item.Sources, row.Id] : item.Sources.Where(s => s != row.Id));
        db.Add(PlanRowChange.Of(stored, "changed", stored.Version + 1, deed, rests ? "a recommendation is cited" : "a recommendation is decided otherwise"));
    }

    private static Problems Check(OpenedPlan plan, Recommendation row, Request asked)
    {
        var known = PlanItemId.TryParse(asked.Item, out var item) && plan.Content.Find(item) is not null;
        var inPlan = asked.Fate is "adopted" or "changed" or "already";
        var section = asked.Section is { } letter ? ItemKind.Find(row.Sort)?.Sections.Contains(letter) == true : false;
        return new Problems()
            .AddIf(asked.Fate is not ("adopted" or "changed" or "already" or "not-adopted" or "question"), "Asked.Fate", "Select what becomes of it")
            .AddIf(inPlan && !asked.Make && !known, "Asked.Item", "Select the row of the plan where it stands, or make a row of it")
            .AddIf(inPlan && asked.Make && asked.Fate == "already", "Asked.Fate", "What is in the plan already needs no new row: select where it stands")
            .AddIf(inPlan && asked.Make && !section, "Asked.Section", "Select the section for the new row")
            .AddIf(asked.Fate == "not-adopted" && NonAdoptionReason.Find(asked.Reason ?? "") is null, "Asked.Reason", "Select why it is not used")
            .AddIf(asked.Fate is "changed" or "not-adopted" or "question" && string.IsNullOrWhiteSpace(asked.Because), "Asked.Because", asked.Fate == "question" ? "Enter what you ask the author" : asked.Fate == "changed" ? "Enter what is changed and why" : "Enter why it is not used, in words")
            .AddIf(asked.Because?.Length > 4000, "Asked.Because", "The words must be 4,000 characters or fewer");
    }

    public sealed record Request
    {
        public string? Fate { get; init; }
        public string? Item { get; init; }

        /// <summary>A new row of the plan is made of it.</summary>
        public bool Make { get; init; }

        public string? Section { get; init; }
        public string? Reason { get; init; }
        public string? Because { get; init; }
        public string? Answer { get; init; }
        public int Version { get; init; }
    }
}
