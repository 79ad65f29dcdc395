using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Waymark.Core.People.Identifiers;

namespace Waymark.Inclusion.Attendance;

/// <summary>Numbers for the unique pupil numbers that a file may hold: those of the area, or, without one, those that it turns out to hold.</summary>
internal sealed class RegisterNumbers
{
    private readonly Dictionary<Key, int> exact = [];
    private readonly List<string> written = [];
    private readonly List<long?> pupils = [];

    /// <summary>True where the area does not say who there is.</summary>
    public bool IsOpen { get; init; }

    public IReadOnlyList<string> Written => written;

    public void Add(string upn, long? pupil)
    {
        if (upn.Length == Key.Length && Ascii.IsValid(upn)) exact.TryAdd(Key.Of(Encoding.ASCII.GetBytes(upn)), written.Count);
        written.Add(upn);
        pupils.Add(pupil);
    }

    /// <summary>The pseudonym of a number; null where two children have it.</summary>
    public long? PupilOf(int number) => pupils[number];

    /// <returns>-1 where no number is written so.</returns>
    public int Find(ReadOnlySpan<byte> upn)
    {
        if (upn.Length != Key.Length) return -1;
        if (exact.TryGetValue(Key.Of(upn), out var number)) return number;
        return IsOpen && Ascii.IsValid(upn) ? Meet(Encoding.ASCII.GetString(upn), asWritten: true) : -1;
    }

    /// <summary>Takes note of a number that is written in another way, where the area does not say who there is.</summary>
    public void Meet(string upn)
    {
        if (IsOpen) _ = Meet(upn.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), asWritten: false);
    }

    private int Meet(string upn, bool asWritten)
    {
        if (!Upn.TryParse(upn, out _) || (asWritten && upn.Any(char.IsAsciiLetterLower))) return -1;
        if (exact.TryGetValue(Key.Of(Encoding.ASCII.GetBytes(upn)), out var known)) return known;
        Add(upn, written.Count);
        return written.Count - 1;
    }

    /// <summary>The thirteen signs of a number in two words that overlap.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Key(ulong Start, ulong End)
    {
        public const int Length = 13;

        public static Key Of(ReadOnlySpan<byte> upn) => new(BinaryPrimitives.ReadUInt64LittleEndian(upn), BinaryPrimitives.ReadUInt64LittleEndian(upn[5..]));

        public override int GetHashCode() => (int)(((Start * 0x9E3779B97F4A7C15) ^ (End * 0xC2B2AE3D27D4EB4F)) >> 32);
    }
}
