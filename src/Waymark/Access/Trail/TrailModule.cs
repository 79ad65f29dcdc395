using System.CommandLine;
using Waymark.Shell.Rooms;

namespace Waymark.Access.Trail;

/// <summary>The commands of the audit trail.</summary>
internal sealed class TrailModule : IRoomModule
{
    public IEnumerable<Command> Commands(ProgramHost host) => [AuditCommand.Make(host)];
}
