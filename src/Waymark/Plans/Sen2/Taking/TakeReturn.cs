using System.Globalization;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Sen2.Taking;

/// <summary>Takes a checked return over, some thousand persons at a time. Who has an error is left out; who is told of as the area knows them stays untouched.</summary>
internal sealed class TakeReturn(IMatching matching, IChildWriter writer, IWaitingRecords waiting, IChildRecords children)
{
    /// <summary>Twins and shared numbers are told within one batch; a return of most councils is one.</summary>
    private const int Batch = 5000;

    public async Task<Taken> RunAsync(
        Sen2Pass pass, Deed deed, (ImportSource Source, WaymarkDb Db, IFindings Findings) at, IProgress<ImportProgress>? progress, bool trial, CancellationToken stop)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"{Sen2Profile.System}:{pass.Year.Number}");
        var here = await RecordsHere.OfAsync(at.Db, children, pass.Year, stop);
        var batches = new ReturnBatch(at.Db, new RecordSource(Sen2Profile.System, label, pass.Year.ReferenceDate, at.Source, deed), pass.Year, at.Findings, trial);
        var batch = new List<Sen2Person>(Batch);
        foreach (var person in pass.Persons(progress, trial ? "Checking" : "Importing", stop))
        {
            if (pass.LastHadError || pass.Foreign) continue;
            if (here.Has(person))
            {
                batches.Taken.Same++;
                continue;
            }
            batch.Add(person);
            if (batch.Count < Batch) continue;
            await batches.TakeAsync(matching, writer, waiting, batch, stop);
            batch.Clear();
        }
        await batches.TakeAsync(matching, writer, waiting, batch, stop);
        return batches.Taken;
    }
}
