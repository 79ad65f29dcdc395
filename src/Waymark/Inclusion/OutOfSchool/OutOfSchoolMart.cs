using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.OutOfSchool;

/// <summary>Brings home education and missing education into the lake.</summary>
internal sealed class OutOfSchoolMart : ILakeMart
{
    public LakeTable Table { get; } = new("out_of_school", "One time of a child of compulsory age on no school's roll.",
    [
        new("pupil", "BIGINT", "Pseudonym of the child"), new("kind", "VARCHAR", "home: educated at home by the family; missing: missing education"), new("last_urn", "INTEGER", "School that the child left; none where not known"),
        new("starts", "DATE", "First day"), new("ends", "DATE", "Last day; none while it lasts"), new("came", "VARCHAR", "How it came"), new("from_special", "BOOLEAN", "Taken off the roll of a special school"),
        new("consent", "VARCHAR", "given, none or not-needed"), new("check_by", "DATE", "Last day for the next check or enquiry"), new("found", "VARCHAR", "What the last check found; blank before the first"), new("outcome", "VARCHAR", "How it ended; blank while it lasts"),
        new("sen", "VARCHAR", "SEN status when it was entered: N, K or E"), new("year_group", "INTEGER", "Nominal year group when it was entered, reception 0"),
    ], "starts, pupil");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var t in source.Db.Set<OutOfSchoolTime>().AsNoTracking().Where(t => !t.Withdrawn).AsAsyncEnumerable().WithCancellation(stop))
            yield return [source.Pseudonyms.Of(t.Child.Value), t.Kind, MartSource.Number(t.LastUrn), t.From, t.Ended, t.Came, t.FromSpecial, t.Consent, t.CheckBy, t.Found, t.Outcome, t.SenStatus, t.YearGroup];
    }
}
