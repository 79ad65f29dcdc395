using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Consultations;

/// <summary>With a final plan the consultations are over: settings may read what they were sent for some weeks, and nobody waits for an answer. The caller saves.</summary>
internal sealed class CloseConsultations(WaymarkDb db, IConsultedSettings reading)
{
    /// <returns>What is to be recorded of the case.</returns>
    public async Task<IReadOnlyList<RecordedEvent>> CloseAsync(CaseId of, LocalDate on, Deed deed, CancellationToken stop)
    {
        var ended = new List<RecordedEvent>();
        foreach (var one in await db.Set<Consultation>().Where(c => c.Case == of && c.Sent != null && c.Closed == null && c.Withdrawn == null).ToListAsync(stop))
        {
            one.Closed = on;
            if (one.IsSetting) await reading.SetAsync(db, one.Id, one.Child, one.Urn, one.Steps.Reading, stop);
            if (one.Answered is null) ended.Add(Ended(one, on, deed));
        }
        return ended;
    }

    public static RecordedEvent Ended(Consultation one, LocalDate on, Deed deed) => RecordedEvent.ByHandNow(one.Case, "consultation-ended", on, one.Thread, deed);
}
