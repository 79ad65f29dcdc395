using System.CommandLine;

namespace Waymark.Shell.Rooms;

/// <summary>What a room brings to the program: its services, its endpoints that are not pages, and its commands.</summary>
internal interface IRoomModule
{
    void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    void Map(WebApplication site)
    {
    }

    /// <summary>Entries of the navigation; each visitor sees those whose permission they hold.</summary>
    IEnumerable<MenuEntry> Menu => [];

    IEnumerable<Command> Commands(ProgramHost host) => [];

    /// <summary>What the room adds to <c>waymark calc</c>.</summary>
    IEnumerable<Command> Calculations() => [];
}
