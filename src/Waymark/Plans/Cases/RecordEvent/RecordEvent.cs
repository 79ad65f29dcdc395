using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.RecordEvent;

/// <summary>Adds a dated event to a case and recomputes its clocks, in one save.</summary>
internal sealed class RecordEvent(WaymarkDb db, OpenedCase opened)
{
    /// <returns>What must be put right, or null where there is no such case within reach.</returns>
    public async Task<Problems?> RunAsync(CaseId of, Request asked, Deed deed, CancellationToken stop)
    {
        if (await opened.OpenAsync(of, Permission.RecordEvent, "open case to record an event", stop) is not var (record, child)) return null;
        var problems = Check(asked, child.Born, deed.Today).AddAll(Ending(asked, record.Facts));
        if (!problems.None) return problems;
        var added = RecordedEvent.ByHandNow(of, asked.Kind!, asked.On!.Value, asked.Of?.Trim() ?? "", deed, asked.Detail ?? "");
        db.Add(added);
        await (record with { Events = [.. record.Events, added] }).RecomputeAsync(db, deed.Today, stop);
        await db.SaveAsync(deed.As("record event", $"event:{added.Id}").About(child.Id.Value), stop);
        return problems;
    }

    /// <summary>A plan that can still be appealed, or is, does not end.</summary>
    internal static Problems Ending(Request asked, CaseFacts before) => asked is { Kind: "plan-ceased", On: { } on } ? CeasingRule.Refuse(before, on, asked.Detail ?? "") : new();

    /// <summary>The same checks for a new event and for a correction.</summary>
    internal static Problems Check(Request asked, LocalDate? born, LocalDate today)
    {
        var kind = asked.Kind is { } name ? EventKinds.Find(name) : null;
        var problems = new Problems()
            .AddIf(kind is null, "Asked.Kind", "Select what happened")
            .AddIf(asked.On is null, "Asked.On", "Enter the day on which it happened")
            .AddIf(asked.On > today && kind is { Planned: false }, "Asked.On", "The day must be today or in the past")
            .AddIf(asked.On > today.PlusYears(2), "Asked.On", "The day must be within the next two years")
            .AddIf(asked.On < born, "Asked.On", "The day must be after the date of birth")
            .AddIf(kind?.Takes(asked.Detail ?? "") == false, "Asked.Detail", kind is { DetailsAreCodes: true } ? $"Select an answer to “{kind.Question}”" : "Select which decision or order it was")
            .AddIf(kind is { Of: "body" or "setting" } && string.IsNullOrWhiteSpace(asked.Of), "Asked.Of", $"Enter which {kind?.Of} it was, for example {(kind?.Of == "body" ? "Educational psychology" : "the school's name")}")
            .AddIf(asked.Of?.Length > 100, "Asked.Of", "The name must be 100 characters or fewer");
        return problems;
    }

    public sealed record Request
    {
        public string? Kind { get; init; }
        public string? Detail { get; init; }
        public LocalDate? On { get; init; }
        public string? Of { get; init; }
    }
}
