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
    ], "starts, urn, pupil");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var s in source.Db.Set<Suspension>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            yield return
            [
                source.Pseudonyms.Of(s.Child.Value), int.TryParse(s.Urn, CultureInfo.InvariantCulture, out var urn) ? urn : null,
                s.Kind == SuspensionKind.Permanent ? "permanent" : "suspension", s.From, s.To, s.Sessions, s.Reason, s.SenStatus, s.YearGroup,
            ];
    }
}
