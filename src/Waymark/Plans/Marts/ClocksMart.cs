using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Waymark.Insight.Door;

namespace Waymark.Plans.Marts;

/// <summary>Every limit in law of every case as last worked out.</summary>
internal sealed class ClocksMart : ILakeMart
{
    public LakeTable Table { get; } = new("clocks", "One clock of one case, worked out from its events by the rule in force.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child."),
        new("rule", "VARCHAR", "Rule of the clock, for example CL-04 (page Rules)."),
        new("kind", "VARCHAR", "statutory, conditional, guidance, planning, right or keep."),
        new("ours", "BOOLEAN", "The council itself must act."),
        new("starts", "DATE", "Day from which it runs."),
        new("due", "DATE", "Last day on which it is in time."),
        new("stopped", "DATE", "Day on which it was done; empty while it runs."),
        new("excused", "BOOLEAN", "An exception holds."),
        new("ended", "BOOLEAN", "Another event took its place: neither met nor missed."),
    ], "rule, due, pupil");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var c in source.Db.Set<CaseClock>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            yield return [source.Pseudonyms.Of(c.Child.Value), c.Rule, c.Kind.ToString().ToLowerInvariant(), c.Ours, c.Start, c.Due, c.Stopped, c.Excused, c.Ended];
    }
}
