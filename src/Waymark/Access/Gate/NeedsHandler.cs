using Microsoft.AspNetCore.Authorization;
using Waymark.Access.Door;

namespace Waymark.Access.Gate;

/// <summary>Lets through whoever holds the permission that the endpoint needs.</summary>
internal sealed class NeedsHandler(IAccess access) : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (access.May(requirement.Permission)) context.Succeed(requirement);
        return Task.CompletedTask;
    }

    /// <summary>
    /// The rule of an endpoint that declares nothing: nobody. Where no endpoint matches at all, whoever is signed in learns that there is no such page.
    /// </summary>
    public static AuthorizationPolicy Undeclared { get; } = new AuthorizationPolicyBuilder(Sessions.SessionHandler.Name)
        .RequireAuthenticatedUser()
        .RequireAssertion(asked => asked.Resource is HttpContext http && http.GetEndpoint() is null)
        .Build();
}
