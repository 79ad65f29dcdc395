using Waymark.Core.Plans.Sen2;
using Waymark.Core.Plans.Sen2.Differences;
using Waymark.People.Door;
using Waymark.Plans.Sen2;
using Waymark.Plans.Sen2.Export;
using Waymark.Shell.Data;

namespace Waymark.Plans.Return.Differences;

/// <summary>The return of a year from the cases, held against the one of the year before: as it was imported here, or from the cases too.</summary>
internal sealed class ComparedReturns(WaymarkDb db, IChildRecords children, FactsOfArea facts)
{
    public const string File = "file", Cases = "cases";

    /// <param name="against">file or cases; anything else is the file where there is one, otherwise the cases.</param>
    /// <returns>Null where there is nothing to compare with.</returns>
    public async Task<Compared?> ReadAsync(Sen2Year year, string? against, CancellationToken stop)
    {
        if (Sen2Year.Of(year.Number - 1) is not { } before) return null;
        var file = await facts.ReturnAsync(before, db, stop);
        if (against == File && file is null) return null;
        var last = new ReturnCounts(before);
        if (file is not null && against != Cases)
            foreach (var person in FactsOfArea.Persons(file, before, stop)) last.Add(person);
        else await CountAsync(last, stop);
        if (last.Persons == 0) return null;
        var now = new ReturnCounts(year);
        await CountAsync(now, stop);
        return new(new ReturnComparison(last, now), file is not null && against != Cases ? File : Cases, file is not null, last.Persons, now.Persons);
    }

    private async Task CountAsync(ReturnCounts counts, CancellationToken stop)
    {
        await foreach (var returned in new Sen2Return(db, children, counts.Year).ReturnedAsync(stop)) counts.Add(returned.Person, returned.Child);
    }
}

/// <param name="Against">file or cases.</param>
/// <param name="HasFile">The return of the year before was imported here and is kept.</param>
internal sealed record Compared(ReturnComparison Comparison, string Against, bool HasFile, int Last, int Now);
