using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Consultations;

/// <summary>The consultations of a case, opened with it.</summary>
internal sealed record OpenedConsultations(CaseRecord Record, ChildCard Child, IReadOnlyList<Consultation> All)
{
    public CaseRecord Record { get; private set; } = Record;

    /// <summary>Adds an event to the case; the caller saves through the desk, which works the clocks out again.</summary>
    public void Happened(WaymarkDb db, RecordedEvent added)
    {
        db.Add(added);
        Record = Record with { Events = [.. Record.Events, added] };
    }
}

/// <summary>The way in and out of every change of a consultation: opened within reach, saved with what follows from it.</summary>
internal sealed class ConsultationDesk(WaymarkDb db, OpenedCase opened, IConsultedSettings reading, PlanDesk plans)
{
    public WaymarkDb Db => db;
    public PlanDesk Plans => plans;

    /// <returns>Null where there is no such case within reach.</returns>
    public async Task<OpenedConsultations?> OpenAsync(CaseId of, Permission permission, string what, CancellationToken stop)
    {
        if (await opened.OpenAsync(of, permission, what, stop) is not var (record, child)) return null;
        var all = await db.Set<Consultation>().Where(c => c.Case == of).ToListAsync(stop);
        return new(record, child, [.. all.OrderBy(c => c.AddedAt).ThenBy(c => c.Id)]);
    }

    /// <exception cref="DbUpdateConcurrencyException">Someone else changed the consultation since the form was made.</exception>
    public async Task SaveAsync(OpenedConsultations open, Deed deed, CancellationToken stop)
    {
        await open.Record.RecomputeAsync(db, deed.Today, stop);
        foreach (var changed in db.Set<Consultation>().Local.ToList().Where(c => c.IsSetting && db.Entry(c).State is EntityState.Added or EntityState.Modified))
            await reading.SetAsync(db, changed.Id, changed.Child, changed.Urn, changed.Steps.Reading, stop);
        await db.SaveAsync(deed.About(open.Child.Id.Value), stop);
    }
}
