using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.PartTime;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Placements.Correct;

/// <summary>Corrects what was entered wrongly, takes an end back, or takes the whole record back. What was there before stays in the history.</summary>
internal sealed class CorrectPlacement(WaymarkDb db, ArrangementDesk desk, FollowPlacement follow)
{
    private const int Longest = 2000;

    /// <returns>What must be put right, or null where there is none within reach.</returns>
    public async Task<Problems?> RunAsync(PlacementId id, Request asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(id, Permission.RecordPlacement, "open placement to correct it", stop) is not { Record: { Withdrawn: false } placement }) return null;
        db.Expect(placement, asked.Version);
        var problems = Check(placement, asked);
        if (!problems.None) return problems;
        var before = $"{PlacementTerms.Of(placement)}{(placement.Ended is { } ended ? $", ended on {ArrangementWords.Day(ended)}" : "")}";
        var detail = Apply(placement, asked);
        db.Add(ArrangementStep.Now(id.Value, placement.Child, "corrected", deed.Today, deed).Saying($"{detail} Before: {before}.", asked.Why!.Trim()));
        await follow.RunAsync(placement, deed.Today, stop);
        await db.SaveAsync(deed.As(asked.TakeBack ? "take back placement" : "correct placement", $"placement:{id}").About(placement.Child.Value) with { Reason = "given in the record" }, stop);
        return problems;
    }

    private static string Apply(Placement placement, Request asked)
    {
        if (asked.TakeBack)
        {
            placement.Withdrawn = true;
            return "It was never so and is taken back.";
        }
        if (asked.NotEnded) (placement.Ended, placement.Outcome) = (null, "");
        (placement.From, placement.End, placement.Sessions, placement.FullTime) = (asked.From!.Value, asked.End, asked.HalfDays!.Value, asked.FullTime == "yes");
        if (placement.ReviewBy is { } review) placement.ReviewBy = PlacementForm.Sooner(review, placement.End);
        return $"{PlacementTerms.Of(placement)}{(asked.NotEnded ? "; it has not ended" : "")}.";
    }

    private static Problems Check(Placement placement, Request asked)
    {
        var problems = new Problems().AddIf(string.IsNullOrWhiteSpace(asked.Why), "Asked.Why", "Enter why it is corrected").AddIf(asked.Why?.Length > Longest, "Asked.Why", "Use 2,000 characters or fewer");
        if (asked.TakeBack) return problems;
        return problems.AddIf(asked.From is null, "Asked.From", "Enter the first day").AddAll(PlacementForm.CheckEnd(placement.Basis, asked.From ?? placement.From, asked.End))
            .AddIf(!asked.NotEnded && placement.Ended < asked.From, "Asked.From", $"It ended on {ArrangementWords.Day(placement.Ended)}: the first day must not be later")
            .AddAll(PlacementForm.CheckSessions(asked.HalfDays, placement.From)).AddIf(asked.FullTime is not ("yes" or "no"), "Asked.FullTime", "Select whether it is the whole of the education")
            .AddIf(!asked.NotEnded && asked.From == placement.From && asked.End == placement.End && asked.HalfDays == placement.Sessions && (asked.FullTime == "yes") == placement.FullTime, "Asked.From", "Change something, or take the record back");
    }

    public sealed record Request
    {
        public int Version { get; init; }
        public LocalDate? From { get; init; }
        public LocalDate? End { get; init; }
        public string? Sessions { get; init; }
        public string? FullTime { get; init; }

        /// <summary>The end was recorded by mistake.</summary>
        public bool NotEnded { get; init; }

        /// <summary>The whole record was entered by mistake.</summary>
        public bool TakeBack { get; init; }

        public string? Why { get; init; }

        public int? HalfDays => PartTimeWords.Number(Sessions);
    }
}
