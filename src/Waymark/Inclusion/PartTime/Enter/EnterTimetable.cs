using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.PartTime.Enter;

/// <summary>Enters a part-time timetable. Of a child with a plan, entering it tells the SEND team.</summary>
internal sealed class EnterTimetable(WaymarkDb db, ArrangementDesk desk, GapsOfChild gaps)
{
    private const int Longest = 2000, DaysAhead = 90;

    /// <returns>What must be put right, with the number of what was entered; null where there is no such child within reach.</returns>
    public async Task<(Problems Problems, PartTimeId? Entered)?> RunAsync(ChildId id, Request asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenChildAsync(id, "open child to enter a part-time timetable", stop) is not { SchoolUrn.Length: > 0 } child) return null;
        var others = await db.Set<PartTimeTimetable>().AsNoTracking().Where(t => t.Child == id && !t.Withdrawn).ToListAsync(stop);
        var problems = Check(asked, child, deed.Today);
        if (problems.None) problems.AddIf(others.Exists(t => t.From <= asked.End && asked.From <= (t.Ended ?? LocalDate.Max(t.End, deed.Today))), "Asked.From", "There is a part-time timetable of this pupil in that time already. End or correct it on the pupil's page first.");
        if (!problems.None) return (problems, null);
        var made = Made(asked, await desk.OnDayAsync(child, asked.From!.Value, stop), deed);
        db.Add(made);
        db.Add(ArrangementStep.Now(made.Id.Value, id, "entered", deed.Today, deed).Saying(PartTimeWords.Terms(made), asked.LongWhy?.Trim() ?? ""));
        await gaps.FollowAsync(child, made, deed.Today, stop);
        await db.SaveAsync(deed.As("enter part-time timetable", $"part-time:{made.Id}").About(id.Value), stop);
        return (problems, made.Id);
    }

    private static Problems Check(Request asked, ChildCard child, LocalDate today)
    {
        var problems = new Problems().AddIf(asked.From is null, "Asked.From", "Enter the first day")
            .AddIf(asked.From > today.PlusDays(DaysAhead), "Asked.From", $"The first day must be within the next {DaysAhead} days")
            .AddIf(asked.From < today.PlusYears(-1), "Asked.From", "The first day must be within the last year")
            .AddIf(asked.From is { } from && child.Born is { } born && !SchoolAge.Of(born).On(from), "Asked.From", "The pupil is not of compulsory school age on that day: no part-time timetable is recorded then")
            .AddIf(asked.End is null, "Asked.End", "Enter the day on which it ends. There is no part-time timetable without one")
            .AddIf(asked.End < asked.From, "Asked.End", "The end must be on or after the first day")
            .AddIf(asked.From is { } first && asked.End > PlacementRules.LongAfter(first) && string.IsNullOrWhiteSpace(asked.LongWhy), "Asked.LongWhy", "Enter why it must be longer than six weeks, or agree an earlier end")
            .AddAll(CheckSessions(asked.HalfDays, asked.From ?? today))
            .AddIf(!PlacementWords.Has("part-time-reason", asked.Reason), "Asked.Reason", "Select the reason")
            .AddIf(asked.AgreedOn is null, "Asked.AgreedOn", "Enter the day on which the family agreed")
            .AddIf(asked.AgreedOn > today, "Asked.AgreedOn", "The day must be today or in the past")
            .AddIf(asked.AgreedOn > asked.From, "Asked.AgreedOn", "The family must agree on or before the first day");
        foreach (var (field, text, sentence) in new[]
        {
            ("Asked.Agreed", asked.Agreed, "Enter what the family agreed"), ("Asked.ChildSaid", asked.ChildSaid, "Enter what the child said, or how you sought the child's view"), ("Asked.WayBack", asked.WayBack, "Enter the plan back to full time"),
        })
            problems.AddIf(string.IsNullOrWhiteSpace(text), field, sentence).AddIf(text?.Length > Longest, field, "Use 2,000 characters or fewer");
        return problems.AddIf(asked.LongWhy?.Length > Longest, "Asked.LongWhy", "Use 2,000 characters or fewer");
    }

    /// <summary>The same for a new one, a change and a correction.</summary>
    internal static Problems CheckSessions(int? sessions, LocalDate day)
    {
        var most = PlacementRules.FullWeek(day) - 1;
        return new Problems().AddIf(sessions is not > 0 || sessions > most, "Asked.Sessions", $"Enter the half days a week, from 1 to {most}");
    }

    private static PartTimeTimetable Made(Request asked, ChildCard child, Deed deed) => new()
    {
        Id = PartTimeId.From(NewId.Next(deed.Now)), Child = child.Id, Urn = child.SchoolUrn, From = asked.From!.Value, End = asked.End!.Value, Sessions = asked.HalfDays!.Value, Reason = asked.Reason!,
        Agreed = asked.Agreed!.Trim(), AgreedOn = asked.AgreedOn!.Value, ChildSaid = asked.ChildSaid!.Trim(), WayBack = asked.WayBack!.Trim(),
        ReviewBy = LocalDate.Min(asked.End.Value, PlacementRules.PartTimeReviewBy(asked.From.Value)), SenStatus = child.SenStatus, YearGroup = child.YearGroup, TeamTold = child.SenStatus == "E" ? deed.Today : null,
        RecordedAt = deed.Now, RecordedBy = deed.Actor.Name,
    };

    public sealed record Request
    {
        public LocalDate? From { get; init; }
        public LocalDate? End { get; init; }
        public string? LongWhy { get; init; }
        public string? Sessions { get; init; }
        public string? Reason { get; init; }
        public LocalDate? AgreedOn { get; init; }
        public string? Agreed { get; init; }
        public string? ChildSaid { get; init; }
        public string? WayBack { get; init; }

        public int? HalfDays => PartTimeWords.Number(Sessions);
    }
}
