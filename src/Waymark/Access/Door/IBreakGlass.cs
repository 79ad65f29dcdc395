using Waymark.Core.Common;
using Waymark.Shell.Trail;

namespace Waymark.Access.Door;

/// <summary>Opens a child outside one's own list for one hour. Never reaches what is sealed; the data protection lead sees each in the trail.</summary>
internal interface IBreakGlass
{
    Task<Problems> OpenAsync(Guid child, string? reason, Deed deed, CancellationToken stop);
}
