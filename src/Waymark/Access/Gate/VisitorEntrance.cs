using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Sessions;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Shell.Data;

namespace Waymark.Access.Gate;

/// <summary>Tells the request who is here and which area's casework it may open: the area of the chosen membership and no other.</summary>
internal sealed class VisitorEntrance(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, PresentVisitor present, CurrentArea area, AreaNames names)
    {
        var person = context.Features.Get<SignedIn>();
        present.Enter(person, context.TraceIdentifier);
        if (person?.Visitor is { } visitor)
        {
            area.Choose(visitor.Area);
            await names.ReadAsync(visitor.Area, context.RequestAborted);
            if (visitor.Role == Role.CaseOfficer) present.Covers = await context.RequestServices.GetRequiredService<KnownCovers>().OfAsync(visitor.Area, visitor.Account, context.RequestAborted);
            if (AccessTable.Standard.RelationOf(visitor.Role, Permission.BreakGlass) is not null) present.Opened = await OpenedAsync(context, visitor.Account);
        }
        await next(context);
    }

    private static async Task<IReadOnlyList<Guid>> OpenedAsync(HttpContext context, AccountId me)
    {
        var now = context.RequestServices.GetRequiredService<IClock>().GetCurrentInstant();
        return await context.RequestServices.GetRequiredService<WaymarkDb>().Set<OpenedChild>()
            .Where(o => o.Account == me && o.Until > now).Select(o => o.Child).Distinct().ToListAsync(context.RequestAborted);
    }
}
