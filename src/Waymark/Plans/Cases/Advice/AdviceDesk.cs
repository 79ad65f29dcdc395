using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Advice;

/// <summary>The way in and out of every change of a request for advice by the council: opened within reach, saved over the version that the form was made from.</summary>
internal sealed class AdviceDesk(WaymarkDb db, OpenedCase opened)
{
    public WaymarkDb Db => db;

    /// <returns>Null where there is no such request within reach.</returns>
    public async Task<OpenedAdvice?> OpenAsync(CaseId of, Guid request, string what, CancellationToken stop)
    {
        if (await opened.OpenAsync(of, Permission.AskAdvice, what, stop) is not var (record, child)) return null;
        return await db.Set<AdviceRequest>().FirstOrDefaultAsync(a => a.Id == request && a.Case == of, stop) is { } found ? new(record, child, found) : null;
    }

    /// <exception cref="DbUpdateConcurrencyException">Someone else changed the request since the form was made.</exception>
    public async Task SaveAsync(OpenedAdvice open, int version, Deed deed, CancellationToken stop)
    {
        db.Expect(open.Request, version);
        await open.Record.RecomputeAsync(db, deed.Today, stop);
        await db.SaveAsync(deed.As(deed.Action, $"advice:{open.Request.Id}").About(open.Child.Id.Value), stop);
    }
}
