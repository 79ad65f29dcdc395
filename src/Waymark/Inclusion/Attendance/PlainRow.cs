using System.Runtime.InteropServices;
using NodaTime;

namespace Waymark.Inclusion.Attendance;

/// <summary>A row that is written plainly, as it waits on the disk: sixteen bytes.</summary>
/// <param name="Line">Counted from the first line of its part.</param>
/// <param name="Month">Which <see cref="PupilMonth"/> of its part.</param>
/// <param name="Recorded">When it was recorded, in seconds since 2000; 0 where that is not said.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct PlainRow(uint Line, int Month, uint Recorded, byte Day, byte Am, byte Pm)
{
    public static readonly DateTime Epoch = new(2000, 1, 1);
}

/// <summary>The cells of a row as they were sent. A half that the row does not speak of is empty.</summary>
internal readonly ref struct SentRow
{
    public ReadOnlySpan<byte> Upn { get; init; }
    public ReadOnlySpan<byte> Urn { get; init; }
    public ReadOnlySpan<byte> Date { get; init; }
    public ReadOnlySpan<byte> Am { get; init; }
    public ReadOnlySpan<byte> Pm { get; init; }

    /// <summary>What stands for the half where it can not be read; else empty.</summary>
    public ReadOnlySpan<byte> Half { get; init; }

    public ReadOnlySpan<byte> Recorded { get; init; }
}

/// <summary>Reads cells that are written exactly as they should be, and nothing else: what they do not know is looked at closely later.</summary>
internal static class PlainCell
{
    /// <returns>0 where it is no number of a school.</returns>
    public static int Urn(ReadOnlySpan<byte> text) => text.Length == 6 && text[0] != '0' && Digits(text) is var urn and > 0 ? urn : 0;

    /// <summary>A day as 2026-11-03.</summary>
    /// <returns>Months since the year 0 and the day of the month; day 0 where it is no such day.</returns>
    public static (int Month, byte Day) Date(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return default;
        var (year, month, day) = (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]));
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? ((year * 12) + month - 1, (byte)day) : default;
    }

    /// <summary>A time as 2026-11-03T09:30:00, in this century.</summary>
    /// <returns>Seconds since 2000; 0 where it is no such time.</returns>
    public static uint Time(ReadOnlySpan<byte> text)
    {
        if (text.Length != 19 || text[10] is not ((byte)'T' or (byte)' ') || text[13] != ':' || text[16] != ':' || Date(text[..10]) is not { Day: > 0 } date) return 0;
        var (hour, minute, second) = (Digits(text[11..13]), Digits(text[14..16]), Digits(text[17..]));
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59) return 0;
        var seconds = (new DateTime(date.Month / 12, (date.Month % 12) + 1, date.Day, hour, minute, second, DateTimeKind.Unspecified) - PlainRow.Epoch).Ticks / TimeSpan.TicksPerSecond;
        return seconds is > 0 and <= uint.MaxValue ? (uint)seconds : 0;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var sign in text)
        {
            if (sign is < (byte)'0' or > (byte)'9') return -1;
            number = (number * 10) + sign - '0';
        }
        return number;
    }
}
