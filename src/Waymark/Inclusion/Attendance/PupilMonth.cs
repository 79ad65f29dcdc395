using System.Runtime.InteropServices;

namespace Waymark.Inclusion.Attendance;

/// <summary>What a file holds of one pupil at one school in one month. Sets of days and of codes are bits; bit 1 is the first day.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PupilMonth
{
    public int Number, Urn;

    /// <summary>Months since the year 0.</summary>
    public int Month;

    public int Lines, AmMarks, PmMarks;
    public uint AmDays, PmDays;
    public ulong Codes;

    /// <summary>The one of the same pupil that was met before; -1 where there is none.</summary>
    public int Before;

    public void Add(byte day, byte am, byte pm)
    {
        Lines++;
        if (am != RegisterCodes.None) (AmMarks, AmDays) = (AmMarks + 1, AmDays | (1u << day));
        if (pm != RegisterCodes.None) (PmMarks, PmDays) = (PmMarks + 1, PmDays | (1u << day));
        Codes |= (1UL << am) | (1UL << pm);
    }

    public void Add(in PupilMonth other)
    {
        (Lines, AmMarks, PmMarks) = (Lines + other.Lines, AmMarks + other.AmMarks, PmMarks + other.PmMarks);
        (AmDays, PmDays, Codes) = (AmDays | other.AmDays, PmDays | other.PmDays, Codes | other.Codes);
    }
}

/// <summary>Those of a file, each found by its pupil in one or two steps, since a file seldom goes back and forth. They stay where they were made.</summary>
internal sealed class PupilMonths
{
    private const int Block = 1 << 14;
    private readonly List<PupilMonth[]> blocks = [];
    private int[] newest = [];

    public int Count { get; private set; }

    public ref PupilMonth this[int at] => ref blocks[at / Block][at % Block];

    /// <summary>The place of one, made where it is new.</summary>
    public int Of(int number, int urn, int month)
    {
        if (number >= newest.Length) Widen(number);
        var first = newest[number];
        for (var at = first; at >= 0;)
        {
            ref var one = ref this[at];
            if (one.Month == month && one.Urn == urn) return at;
            at = one.Before;
        }
        if (Count % Block == 0) blocks.Add(new PupilMonth[Block]);
        this[Count] = new PupilMonth { Number = number, Urn = urn, Month = month, Before = first };
        return newest[number] = Count++;
    }

    /// <summary>Lets all of them go.</summary>
    public void Clear()
    {
        blocks.Clear();
        (newest, Count) = ([], 0);
    }

    private void Widen(int number)
    {
        var before = newest.Length;
        Array.Resize(ref newest, Math.Max(1024, Math.Max(number + 1, before * 2)));
        newest.AsSpan(before).Fill(-1);
    }
}
