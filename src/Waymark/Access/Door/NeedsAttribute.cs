using Microsoft.AspNetCore.Authorization;
using Waymark.Core.Access;

namespace Waymark.Access.Door;

/// <summary>Declares what a page or endpoint needs. An endpoint without one is refused to everybody and fails a test.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class NeedsAttribute(Permission permission) : Attribute, IAuthorizeData, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public Permission Permission => permission;
    public string? Policy { get; set; }
    public string? Roles { get; set; }
    public string? AuthenticationSchemes { get; set; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
