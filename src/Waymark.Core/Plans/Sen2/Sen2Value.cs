using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Waymark.Core.Plans.Sen2;

/// <summary>One value of a return: what was written, and on which line. Blank and missing are the same.</summary>
/// <remarks>Sixteen bytes. A day written as 2026-01-15 is kept as a day alone: the text can be made again from it exactly.</remarks>
[SuppressMessage("Performance", "CA1815", Justification = "Compared by what is written, see SameAs; lines do not matter.")]
public readonly struct Sen2Value
{
    private readonly string? text;
    private readonly LocalDate day;

    /// <summary>A value as written.</summary>
    /// <param name="raw">The characters; blank counts as missing.</param>
    /// <param name="line">Line or row, from 1.</param>
    public Sen2Value(ReadOnlySpan<char> raw, int line)
    {
        Line = line;
        if (!IsDay(raw, out day) && !raw.IsWhiteSpace()) text = Sen2Words.Keep(raw);
    }

    /// <summary>A value as written, where the string is there already.</summary>
    public Sen2Value(string raw, int line)
    {
        Line = line;
        if (!IsDay(raw, out day) && !string.IsNullOrWhiteSpace(raw)) text = raw.Length == 1 ? Sen2Words.Keep(raw) : raw;
    }

    /// <summary>A day.</summary>
    public Sen2Value(LocalDate date, int line = 0) => (day, Line) = (date, line);

    /// <summary>Line or row, from 1; 0 when made by the program.</summary>
    public int Line { get; }

    /// <summary>True where something is written.</summary>
    public bool Given => text is not null || day != default;

    /// <summary>True where nothing is written.</summary>
    public bool Blank => !Given;

    /// <summary>As written; empty where nothing is.</summary>
    public string Raw => text ?? (day == default ? "" : string.Create(10, day, Write));

    /// <summary>Without outer blanks and without characters that cannot be seen.</summary>
    public string Text => text is null ? Raw : Sen2Words.Clean(text);

    /// <summary>The day, or null where it is none.</summary>
    public LocalDate? Date => day != default ? day : text is not null && IsDay(text.AsSpan().Trim(), out var read) ? read : null;

    /// <summary>True where something is written that is not a day.</summary>
    public bool NoDate => text is not null && !IsDay(text.AsSpan().Trim(), out _);

    /// <summary>1 is true, 0 is false, anything else null.</summary>
    public bool? Flag => Is('1') ? true : Is('0') ? false : null;

    /// <summary>The whole number, ASCII digits only; null where it is none or has more than nine digits.</summary>
    public int? Number
    {
        get
        {
            var digits = text.AsSpan().Trim();
            return digits.Length is > 0 and < 10 && !digits.ContainsAnyExceptInRange('0', '9')
                ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : null;
        }
    }

    /// <summary>True where the value is that one letter or digit, in either case.</summary>
    public bool Is(char code)
    {
        if (text is null) return false;
        var one = text.Length == 1 ? text.AsSpan() : text.AsSpan().Trim();
        return one.Length == 1 && (one[0] == code || (char.IsAsciiLetterLower(one[0]) && (one[0] & ~0x20) == code));
    }

    /// <summary>True where the value is one of those letters or digits.</summary>
    public bool IsOneOf(string codes)
    {
        foreach (var code in codes) if (Is(code)) return true;
        return false;
    }

    /// <summary>True where the same is written, on whatever line.</summary>
    public bool SameAs(Sen2Value other) => day == other.day && string.Equals(text, other.text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Raw;

    internal string? Written => text;

    // The first of January of the year 1 stands for "no day" and is none in any return.
    private static bool IsDay(ReadOnlySpan<char> s, out LocalDate day)
    {
        day = default;
        if (s.Length != 10 || s[4] != '-' || s[7] != '-') return false;
        var year = Digits(s[..4]);
        var month = Digits(s.Slice(5, 2));
        var date = Digits(s.Slice(8, 2));
        if (year < 2 || month is < 1 or > 12 || date < 1 || date > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        day = new LocalDate(year, month, date);
        return true;
    }

    // As the ISO pattern writes it; a report of a large return writes tens of thousands.
    private static void Write(Span<char> to, LocalDate day)
    {
        var digits = (day.Year * 10_000) + (day.Month * 100) + day.Day;
        for (var i = 9; i >= 0; i--)
        {
            if (i is 4 or 7) to[i] = '-';
            else (to[i], digits) = ((char)('0' + (digits % 10)), digits / 10);
        }
    }

    private static int Digits(ReadOnlySpan<char> s)
    {
        var number = 0;
        foreach (var c in s)
        {
            if (!char.IsAsciiDigit(c)) return -10_000;
            number = (number * 10) + (c - '0');
        }
        return number;
    }
}
