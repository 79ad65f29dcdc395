using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.PartTime.Enter;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.PartTime.Correct;

/// <summary>Corrects what was entered wrongly, takes an end back, or takes the whole record back. What was there before stays in the history.</summary>
internal sealed class CorrectTimetable(WaymarkDb db, ArrangementDesk desk, GapsOfChild gaps)
{
    private const int Longest = 2000;

    /// <returns>What must be put right, or null where there is none within reach.</returns>
    public async Task<Problems?> RunAsync(PartTimeId id, Request asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(id, Permission.RecordPlacement, "open part-time timetable to correct it", stop) is not { Record: { Withdrawn: false } timetable } opened) return null;
        db.Expect(timetable, asked.Version);
        var problems = Check(timetable, asked);
        if (!problems.None) return problems;
        var before = $"{ArrangementWords.Day(timetable.From)}, {PartTimeWords.Terms(timetable)}{(timetable.Ended is { } ended ? $", ended on {ArrangementWords.Day(ended)}" : "")}";
        var detail = Apply(timetable, asked);
        db.Add(ArrangementStep.Now(id.Value, timetable.Child, "corrected", deed.Today, deed).Saying($"{detail} Before: from {before}.", asked.Why!.Trim()));
        await gaps.FollowAsync(opened.Child, timetable, deed.Today, stop);
        await db.SaveAsync(deed.As(asked.TakeBack ? "take back part-time timetable" : "correct part-time timetable", $"part-time:{id}").About(timetable.Child.Value) with { Reason = "given in the record" }, stop);
        return problems;
    }

    private static string Apply(PartTimeTimetable timetable, Request asked)
    {
        if (asked.TakeBack)
        {
            timetable.Withdrawn = true;
            return "It was never so and is taken back.";
        }
        if (asked.NotEnded) (timetable.Ended, timetable.Outcome) = (null, "");
        (timetable.From, timetable.End, timetable.Sessions) = (asked.From!.Value, asked.End!.Value, asked.HalfDays!.Value);
        timetable.ReviewBy = LocalDate.Min(timetable.End, timetable.ReviewBy);
        return $"From {ArrangementWords.Day(timetable.From)}, {PartTimeWords.Terms(timetable)}{(asked.NotEnded ? "; it has not ended" : "")}.";
    }

    private static Problems Check(PartTimeTimetable timetable, Request asked)
    {
        var problems = new Problems().AddIf(string.IsNullOrWhiteSpace(asked.Why), "Asked.Why", "Enter why it is corrected").AddIf(asked.Why?.Length > Longest, "Asked.Why", "Use 2,000 characters or fewer");
        if (asked.TakeBack) return problems;
        return problems.AddIf(asked.From is null, "Asked.From", "Enter the first day").AddIf(asked.End is null, "Asked.End", "Enter the day on which it ends").AddIf(asked.End < asked.From, "Asked.End", "The end must be on or after the first day")
            .AddIf(!asked.NotEnded && timetable.Ended < asked.From, "Asked.From", $"It ended on {ArrangementWords.Day(timetable.Ended)}: the first day must not be later")
            .AddAll(EnterTimetable.CheckSessions(asked.HalfDays, timetable.From))
            .AddIf(!asked.NotEnded && asked.From == timetable.From && asked.End == timetable.End && asked.HalfDays == timetable.Sessions, "Asked.From", "Change something, or take the record back");
    }

    public sealed record Request
    {
        public int Version { get; init; }
        public LocalDate? From { get; init; }
        public LocalDate? End { get; init; }
        public string? Sessions { get; init; }

        /// <summary>The end was recorded by mistake.</summary>
        public bool NotEnded { get; init; }

        /// <summary>The whole record was entered by mistake.</summary>
        public bool TakeBack { get; init; }

        public string? Why { get; init; }

        public int? HalfDays => PartTimeWords.Number(Sessions);
    }
}
