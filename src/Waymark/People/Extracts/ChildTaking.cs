using Waymark.Core.People;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Extracts;

/// <summary>Matches a batch of children, writes the sure ones and keeps the others for a person.</summary>
internal sealed class ChildTaking(IMatching matching, IChildWriter writer, IWaitingRecords waiting)
{
    public const int Batch = 2000;
    private static readonly MatchOutcome.Question TwoRows = new(null, "The file has two different rows with this number. Find out which is right.");

    /// <summary>Only counts what would happen.</summary>
    public async Task LookAsync(WaymarkDb db, string system, IReadOnlyList<(IncomingChild Child, bool Differs)> batch, TakenCounts counts, CancellationToken stop)
    {
        foreach (var outcome in await OutcomesAsync(db, system, batch, stop))
            counts.Add(outcome is MatchOutcome.New, outcome is MatchOutcome.Known, outcome is MatchOutcome.Question);
    }

    public async Task TakeAsync(
        WaymarkDb db, IReadOnlyList<(IncomingChild Child, bool Differs)> batch, RecordSource source, IFindings findings, TakenCounts counts, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var outcomes = await OutcomesAsync(db, source.System, batch, stop);
        var sure = new List<ChildToWrite>();
        var unsure = new List<WaitingRecord>();
        for (var i = 0; i < batch.Count; i++)
        {
            if (outcomes[i] is MatchOutcome.Question question) unsure.Add(new WaitingRecord(batch[i].Child, question));
            else if (outcomes[i] is MatchOutcome.Known known) sure.Add(new ChildToWrite(batch[i].Child, known.Child, known.By));
            else sure.Add(new ChildToWrite(batch[i].Child, null));
        }
        foreach (var written in await writer.AddOrUpdateAsync(db, sure, source, findings, stop)) counts.Add(written.Added, written is { Added: false, Changed: true }, false);
        await waiting.KeepAsync(db, unsure, source, stop);
        counts.Wait(unsure.Count);
    }

    private async Task<IReadOnlyList<MatchOutcome>> OutcomesAsync(
        WaymarkDb db, string system, IReadOnlyList<(IncomingChild Child, bool Differs)> batch, CancellationToken stop)
    {
        var single = batch.Where(r => !r.Differs).Select(r => r.Child).ToList();
        var outcomes = new Queue<MatchOutcome>(await matching.MatchAsync(db, system, single, stop));
        return OnceEach([.. batch.Select(r => r.Differs ? TwoRows : outcomes.Dequeue())]);
    }

    // Two records of one file on one child: the source takes them for two people, so a person looks.
    private static List<MatchOutcome> OnceEach(List<MatchOutcome> outcomes)
    {
        var taken = new HashSet<ChildId>();
        for (var i = 0; i < outcomes.Count; i++)
            if (outcomes[i] is MatchOutcome.Known { Child: var child } && !taken.Add(child))
                outcomes[i] = new MatchOutcome.Question(child, "Another record of the same file was joined to this child.");
        return outcomes;
    }
}

/// <summary>What became of the children of a file.</summary>
internal sealed class TakenCounts
{
    private long added, changed, waiting;

    public IReadOnlyList<(string, long)> Done => [("children added", added), ("children changed", changed), ("children who wait for a person to decide", waiting)];

    public IReadOnlyList<(string, long)> Expected => [("children to add", added), ("children known here", changed), ("children who will wait for a person to decide", waiting)];

    public void Add(bool isNew, bool isKnown, bool waits)
    {
        if (isNew) added++;
        if (isKnown) changed++;
        if (waits) waiting++;
    }

    public void Wait(long more) => waiting += more;
}
