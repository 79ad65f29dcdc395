using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Shell.Demo;

/// <summary>The demonstration area in the making: everything follows from the seed and the day, so that two runs give the same area.</summary>
internal sealed record DemoScene(WaymarkDb Db, int Seed, int Crowd, LocalDate Today, Instant Now)
{
    /// <summary>File that marks a data folder as one of a demonstration.</summary>
    public const string Mark = "demonstration.txt";

    /// <summary>Chance for one child, the same whatever is drawn for the others.</summary>
    public Random ChanceOf(int number) => new(HashCode(Seed, number));

    public Deed Deed(string action) => new(Actor.Program("demonstration"), Now, Today, action);

    /// <summary>An id that follows from a name of the cast.</summary>
    public static Guid IdOf(string name) => NewId.Seeded(new Random(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(name)))));

    public static Table Cast(string name) => Table.Embedded($"cast/{name}.csv", typeof(DemoScene).Assembly);

    // Not System.HashCode, which differs from run to run.
    private static int HashCode(int seed, int number) => unchecked((seed * 486187739) + (number * 16777619) + 5);
}

/// <summary>What a room adds to the demonstration area, in the order of the rooms.</summary>
internal interface IDemoPart
{
    Task MakeAsync(DemoScene scene, CancellationToken stop);
}
