using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.PartTime;

/// <summary>Brings part-time timetables into the lake.</summary>
internal sealed class PartTimeMart : ILakeMart
{
    public LakeTable Table { get; } = new("part_time_timetables", "One part-time timetable of a pupil of compulsory age, as it was recorded.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child"), new("urn", "INTEGER", "School"), new("starts", "DATE", "First day"), new("agreed_end", "DATE", "The last day that was agreed"),
        new("review_by", "DATE", "The last day for the next review"), new("ended", "DATE", "Last day in fact; none while it lasts"), new("outcome", "VARCHAR", "How it ended; blank while it lasts"),
        new("sessions", "INTEGER", "Half days a week that the child is expected"), new("reason", "VARCHAR", "Main reason"), new("sen", "VARCHAR", "SEN status when it was entered: N, K or E"),
        new("year_group", "INTEGER", "Nominal year group when it was entered, reception 0"),
    ], "starts, urn, pupil");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var t in source.Db.Set<PartTimeTimetable>().AsNoTracking().Where(t => !t.Withdrawn).AsAsyncEnumerable().WithCancellation(stop))
            yield return [source.Pseudonyms.Of(t.Child.Value), MartSource.Number(t.Urn), t.From, t.End, t.ReviewBy, t.Ended, t.Outcome, t.Sessions, t.Reason, t.SenStatus, t.YearGroup];
    }
}
