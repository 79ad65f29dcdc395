using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Consultations;

/// <summary>A consultation as the setting opens it.</summary>
/// <param name="Child">Only the name is for the setting's eyes; everything else stands in the version that was sent.</param>
internal sealed record OpenedOwn(Consultation One, ChildCard Child);

/// <summary>The way in and out for a setting that is consulted: what is addressed to it, while it is open, and nothing else of the child.</summary>
internal sealed class SettingDesk(WaymarkDb db, IChildren children, IAccess access, ITrail trail, IActing acting)
{
    public WaymarkDb Db => db;

    /// <returns>Null where there is no such consultation for the visitor; whether it exists cannot be told from the answer.</returns>
    public async Task<OpenedOwn?> OpenAsync(Guid consultation, string what, CancellationToken stop)
    {
        var found = await db.Set<Consultation>().FirstOrDefaultAsync(c => c.Id == consultation, stop);
        if (found is not null && !await IsOursAsync(found, stop))
        {
            await trail.RecordAsync(acting.Deed(what).About(found.Child.Value) with { Outcome = "refused" }, stop);
            return null;
        }
        return await children.OpenAsync(found?.Child ?? new(consultation), Permission.AnswerConsultation, what, stop) is { } child && found is not null ? new(found, child) : null;
    }

    /// <summary>The version that was sent, and no other.</summary>
    public Task<PlanVersion?> VersionAsync(Consultation one, CancellationToken stop) => db.Set<PlanVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Case == one.Case && v.Number == one.PlanVersion, stop);

    /// <exception cref="DbUpdateConcurrencyException">Someone else changed the answer since the form was made.</exception>
    public async Task SaveAsync(OpenedOwn open, int version, Deed deed, CancellationToken stop)
    {
        db.Expect(open.One, version);
        await db.SaveAsync(deed.As(deed.Action, $"consultation:{open.One.Id}").About(open.Child.Id.Value), stop);
    }

    /// <summary>Records that the setting answered, and lets the clocks follow; the caller saves.</summary>
    public async Task AnsweredAsync(Consultation one, Deed deed, CancellationToken stop)
    {
        var record = (await CaseRecord.LoadAsync(db, one.Case, stop))!;
        var answered = RecordedEvent.ByHandNow(one.Case, "consultation-answered", deed.Today, one.Thread, deed);
        db.Add(answered);
        await (record with { Events = [.. record.Events, answered] }).RecomputeAsync(db, deed.Today, stop);
    }

    private async Task<bool> IsOursAsync(Consultation one, CancellationToken stop)
    {
        var today = acting.Deed("").Today;
        if (access.Visitor is not { } me || !one.IsSetting || one.Urn.Length == 0 || one.Urn != me.Organisation) return false;
        if (one.Steps.Reading is not var (from, to) || today < from || today > (to ?? LocalDate.MaxIsoValue)) return false;
        var stage = await db.Set<EhcCase>().Where(c => c.Id == one.Case).Select(c => c.Stage).FirstOrDefaultAsync(stop);
        return stage is not (CaseStage.Ended or CaseStage.Refused or CaseStage.NotIssued);
    }
}
