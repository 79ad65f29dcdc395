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

/// <summary>Those of a file, each found by its pupil in one or two steps, since a file seldom goes back and forth.</summary>
internal sealed class PupilMonths
{
    private int[] newest = [];
    private PupilMonth[] all = new PupilMonth[1024];
    private int count;

    public Span<PupilMonth> All => all.AsSpan(0, count);

    /// <summary>The place of one, made where it is new.</summary>
    public int Of(int number, int urn, int month)
    {
        if (number >= newest.Length) Widen(number);
        var first = newest[number];
        for (var at = first; at >= 0; at = all[at].Before)
            if (all[at].Month == month && all[at].Urn == urn) return at;
        if (count == all.Length) Array.Resize(ref all, count * 2);
        all[count] = new PupilMonth { Number = number, Urn = urn, Month = month, Before = first };
        return newest[number] = count++;
    }

    private void Widen(int number)
    {
        var before = newest.Length;
        Array.Resize(ref newest, Math.Max(1024, Math.Max(number + 1, before * 2)));
        newest.AsSpan(before).Fill(-1);
    }
}
