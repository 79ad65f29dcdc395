using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Letters;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Events.CorrectEvent;

/// <summary>Corrects an event, or takes it back. Both rows stay; the clocks follow the new one.</summary>
internal sealed class CorrectEvent(WaymarkDb db, OpenedCase opened)
{
    /// <returns>What must be put right, or null where there is no such event within reach.</returns>
    public async Task<Problems?> RunAsync(CaseId of, CaseEventId correcting, Request asked, Deed deed, CancellationToken stop)
    {
        if (await opened.OpenAsync(of, Permission.RecordEvent, "open case to correct an event", stop) is not var (record, child)) return null;
        if (record.Events.FirstOrDefault(e => e.Id == correcting) is not { } wrong) return null;
        var problems = Check(asked, wrong, record, child.Born, deed.Today);
        if (!problems.None) return problems;
        var right = Corrected(asked, wrong, record, deed);
        db.AddRange(right);
        await (record with { Events = [.. record.Events, .. right] }).RecomputeAsync(db, deed.Today, stop);
        await db.SaveAsync(deed.As(asked.TakeBack ? "take back event" : "correct event", $"event:{wrong.Id}").About(child.Id.Value) with { Reason = "given in the record" }, stop);
        return problems;
    }

    /// <summary>The event, and where its day was wrong or it never was, the other events of the same notice with it.</summary>
    private static List<RecordedEvent> Corrected(Request asked, RecordedEvent wrong, CaseRecord record, Deed deed)
    {
        var (on, why) = (asked.TakeBack ? null : asked.On, asked.Reason!.Trim());
        var right = new List<RecordedEvent> { RecordedEvent.InPlaceOf(wrong, on, asked.Detail ?? wrong.Detail, why, deed) };
        if (on == wrong.On) return right;
        var others = OneNotice.With(wrong.AsFact(), record.Facts.Effective()).Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        right.AddRange(record.Events.Where(e => others.Contains($"{e.Id}")).Select(e => RecordedEvent.InPlaceOf(e, on, e.Detail, why, deed)));
        return right;
    }

    private static Problems Check(Request asked, RecordedEvent wrong, CaseRecord record, LocalDate? born, LocalDate today)
    {
        var problems = new Problems()
            .AddIf(record.Events.Any(e => e.Replaces == wrong.Id), "", "Someone else has corrected this event since you opened it. Go back to the clocks and look at the correction.")
            .AddIf(string.IsNullOrWhiteSpace(asked.Reason), "Asked.Reason", "Enter why it is corrected")
            .AddIf(asked.Reason?.Length > 1000, "Asked.Reason", "The reason must be 1,000 characters or fewer")
            .AddIf(!asked.TakeBack && asked.On == wrong.On && (asked.Detail ?? wrong.Detail) == wrong.Detail, "Asked.On", "Enter a day that differs from the one recorded");
        if (asked.TakeBack) return problems;
        var told = new RecordEvent.RecordEvent.Request { Kind = wrong.Kind, Detail = asked.Detail ?? wrong.Detail, On = asked.On, Of = wrong.Of };
        return problems.AddAll(RecordEvent.RecordEvent.Check(told, born, today)).AddAll(RecordEvent.RecordEvent.Ending(told, record.Facts with { Events = [.. record.Facts.Events.Where(e => e.Id != $"{wrong.Id}")] }));
    }

    public sealed record Request
    {
        public LocalDate? On { get; init; }
        public string? Detail { get; init; }
        public string? Reason { get; init; }

        /// <summary>The event did not happen at all.</summary>
        public bool TakeBack { get; init; }
    }
}
