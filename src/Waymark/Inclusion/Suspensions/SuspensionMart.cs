using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Suspensions;

/// <summary>Brings suspensions and permanent exclusions into the lake.</summary>
internal sealed class SuspensionMart : ILakeMart
{
    public LakeTable Table { get; } = new("suspensions", "One suspension or permanent exclusion, with what was so on its first day.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child"), new("urn", "INTEGER", "School that suspended or excluded"), new("kind", "VARCHAR", "suspension or permanent"),
        new("starts", "DATE", "First day"), new("ends", "DATE", "Last day; none where permanent"), new("sessions", "INTEGER", "Half days; none where permanent"),
        new("reason", "VARCHAR", "Main reason, code set exclusion-reasons"), new("sen", "VARCHAR", "SEN status on the first day: N, K or E"),
        new("year_group", "INTEGER", "Nominal year group on the first day, reception 0"),
        new("cancelled", "DATE", "Day on which the head took it back; none where it was not"),
        new("overturned", "DATE", "Day since which it no longer stands: cancelled, or the pupil reinstated by the governors; none while it stands"),
        new("board", "VARCHAR", "What the governors decided first: upheld or reinstated; none where nothing is known"),
        new("review", "VARCHAR", "What an independent review panel decided: upheld, recommended or quashed; none where there was none"),
    ], "starts, urn, pupil");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var s in source.Db.Set<Suspension>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            yield return
            [
                source.Pseudonyms.Of(s.Child.Value), int.TryParse(s.Urn, CultureInfo.InvariantCulture, out var urn) ? urn : null,
                s.Kind == SuspensionKind.Permanent ? "permanent" : "suspension", s.From, s.To, s.Sessions, s.Reason, s.SenStatus, s.YearGroup, s.Cancelled, s.Overturned,
                s.Board?.ToString().ToLowerInvariant(), s.Review?.ToString().ToLowerInvariant(),
            ];
    }
}
