using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.People;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Exclusions.EnterNotice;

/// <summary>A head's notice of a suspension or permanent exclusion. Entering it tells the council; what follows is worked out in the same save.</summary>
internal sealed class EnterNotice(WaymarkDb db, ExclusionDesk desk)
{
    private const int DaysAhead = 14;

    /// <returns>What must be put right, with the number of what was entered; null where there is no such child within reach.</returns>
    public async Task<(Problems Problems, SuspensionId? Entered)?> RunAsync(ChildId child, Request asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenChildAsync(child, asked.From, "open child to enter a suspension or exclusion", stop) is not var (card, book)) return null;
        var problems = Check(asked, card, book, deed.Today).AddIf(!desk.MayRecord(card.SchoolUrn), "Asked.From", ElsewhereThen(card));
        if (!problems.None) return (problems, null);
        var (made, steps) = Made(asked, card, deed);
        db.Add(made);
        db.AddRange(steps);
        await (book with { Suspensions = [.. book.Suspensions, made], Steps = [.. book.Steps, .. steps] }).FollowAsync(db, child, deed.Today, stop);
        await db.SaveAsync(deed.As("enter notice of exclusion", $"suspension:{made.Id}").About(child.Value), stop);
        return (problems, made.Id);
    }

    /// <summary>A school enters what it decided itself.</summary>
    public static string ElsewhereThen(ChildCard card) => $"On that day the pupil was on the roll of {card.School}: that school enters it";

    /// <summary>What would follow, to be looked at before it is entered.</summary>
    public static ExclusionCase Preview(Request asked, ChildCard card, ExclusionBook book, Deed deed)
    {
        var (made, steps) = Made(asked, card, deed);
        return (book with { Suspensions = [.. book.Suspensions, made], Steps = [.. book.Steps, .. steps] }).Read(deed.Today).First(c => c.Of.Id == $"{made.Id}");
    }

    public static Problems Check(Request asked, ChildCard card, ExclusionBook book, LocalDate today)
    {
        var permanent = asked.Kind == SuspensionKind.Permanent;
        // No suspension can be longer than a child may be suspended in a whole year (C2).
        var most = DutyCatalogue.Standard.Rules.On("C2", asked.From ?? today).Amount * 2;
        var problems = new Problems().AddIf(asked.Kind is null, "Asked.Kind", "Select whether it is a suspension or a permanent exclusion")
            .AddIf(asked.Decided is null, "Asked.Decided", "Enter the day on which the head decided")
            .AddIf(asked.Decided > today, "Asked.Decided", "The day must be today or in the past")
            .AddIf(asked.From is null, "Asked.From", "Enter the first day")
            .AddIf(asked.From > today.PlusDays(DaysAhead), "Asked.From", $"The first day must be within the next {DaysAhead} days")
            .AddIf(asked.From < today.PlusYears(-1), "Asked.From", "The first day must be within the last year")
            .AddIf(asked.From < asked.Decided, "Asked.From", "The first day must be on or after the day of the decision")
            .AddIf(asked.From is { } from && book.Calendars.GetValueOrDefault(card.SchoolUrn)?.IsSchoolDay(from) == false, "Asked.From", "The first day must be a school day of your school")
            .AddIf(asked.Kind == SuspensionKind.Suspension && (asked.HalfDays is not > 0 || asked.HalfDays > most), "Asked.Sessions", $"Enter the number of half days, from 1 to {most}")
            .AddIf(permanent && !string.IsNullOrWhiteSpace(asked.Sessions), "Asked.Sessions", "Leave the half days empty for a permanent exclusion")
            .AddIf(!IsReason(asked.Reason), "Asked.Reason", "Select the main reason")
            .AddIf(Given(asked.Reason2) && !IsReason(asked.Reason2), "Asked.Reason2", "Select a reason of the list")
            .AddIf(Given(asked.Reason3) && !IsReason(asked.Reason3), "Asked.Reason3", "Select a reason of the list")
            .AddIf(Given(asked.Reason2) && asked.Reason2 == asked.Reason || Given(asked.Reason3) && (asked.Reason3 == asked.Reason || asked.Reason3 == asked.Reason2), "Asked.Reason2", "Each reason must be another one")
            .AddIf(asked.ParentsTold > today, "Asked.ParentsTold", "The day must be today or in the past")
            .AddIf(asked.ParentsTold < asked.Decided, "Asked.ParentsTold", "The day must be on or after the day of the decision")
            .AddIf(asked.ParentsTold is not null && asked.How is not ("hand" or "post"), "Asked.How", "Select how the parents were told");
        return problems.None ? problems.AddIf(Overlaps(asked, card, book), "Asked.From", "There is a suspension or exclusion of this pupil on that day already. Open it on the pupil's page.") : problems;
    }

    private static bool Overlaps(Request asked, ChildCard card, ExclusionBook book) => book.Suspensions
        .Any(s => s.Urn == card.SchoolUrn && s.Cancelled is null && s.From <= asked.From && asked.From <= (s.To ?? (s.Kind == SuspensionKind.Permanent && s.Overturned is null ? LocalDate.MaxIsoValue : s.From))
            && !(s.To == asked.From && asked.FromAfternoon && s.Sessions % 2 == 1));

    private static (Suspension, IReadOnlyList<TakenStep>) Made(Request asked, ChildCard card, Deed deed)
    {
        var made = new Suspension
        {
            Id = SuspensionId.From(NewId.Next(deed.Now)), Child = card.Id, Urn = card.SchoolUrn, Kind = asked.Kind!.Value, From = asked.From!.Value, FromAfternoon = asked.FromAfternoon,
            Sessions = asked.Kind == SuspensionKind.Suspension ? asked.HalfDays : null, Reason = asked.Reason!, Reason2 = asked.Reason2 ?? "", Reason3 = asked.Reason3 ?? "", Decided = asked.Decided,
            ExamMissed = asked.ExamMissed || asked.ExamOn is not null, ExamOn = asked.ExamOn, SocialWorker = asked.SocialWorker, LookedAfter = asked.LookedAfter, Elsewhere = asked.Elsewhere,
            SenStatus = card.SenStatus, YearGroup = card.YearGroup, Recorded = deed.Now, Source = "notice", Followed = true,
        };
        var steps = new List<TakenStep> { TakenStep.Now(made, "council-told", deed.Today, deed) };
        if (asked.ParentsTold is { } told) steps.Add(TakenStep.Now(made, "parents-told", told, deed, asked.How ?? ""));
        return (made, steps);
    }

    private static bool Given(string? text) => !string.IsNullOrEmpty(text);

    private static bool IsReason(string? code) => Given(code) && CodeSet.Of("exclusion-reasons").Find(code) is not null;

    public sealed record Request
    {
        public SuspensionKind? Kind { get; init; }
        public LocalDate? Decided { get; init; }
        public LocalDate? From { get; init; }

        /// <summary>AM or PM.</summary>
        public string? Half { get; init; }

        public string? Sessions { get; init; }
        public string? Reason { get; init; }
        public string? Reason2 { get; init; }
        public string? Reason3 { get; init; }
        public bool ExamMissed { get; init; }
        public LocalDate? ExamOn { get; init; }
        public bool SocialWorker { get; init; }
        public bool LookedAfter { get; init; }
        public bool Elsewhere { get; init; }
        public LocalDate? ParentsTold { get; init; }

        /// <summary>hand or post.</summary>
        public string? How { get; init; }

        public bool FromAfternoon => Half == "PM";

        public int? HalfDays => int.TryParse(Sessions, NumberStyles.None, CultureInfo.InvariantCulture, out var sessions) ? sessions : null;
    }
}
