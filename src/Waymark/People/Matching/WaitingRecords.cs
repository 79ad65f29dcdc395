using Microsoft.EntityFrameworkCore;
using Waymark.Core.Common;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Matching;

internal sealed class WaitingRecords : IWaitingRecords
{
    public async Task KeepAsync(WaymarkDb db, IReadOnlyList<WaitingRecord> records, RecordSource source, CancellationToken stop)
    {
        var keys = records.Select(r => r.Record.SourceKey).Distinct().ToList();
        var open = await db.Set<MatchQuestion>()
            .Where(m => m.SourceSystem == source.System && m.Verdict == "" && EF.Parameter(keys).Contains(m.SourceKey)).ToListAsync(stop);
        var asked = open.GroupBy(m => m.SourceKey, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(m => m.Asked), StringComparer.Ordinal);
        db.RemoveRange(open);
        var import = NewId.Next(source.Deed.Now);
        foreach (var waiting in records)
        {
            db.Add(new MatchQuestion
            {
                Id = NewId.Next(source.Deed.Now), Import = import, SourceSystem = source.System, SourceKey = waiting.Record.SourceKey,
                Incoming = new WaitingEnvelope(waiting.Record, waiting.Rest, source.Label, source.AsOf, waiting.Question.LeadOnly).ToJson(),
                Candidate = waiting.Question.Candidate, Why = waiting.Question.Why,
                // Asked again by a newer file, it has still been waiting since the first.
                Asked = asked.GetValueOrDefault(waiting.Record.SourceKey, source.Deed.Now),
            });
        }
        await db.SaveChangesAsync(stop);
    }
}
