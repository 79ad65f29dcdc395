using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.PartTime.Enter;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.PartTime.Review;

/// <summary>Records a review: the timetable goes on as agreed, goes on with another end or other sessions, or ends.</summary>
internal sealed class ReviewTimetable(WaymarkDb db, ArrangementDesk desk, GapsOfChild gaps)
{
    private const int Longest = 2000;

    /// <returns>What must be put right, or null where there is none within reach.</returns>
    public async Task<Problems?> RunAsync(PartTimeId id, Request asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(id, Permission.RecordPlacement, "open part-time timetable to review it", stop) is not { Record: { Withdrawn: false } timetable } opened) return null;
        db.Expect(timetable, asked.Version);
        var problems = Check(timetable, asked, deed.Today);
        if (!problems.None) return problems;
        Apply(timetable, asked);
        var (kind, detail) = asked.Decision switch
        {
            "end" => ("ended", PlacementWords.LabelOf("part-time-end", asked.Outcome!)), "change" => ("changed", PartTimeWords.Terms(timetable)), _ => ("reviewed", $"Review by {ArrangementWords.Day(timetable.ReviewBy)}"),
        };
        db.Add(ArrangementStep.Now(id.Value, timetable.Child, kind, asked.On!.Value, deed).Saying(detail, asked.Word?.Trim() ?? ""));
        await gaps.FollowAsync(opened.Child, timetable, deed.Today, stop);
        await db.SaveAsync(deed.As("review part-time timetable", $"part-time:{id}").About(timetable.Child.Value), stop);
        return problems;
    }

    private static void Apply(PartTimeTimetable timetable, Request asked)
    {
        if (asked.Decision == "end") (timetable.Ended, timetable.Outcome) = (asked.On, asked.Outcome!);
        else
        {
            if (asked.Decision == "change") (timetable.End, timetable.Sessions) = (asked.End!.Value, asked.HalfDays!.Value);
            timetable.ReviewBy = LocalDate.Min(timetable.End, PlacementRules.PartTimeReviewBy(asked.On!.Value));
        }
    }

    private static Problems Check(PartTimeTimetable timetable, Request asked, LocalDate today)
    {
        var problems = new Problems().AddIf(timetable.Ended is not null, "", "It has ended already. Correct the record if that is wrong")
            .AddIf(!PlacementWords.Has("decision", asked.Decision), "Asked.Decision", "Select what was decided")
            .AddIf(asked.On is null, "Asked.On", "Enter the day").AddIf(asked.On > today, "Asked.On", "The day must be today or in the past")
            .AddIf(asked.On < timetable.From, "Asked.On", $"The day must be on or after the first day, {ArrangementWords.Day(timetable.From)}")
            .AddIf(asked.Word?.Length > Longest, "Asked.Word", "Use 2,000 characters or fewer");
        return asked.Decision switch
        {
            "go-on" => problems.AddIf(timetable.End < today, "Asked.Decision", $"The agreed end was {ArrangementWords.Day(timetable.End)}: agree a new end, or end it")
                .AddIf(string.IsNullOrWhiteSpace(asked.Word), "Asked.Word", "Enter what the review found and what child and family said"),
            "change" => problems.AddIf(asked.End is null, "Asked.End", "Enter the day on which it ends").AddIf(asked.End < today, "Asked.End", "The end must be today or later")
                .AddAll(EnterTimetable.CheckSessions(asked.HalfDays, today))
                .AddIf(asked.End == timetable.End && asked.HalfDays == timetable.Sessions, "Asked.End", "Change the end or the half days, or select that it goes on as agreed")
                .AddIf(string.IsNullOrWhiteSpace(asked.Word), "Asked.Word", "Enter why it is changed, and what child and family said"),
            "end" => problems.AddIf(!PlacementWords.Has("part-time-end", asked.Outcome), "Asked.Outcome", "Select how it ended"),
            _ => problems,
        };
    }

    public sealed record Request
    {
        public int Version { get; init; }
        public string? Decision { get; init; }
        public LocalDate? On { get; init; }
        public LocalDate? End { get; init; }
        public string? Sessions { get; init; }
        public string? Outcome { get; init; }
        public string? Word { get; init; }

        public int? HalfDays => PartTimeWords.Number(Sessions);
    }
}
