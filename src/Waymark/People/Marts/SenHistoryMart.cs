using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Waymark.Insight.Door;

namespace Waymark.People.Marts;

/// <summary>SEN status over time, so that a mark or a suspension is counted under the status of its day.</summary>
internal sealed class SenHistoryMart : ILakeMart
{
    public LakeTable Table { get; } = new("sen_history", "One time under one SEN status.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child."),
        new("status", "VARCHAR", "N none, K SEN support, E EHC plan."),
        new("starts", "DATE", "First day; empty where not known."),
        new("ends", "DATE", "Last day; empty while it lasts."),
    ], "pupil, starts");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var s in source.Db.Set<SenStatus>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            if (!s.TakenBack)
                yield return [source.Pseudonyms.Of(s.Child.Value), s.Status, s.From, s.To];
    }
}
