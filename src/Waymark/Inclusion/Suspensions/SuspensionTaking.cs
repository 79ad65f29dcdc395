using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Suspensions;

/// <summary>Puts what a file says beside what is known: one of the same child, school, kind and first day is the same one, and takes the newer words.</summary>
internal sealed class SuspensionTaking(WaymarkDb db)
{
    private Dictionary<(ChildId, string, SuspensionKind, LocalDate), Suspension> known = [];

    public long Added { get; private set; }
    public long Changed { get; private set; }

    public async Task OpenAsync(bool trial, CancellationToken stop)
    {
        var all = trial ? db.Set<Suspension>().AsNoTracking() : db.Set<Suspension>();
        known = (await all.ToListAsync(stop)).GroupBy(s => (s.Child, s.Urn, s.Kind, s.From)).ToDictionary(same => same.Key, same => same.First());
    }

    /// <param name="now">Null where it is only counted what would change.</param>
    public void Take(ChildId child, SentSuspension sent, string source, Instant? now)
    {
        if (known.TryGetValue((child, sent.Urn, sent.Kind, sent.From), out var here))
        {
            var merged = here.Followed ? Kept(sent, Said(here)) : sent;
            if (Said(here) == merged) return;
            Changed++;
            if (now is not null) Set(here, merged, source);
            return;
        }
        Added++;
        if (now is not { } at) return;
        var added = new Suspension { Id = SuspensionId.From(NewId.Next(at)), Child = child, Urn = sent.Urn, Kind = sent.Kind, From = sent.From, Reason = sent.Reason, Recorded = at };
        Set(added, sent, source);
        db.Add(added);
    }

    /// <summary>What a file leaves open of one whose steps are recorded here stays as it was recorded.</summary>
    private static SentSuspension Kept(SentSuspension sent, SentSuspension here) => sent with
    {
        Reason2 = sent.Reason2.Length > 0 ? sent.Reason2 : here.Reason2, Reason3 = sent.Reason3.Length > 0 ? sent.Reason3 : here.Reason3, Decided = sent.Decided ?? here.Decided, To = sent.To ?? here.To, Sessions = sent.Sessions ?? here.Sessions, Sen = sent.Sen.Length > 0 ? sent.Sen : here.Sen, Year = sent.Year ?? here.Year, Cancelled = sent.Cancelled ?? here.Cancelled,
        Board = sent.Board ?? here.Board, BoardOn = sent.BoardOn ?? here.BoardOn, Review = sent.Review ?? here.Review, ReviewOn = sent.ReviewOn ?? here.ReviewOn,
        Reconsidered = sent.Reconsidered ?? here.Reconsidered, ReconsideredOn = sent.ReconsideredOn ?? here.ReconsideredOn,
    };

    private static void Set(Suspension s, SentSuspension sent, string source)
    {
        (s.To, s.Sessions, s.Reason, s.SenStatus, s.YearGroup, s.Source) = (sent.To, sent.Sessions, sent.Reason, sent.Sen, sent.Year, source);
        (s.Reason2, s.Reason3, s.Decided) = (sent.Reason2, sent.Reason3, sent.Decided);
        (s.Cancelled, s.Board, s.BoardOn) = (sent.Cancelled, sent.Board, sent.BoardOn);
        (s.Review, s.ReviewOn, s.Reconsidered, s.ReconsideredOn) = (sent.Review, sent.ReviewOn, sent.Reconsidered, sent.ReconsideredOn);
    }

    private static SentSuspension Said(Suspension s) => new(s.Urn, s.Kind, s.From)
    {
        Reason = s.Reason, Reason2 = s.Reason2, Reason3 = s.Reason3, Decided = s.Decided, To = s.To, Sessions = s.Sessions, Sen = s.SenStatus, Year = s.YearGroup, Cancelled = s.Cancelled, Board = s.Board, BoardOn = s.BoardOn,
        Review = s.Review, ReviewOn = s.ReviewOn, Reconsidered = s.Reconsidered, ReconsideredOn = s.ReconsideredOn,
    };
}
