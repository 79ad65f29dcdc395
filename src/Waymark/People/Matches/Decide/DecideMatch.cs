using System.Text.Json;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.People.Matching;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Matches.Decide;

/// <summary>A person's verdict on a waiting record: the record is taken over for that child, or for a new one, in the transaction of the verdict.</summary>
internal sealed class DecideMatch(WaymarkDb db, IChildWriter writer, IEnumerable<IWaitingTaker> takers)
{
    public async Task<Problems> RunAsync(MatchQuestion question, string? verdict, string? reason, Deed deed, CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(verdict is not ("same" or "different" or "unsure"), "Verdict", "Select whose record it is")
            .AddIf(verdict == "same" && question.Candidate is null, "Verdict", "No known child was found for this record")
            .AddIf(string.IsNullOrWhiteSpace(reason), "Reason", "Enter what you looked at to decide")
            .AddIf(reason?.Length > 1000, "Reason", "The reason must be 1,000 characters or fewer");
        if (!problems.None) return problems;
        await using var all = await db.Database.BeginTransactionAsync(stop);
        if (verdict != "unsure") await TakeAsync(question, verdict == "same" ? question.Candidate : null, deed, stop);
        (question.Verdict, question.Reason, question.Decided, question.DecidedBy) = (verdict == "unsure" ? "" : verdict!, reason!.Trim(), deed.Now, deed.Actor.Name);
        await db.SaveAsync(deed.As($"decide match: {verdict}", $"match:{question.Id}"), stop);
        await all.CommitAsync(stop);
        return problems;
    }

    private async Task TakeAsync(MatchQuestion question, ChildId? known, Deed deed, CancellationToken stop)
    {
        var record = JsonSerializer.Deserialize<IncomingView>(question.Incoming)!.Record(question.SourceKey);
        var source = new RecordSource(question.SourceSystem, question.SourceSystem, deed.Today, new ImportSource("", "waiting record", ReadOnlyMemory<byte>.Empty, question.File, 0), deed);
        var written = await writer.AddOrUpdateAsync(db, [new ChildToWrite(record, known, "verdict")], source, new Unheard(), stop);
        if (question.Rest.Length > 0 && takers.FirstOrDefault(t => t.Owns(question.SourceSystem)) is { } taker)
            await taker.TakeAsync(db, written[0].Id, question.Rest, deed, stop);
    }

    private sealed class Unheard : IFindings
    {
        public void Add(Finding finding)
        {
        }
    }
}
