using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Waymark.Insight.Door;

namespace Waymark.People.Marts;

/// <summary>The schools and settings known to the area.</summary>
internal sealed class SchoolsMart : ILakeMart
{
    public LakeTable Table { get; } = new("schools", "One school or setting.",
    [
        new("urn", "INTEGER", "Number of the school."),
        new("name", "VARCHAR", "Its name."),
        new("type", "VARCHAR", "Code set gias-establishment-types."),
        new("phase", "VARCHAR", "Nursery, Primary, Secondary, All-through, Special, Alternative provision, Further education college."),
        new("locality", "VARCHAR", "Locality of the school."),
        new("opened", "DATE", "Day it opened, where known."),
        new("closed", "DATE", "Day it closed; empty while open."),
    ], "urn");

    public async IAsyncEnumerable<object?[]> RowsAsync(MartSource source, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var o in source.Db.Set<Organisation>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            if (MartSource.Number(o.Urn) is { } urn)
                yield return [urn, o.Name, o.Type, o.Phase, o.Locality, o.Opened, o.Closed];
    }
}
