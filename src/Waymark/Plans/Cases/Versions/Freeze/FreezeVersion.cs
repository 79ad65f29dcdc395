using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Checks;
using Waymark.Core.Plans.Content;
using Waymark.Plans.Cases.Consultations;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Versions.Freeze;

/// <summary>Freezes the plan as it stands, records that it was sent and works the clocks out again, in one save.</summary>
internal sealed class FreezeVersion(WaymarkDb db, PlanDesk desk, IAccess access, MakeVersion make, CloseConsultations close)
{
    private static readonly string[] Moves = ["CL-20", "CL-21", "CL-22"];

    /// <returns>What must be put right, or null where there is no such case within reach.</returns>
    public async Task<(Problems Problems, int Number)?> RunAsync(CaseId of, Request asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(of, Permission.IssuePlan, "open plan to make a version", stop) is not { } plan) return null;
        var record = (await CaseRecord.LoadAsync(db, of, stop))!;
        var kind = VersionKind.Find(asked.Kind);
        var stops = kind is null ? [] : Stopping(kind, await FoundAsync(plan, kind, (deed.Today, asked.On), stop));
        var problems = Check(asked, kind, plan, record, deed.Today).AddAll(Findings(asked, kind, stops));
        if (!problems.None) return (problems, 0);
        var number = await make.AddAsync(plan, kind!.Name, asked.On!.Value, Override(asked, stops), deed, stop);
        var events = new SentEvents(record.Facts).Of(kind, asked.On.Value, plan.Content).Select(e => RecordedEvent.ByHandNow(of, e.Kind, e.On, e.Of, deed)).ToList();
        if (kind.Final) events.AddRange(await close.CloseAsync(of, asked.On.Value, deed, stop));
        db.AddRange(events);
        if (events.Count > 0) await (record with { Events = [.. record.Events, .. events] }).RecomputeAsync(db, deed.Today, stop);
        if (kind.Final) await SectionsOfReturn.TakeAsync(db, plan, kind, deed, stop);
        await make.SaveAsync(of, number, (deed.As("make version of plan", $"version:{number}") with { Reason = asked.Reason?.Trim() ?? "" }).About(plan.Child.Id.Value), stop);
        return (problems, number);
    }

    /// <summary>What stops a version of that kind: a draft only a setting that it names, a final one every check that blocks.</summary>
    public static IReadOnlyList<CheckFinding> Stopping(VersionKind kind, IEnumerable<CheckFinding> found) => [.. found
        .Where(f => f.Check.Severity == CheckSeverity.Block && (kind.Final || (kind.Name == "draft" && f.Check.Id == "FO2")))];

    /// <summary>Everything that the checks find for a version of that kind, sent on a day. Three queries, and three more for a final one.</summary>
    public async Task<IReadOnlyList<CheckFinding>> FoundAsync(OpenedPlan plan, VersionKind kind, (LocalDate Today, LocalDate? Sent) at, CancellationToken stop)
    {
        var others = await desk.OtherNamesAsync(plan.Case, stop);
        if (!kind.Final) return plan.Findings(kind.Name != "draft", at.Today, others);
        return plan.Findings(true, at.Today, others, await desk.SettingsAsync(plan.Case.Id, stop), await desk.AnswerAsync(plan.Case.Id, kind, at.Sent ?? at.Today, stop));
    }

    /// <summary>The days of moves that still wait for a plan which names the setting. One query.</summary>
    public async Task<IReadOnlyList<LocalDate>> MovesAsync(CaseId of, CancellationToken stop) =>
        await db.Set<CaseClock>().Where(c => c.Case == of && Moves.Contains(c.Rule) && c.Stopped == null).OrderBy(c => c.Start).Select(c => c.Start).ToListAsync(stop);

    private static Problems Check(Request asked, VersionKind? kind, OpenedPlan plan, CaseRecord record, LocalDate today)
    {
        var sent = new SentEvents(record.Facts);
        return new Problems()
            .AddIf(kind is null, "Asked.Kind", "Select what the version is for")
            .AddIf(plan.Content.Items.Count == 0, "", "The plan holds nothing yet: write it first")
            .AddIf(kind?.Name == "final" && sent.HasPlan && sent.Reassessment is null, "", "This case has a plan already: make an amended final plan instead")
            .AddIf(kind?.Name is "amended" or "proposed" or "in-force" && !sent.HasPlan, "", "This case has no plan to amend yet: make a draft or a final plan")
            .AddIf(asked.On is null, "Asked.On", "Enter the day on which it is sent")
            .AddIf(asked.On > today, "Asked.On", "The day must be today or in the past")
            .AddIf(asked.On < record.Case.Received, "Asked.On", "The day must be after the request was received")
            .AddIf(asked.Reason?.Length > 2000, "Asked.Reason", "The reason must be 2,000 characters or fewer")
            .AddIf(!asked.Sure, "Asked.Sure", "Tick to say that you have read the plan and that it may be kept as it is");
    }

    private Problems Findings(Request asked, VersionKind? kind, IReadOnlyList<CheckFinding> stops)
    {
        var ids = string.Join(", ", stops.Select(f => f.Check.Id).Distinct());
        if (stops.Count == 0) return new();
        if (kind is not { Final: true }) return Problems.Of("", "A draft must not name a setting: leave section I blank until the plan is final", "FO2");
        return access.May(Permission.OverrideChecks)
            ? new Problems().AddIf(string.IsNullOrWhiteSpace(asked.Reason), "Asked.Reason", $"Enter why the plan goes out in spite of what stops it ({ids})")
            : Problems.Of("", $"Checks stop this version ({ids}). Put the plan right, or ask a manager to set them aside with a reason");
    }

    private static string Override(Request asked, IReadOnlyList<CheckFinding> stops) =>
        stops.Count > 0 ? $"{string.Join(", ", stops.Select(f => f.Check.Id).Distinct())}: {asked.Reason!.Trim()}" : "";

    public sealed record Request
    {
        public string? Kind { get; init; }
        public LocalDate? On { get; init; }

        /// <summary>Why what stops it is set aside.</summary>
        public string? Reason { get; init; }

        public bool Sure { get; init; }
    }
}
