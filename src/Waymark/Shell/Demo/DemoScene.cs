using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Shell.Demo;

/// <summary>The demonstration area in the making: everything follows from the seed and the day, so that two runs give the same area.</summary>
/// <param name="Pupils">Children beside the named cast.</param>
internal sealed record DemoScene(WaymarkDb Db, int Seed, int Pupils, LocalDate Today, Instant Now)
{
    /// <summary>File that marks a data folder as one of a demonstration.</summary>
    public const string Mark = "demonstration.txt";

    /// <summary>The area of the cast.</summary>
    public static readonly AreaCode Home = AreaCode.Parse("815");

    public AreaCode Area { get; init; } = Home;

    /// <summary>Hears how far the making is.</summary>
    public Action<string> Said { get; init; } = _ => { };

    /// <summary>True where the closings follow: what one of them makes may begin while the parts are still being made.</summary>
    public bool Closes { get; init; }

    /// <summary>The cast lives in its own area only.</summary>
    public bool HasCast => Area == Home;

    /// <summary>First day of the school year that today lies in.</summary>
    public LocalDate YearStart => new(Today.Month >= 9 ? Today.Year : Today.Year - 1, 9, 1);

    /// <summary>Chance for one child, the same whatever is drawn for the others.</summary>
    public Random ChanceOf(int number) => new(Mixed(Seed, number));

    public Deed Deed(string action) => new(Actor.Program("demonstration"), Now, Today, action);

    /// <summary>An id that follows from a name of the cast.</summary>
    public static Guid IdOf(string name)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        return Version7(hash);
    }

    /// <summary>An id that follows from a number, and sorts by it: as in a store that grew, rows of one child lie together.</summary>
    public static Guid IdOf(string what, int seed, int number, int part = 0)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{what} {seed} {number} {part}")), hash);
        BinaryPrimitives.WriteInt32BigEndian(hash, number);
        BinaryPrimitives.WriteInt16BigEndian(hash[4..], (short)part);
        return Version7(hash);
    }

    public static Table Cast(string name) => Table.Embedded($"cast/{name}.csv", typeof(DemoScene).Assembly);

    /// <summary>What the pupils and schools around the cast are drawn from.</summary>
    public static Table Partnership(string name) => Table.Embedded($"partnership/{name}.csv", typeof(DemoScene).Assembly);

    private static Guid Version7(Span<byte> bytes)
    {
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }

    // Not System.HashCode, which differs from run to run. Well mixed, for neighbouring seeds of Random begin alike.
    private static int Mixed(int seed, int number)
    {
        var x = ((ulong)(uint)seed << 32) | (uint)number;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return (int)(x ^ (x >> 31)) & int.MaxValue;
    }
}

/// <summary>What a room adds to the demonstration area, in the order of the rooms.</summary>
internal interface IDemoPart
{
    /// <summary>Parts of a later turn are made after all of the earlier ones.</summary>
    int Turn => 0;

    Task MakeAsync(DemoScene scene, CancellationToken stop);
}

/// <summary>What a room adds to the lake of the demonstration once its casework stands; the rooms above come first, for those below read what they left.</summary>
internal interface IDemoClosing
{
    /// <summary>Closings of a later turn come after all of the earlier ones.</summary>
    int Turn => 0;

    Task CloseAsync(DemoScene scene, CancellationToken stop);
}
