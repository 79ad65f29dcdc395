using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Insight.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Marts;

/// <summary>Review meetings with their decisions: every one that is known as an event, and the last one that a return brought.</summary>
internal sealed class ReviewsMart : ILakeMart
{
    private static readonly string[] Kinds = ["review-meeting-held", "review-decision-notified", "amendments-notified", "amended-final-sent"];

    public LakeTable Table { get; } = new("reviews", "One review meeting with what followed from it.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child."),
        new("meeting", "DATE", "Day of the meeting."),
        new("decided", "DATE", "Day on which the family was told the decision; empty while it is not."),
        new("outcome", "VARCHAR", "amend, maintain, cease or reassess; empty while not decided."),
        new("amendments", "DATE", "Day of the notice of amendments."),
        new("final", "DATE", "Day of the final amended plan."),
    ], "meeting, pupil");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        var children = await source.Db.Set<EhcCase>().AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Child, stop);
        var reviews = await FromEventsAsync(source.Db, stop);
        foreach (var (key, r) in reviews.Where(r => r.Value.Meeting is not null && children.ContainsKey(r.Key.Case)))
            yield return [source.Pseudonyms.Of(children[key.Case].Value), r.Meeting, r.Decided, r.Outcome, r.Amendments, r.Final];
        var known = reviews.Where(r => r.Value.Meeting is not null).Select(r => (r.Key.Case, r.Value.Meeting!.Value)).ToHashSet();
        var returned = source.Db.Set<EhcPlan>().AsNoTracking().Where(p => p.ReviewMeeting != null);
        await foreach (var p in returned.AsAsyncEnumerable().WithCancellation(stop))
            if (!known.Contains((p.Case, p.ReviewMeeting!.Value)))
                yield return [source.Pseudonyms.Of(p.Child.Value), p.ReviewMeeting, p.ReviewDecided, Word(p.ReviewOutcome), p.ReviewDraft, null];
    }

    private static async Task<Dictionary<(CaseId Case, string Of), Review>> FromEventsAsync(WaymarkDb db, CancellationToken stop)
    {
        var gone = (await db.Set<RecordedEvent>().AsNoTracking().Where(e => e.Replaces != null).Select(e => e.Replaces!.Value).ToListAsync(stop)).ToHashSet();
        var reviews = new Dictionary<(CaseId, string), Review>();
        var events = db.Set<RecordedEvent>().AsNoTracking().Where(e => Kinds.Contains(e.Kind) && !e.Withdraws).OrderBy(e => e.On).ThenBy(e => e.RecordedAt);
        await foreach (var e in events.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (gone.Contains(e.Id)) continue;
            var before = reviews.GetValueOrDefault((e.Case, e.Of));
            reviews[(e.Case, e.Of)] = e.Kind switch
            {
                "review-meeting-held" => before with { Meeting = e.On },
                "review-decision-notified" => before with { Decided = e.On, Outcome = e.Detail },
                "amendments-notified" => before with { Amendments = e.On },
                _ => before with { Final = e.On },
            };
        }
        return reviews;
    }

    private static string Word(string code) => code switch { "A" => "amend", "C" => "cease", "M" => "maintain", _ => "" };

    private readonly record struct Review(LocalDate? Meeting, LocalDate? Decided, string? Outcome, LocalDate? Amendments, LocalDate? Final);
}
