using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Waymark.Insight.Door;

namespace Waymark.People.Marts;

/// <summary>Who was on the roll of which school, from when to when.</summary>
internal sealed class EnrolmentsMart : ILakeMart
{
    public LakeTable Table { get; } = new("enrolments", "One time on the roll of one school.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child."),
        new("urn", "INTEGER", "School."),
        new("starts", "DATE", "First day on roll; empty where not known."),
        new("ends", "DATE", "Last day on roll; empty while it lasts."),
        new("year_group", "INTEGER", "Year group as enrolled."),
        new("status", "VARCHAR", "Code set enrolment-status: C single, M main, S subsidiary."),
    ], "urn, pupil, starts");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var e in source.Db.Set<Enrolment>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            if (!e.TakenBack && MartSource.Number(e.Urn) is { } urn)
                yield return [source.Pseudonyms.Of(e.Child.Value), urn, e.From, e.To, e.YearGroup, e.Status];
    }
}
