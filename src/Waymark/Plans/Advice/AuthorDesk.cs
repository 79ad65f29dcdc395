using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Advice;

/// <summary>One advice opened by whoever writes it.</summary>
internal sealed record OpenedRequest(AdviceRequest Advice, ChildCard Child, IReadOnlyList<Recommendation> Rows);

/// <summary>The way in and out for authors: only the person asked, their school or family where it is asked for, or the case team.</summary>
internal sealed class AuthorDesk(WaymarkDb db, IChildren children, IAccess access, ITrail trail, IActing acting)
{
    public WaymarkDb Db => db;

    /// <returns>Null where there is no such request for the visitor; whether it exists cannot be told from the answer.</returns>
    public async Task<OpenedRequest?> OpenAsync(Guid request, string what, CancellationToken stop)
    {
        var found = await db.Set<AdviceRequest>().FirstOrDefaultAsync(a => a.Id == request, stop);
        var of = found is null ? new(request) : await db.Set<EhcCase>().Where(c => c.Id == found.Case).Select(c => c.Child).FirstOrDefaultAsync(stop);
        if (found is not null && !MayWrite(found, access))
        {
            await trail.RecordAsync(acting.Deed(what).About(of.Value) with { Outcome = "refused" }, stop);
            return null;
        }
        if (await children.OpenAsync(of, Permission.WriteAdvice, what, stop) is not { } child || found is null) return null;
        return new(found, child, await db.Set<Recommendation>().Where(r => r.Advice == request).OrderBy(r => r.Order).ToListAsync(stop));
    }

    /// <summary>Every change of an advice counts as one, so that nobody signs what they have not seen.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Someone else changed the advice since the form was made.</exception>
    public async Task SaveAsync(OpenedRequest open, int version, Deed deed, CancellationToken stop)
    {
        db.Expect(open.Advice, version);
        await db.SaveAsync(deed.As(deed.Action, $"advice:{open.Advice.Id}").About(open.Child.Id.Value), stop);
    }

    /// <summary>Whether this request is the visitor's to write, apart from their reach to the child.</summary>
    public static bool MayWrite(AdviceRequest request, IAccess access) => access.Visitor is { } me && (me.Account == request.Account || access.May(Permission.EditPlan)
        || (request.Kind, me.Role) is ("b", Role.Senco) or ("a", Role.Parent or Role.YoungPerson) or ("c", Role.DesignatedHealthOfficer));
}
