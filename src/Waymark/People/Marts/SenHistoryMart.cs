using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Insight.Door;

namespace Waymark.People.Marts;

/// <summary>SEN status over time, so that a mark or a suspension is counted under the status of its day.</summary>
internal sealed class SenHistoryMart : ILakeMart
{
    // Never empty, so that a join with a mark of some day needs plain comparisons: with "or empty" the engine tries every pair.
    private static readonly LocalDate Always = new(1900, 1, 1), Lasting = new(9999, 12, 31);

    public LakeTable Table { get; } = new("sen_history", "One time under one SEN status; no day of a child is in two.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child."),
        new("status", "VARCHAR", "N none, K SEN support, E EHC plan."),
        new("starts", "DATE", "First day; 1900-01-01 where not known."),
        new("ends", "DATE", "Last day; 9999-12-31 while it lasts."),
    ], "pupil, starts");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        SenStatus? before = null;
        var all = source.Db.Set<SenStatus>().AsNoTracking().OrderBy(s => s.Child).ThenBy(s => s.From);
        await foreach (var s in all.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (s.TakenBack) continue;
            if (before is not null) yield return Row(source, before, before.Child == s.Child ? s.From : null);
            before = s;
        }
        if (before is not null) yield return Row(source, before, next: null);
    }

    // A status lasts until the next one begins, whatever end was recorded: no day has two.
    private static object?[] Row(MartSource source, SenStatus s, LocalDate? next)
    {
        var last = next?.PlusDays(-1) ?? Lasting;
        return [source.Pseudonyms.Of(s.Child.Value), s.Status, s.From ?? Always, s.To is { } to && to < last ? to : last];
    }
}
