using Waymark.Core.Plans.Sen2;
using Waymark.Core.Plans.Sen2.Differences;
using Waymark.People.Door;
using Waymark.Plans.Sen2;
using Waymark.Plans.Sen2.Export;
using Waymark.Shell.Data;
using Waymark.Shell.Terminal;

namespace Waymark.Plans.Return.Differences;

/// <summary>The return of a year from the cases, held against the one of the year before: as it was imported here, or from the cases too.</summary>
internal sealed class ComparedReturns(IChildRecords children, FactsOfArea facts)
{
    public const string File = "file", Cases = "cases";

    /// <param name="against">file or cases; anything else is the file where there is one, otherwise the cases.</param>
    /// <param name="progress">Hears how far the reading is.</param>
    /// <returns>Null where there is nothing to compare with.</returns>
    public async Task<Compared?> ReadAsync(WaymarkDb db, Sen2Year year, string? against, IProgress<WorkStep>? progress, CancellationToken stop)
    {
        if (Sen2Year.Of(year.Number - 1) is not { } before) return null;
        var file = against == Cases ? null : await facts.ReturnAsync(before, db, stop);
        if (against == File && file is null) return null;
        var last = new ReturnCounts(before);
        if (file is not null)
        {
            progress?.Report(new WorkStep($"Reading the return of {before.Number}", -1));
            foreach (var person in FactsOfArea.Persons(file, before, stop)) last.Add(person);
        }
        else await CountAsync(db, last, progress, stop);
        if (last.Persons == 0) return null;
        var now = new ReturnCounts(year);
        await CountAsync(db, now, progress, stop);
        progress?.Report(new WorkStep("Comparing the two years", -1));
        return new(new ReturnComparison(last, now), file is not null ? File : Cases, file?.Sha256 ?? "", last.Persons, now.Persons);
    }

    private async Task CountAsync(WaymarkDb db, ReturnCounts counts, IProgress<WorkStep>? progress, CancellationToken stop)
    {
        var what = $"Counting the return of {counts.Year.Number} from the cases";
        await foreach (var returned in new Sen2Return(db, children, counts.Year).ReturnedAsync(stop, far => progress?.Report(new WorkStep(what, far)))) counts.Add(returned.Person, returned.Child);
    }
}

/// <param name="Against">file or cases.</param>
/// <param name="Sha256">Of the imported return; empty where it was compared with the cases.</param>
/// <param name="Last">Children in the return of the year before.</param>
/// <param name="Now">Children in this one.</param>
internal sealed record Compared(ReturnComparison Comparison, string Against, string Sha256, int Last, int Now);
