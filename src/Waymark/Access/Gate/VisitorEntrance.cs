using Waymark.Access.Sessions;
using Waymark.Areas.Door;

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
        }
        await next(context);
    }
}
