using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.PartTime;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Placements.Review;

/// <summary>Records a review: the placement goes on as agreed, goes on with changes, or ends with its outcome.</summary>
internal sealed class ReviewPlacement(WaymarkDb db, ArrangementDesk desk)
{
    private const int Longest = 2000;

    /// <returns>What must be put right, or null where there is none within reach.</returns>
    public async Task<Problems?> RunAsync(PlacementId id, Request asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(id, Permission.RecordPlacement, "open placement to review it", stop) is not { Record: { Withdrawn: false } placement }) return null;
        db.Expect(placement, asked.Version);
        var problems = Check(placement, asked, deed.Today);
        if (!problems.None) return problems;
        Apply(placement, asked);
        var word = asked.Word?.Trim() ?? "";
        // The clock of an off-site direction runs from its last review, whatever was decided there.
        if (placement.Basis == Placement.OffSite && asked.Decision != "end") db.Add(ArrangementStep.Now(id.Value, placement.Child, PlacementSteps.Reviewed, asked.On!.Value, deed));
        var (kind, detail) = asked.Decision switch { "end" => ("ended", PlacementWords.LabelOf("outcome", asked.Outcome!)), "change" => ("changed", PlacementTerms.Of(placement)), _ => ("reviewed", placement.ReviewBy is { } by ? $"Review by {ArrangementWords.Day(by)}" : "") };
        db.Add(ArrangementStep.Now(id.Value, placement.Child, kind, asked.On!.Value, deed).Saying(detail, word));
        await db.SaveAsync(deed.As("review placement", $"placement:{id}").About(placement.Child.Value), stop);
        return problems;
    }

    private static void Apply(Placement placement, Request asked)
    {
        if (asked.Decision == "end")
        {
            (placement.Ended, placement.Outcome) = (asked.On, asked.Outcome!);
            return;
        }
        if (asked.Decision == "change") (placement.End, placement.Sessions, placement.FullTime) = (asked.End, asked.HalfDays!.Value, asked.FullTime == "yes");
        if (placement.Basis != Placement.ManagedMove) placement.ReviewBy = PlacementForm.Sooner(PlacementRules.PlacementReviewBy(asked.On!.Value, placement.Basis == Placement.OffSite), placement.End);
    }

    private static Problems Check(Placement placement, Request asked, LocalDate today)
    {
        var problems = new Problems().AddIf(placement.Ended is not null, "", "It has ended already. Correct the record if that is wrong")
            .AddIf(!PlacementWords.Has("decision", asked.Decision), "Asked.Decision", "Select what was decided")
            .AddIf(asked.On is null, "Asked.On", "Enter the day").AddIf(asked.On > today, "Asked.On", "The day must be today or in the past")
            .AddIf(asked.On < placement.From, "Asked.On", $"The day must be on or after the first day, {ArrangementWords.Day(placement.From)}").AddIf(asked.Word?.Length > Longest, "Asked.Word", "Use 2,000 characters or fewer");
        return asked.Decision switch
        {
            "go-on" => problems.AddIf(placement.End < today, "Asked.Decision", $"The agreed end was {ArrangementWords.Day(placement.End)}: agree a new end, or end it")
                .AddIf(string.IsNullOrWhiteSpace(asked.Word), "Asked.Word", "Enter what the review found and what child and family said"),
            "change" => problems.AddAll(PlacementForm.CheckEnd(placement.Basis, placement.From, asked.End)).AddIf(asked.End < today, "Asked.End", "The end must be today or later")
                .AddAll(PlacementForm.CheckSessions(asked.HalfDays, today)).AddIf(asked.FullTime is not ("yes" or "no"), "Asked.FullTime", "Select whether it is the whole of the education")
                .AddIf(asked.End == placement.End && asked.HalfDays == placement.Sessions && (asked.FullTime == "yes") == placement.FullTime, "Asked.End", "Change something, or select that it goes on as agreed")
                .AddIf(string.IsNullOrWhiteSpace(asked.Word), "Asked.Word", "Enter why it is changed, and what child and family said"),
            "end" => problems.AddIf(!PlacementWords.Has("outcome", asked.Outcome), "Asked.Outcome", "Select what became of it"),
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
        public string? FullTime { get; init; }
        public string? Outcome { get; init; }
        public string? Word { get; init; }

        public int? HalfDays => PartTimeWords.Number(Sessions);
    }
}
