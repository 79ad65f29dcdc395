using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Waymark.Access.Door;
using Waymark.Shell.Trail;

namespace Waymark.Access.Gate;

/// <summary>What follows a refusal: an entry of the trail, then 403. Whoever has not chosen a role yet is asked for it first.</summary>
internal sealed class RefusalRecord : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
        {
            var present = context.RequestServices.GetRequiredService<PresentVisitor>();
            if (present is { Person: not null, Visitor: null } && HttpMethods.IsGet(context.Request.Method))
            {
                context.Response.Redirect(AccessLinks.ChooseRole);
                return;
            }
            if (present.Visitor is not null) await RecordAsync(context, present);
        }
        await usual.HandleAsync(next, context, policy, authorizeResult);
    }

    private static Task RecordAsync(HttpContext context, PresentVisitor present)
    {
        var page = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        var deed = present.Deed("open page") with { Outcome = "refused", Subject = $"page:/{page.TrimStart('/')}" };
        if (Guid.TryParse(context.Request.RouteValues["child"]?.ToString(), out var child)) deed = deed.About(child);
        return context.RequestServices.GetRequiredService<ITrail>().RecordAsync(deed, context.RequestAborted);
    }
}
