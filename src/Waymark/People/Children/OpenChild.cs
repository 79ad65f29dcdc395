using Waymark.Core.Access;
using Waymark.People.Door;

namespace Waymark.People.Children;

/// <summary>A child opened to be changed, and which classes of facts this visitor may see of it: nobody changes what they may not see.</summary>
internal sealed record OpenChild(ChildCard Card, Child Row, IReadOnlySet<Permission> May)
{
    public bool AddressShown => May.Contains(Permission.ViewContacts) && (!Row.AddressRestricted || May.Contains(Permission.ViewRestrictedAddress));
}
