using NodaTime;

namespace Waymark.Core.Common;

/// <summary>The three terms of a school year, each known by a fixed day: autumn by 1 September, spring by 1 January, summer by 1 April, on whatever day its schools open.</summary>
/// <remarks>Where they part without a calendar: after 31 December and after Easter Monday (as the exclusion regulations part schools with more than three terms; not confirmed).</remarks>
public static class SchoolTerm
{
    /// <summary>The day by which the term of a day is known, where no calendar says otherwise.</summary>
    public static LocalDate Of(LocalDate day) =>
        day.Month >= 9 ? new(day.Year, 9, 1) : day <= EasterMonday(day.Year) ? new(day.Year, 1, 1) : new(day.Year, 4, 1);

    /// <summary>The first day of the school year of a day: 1 September.</summary>
    public static LocalDate YearOf(LocalDate day) => new(day.Month >= 9 ? day.Year : day.Year - 1, 9, 1);

    /// <summary>The first day after a term, where no calendar says otherwise.</summary>
    /// <param name="term">The day by which it is known.</param>
    public static LocalDate EndOf(LocalDate term) => term.Month switch
    {
        9 => new(term.Year + 1, 1, 1), 1 => EasterMonday(term.Year).PlusDays(1), _ => new(term.Year, 9, 1),
    };

    /// <summary>The day after Easter Sunday of a year of the Gregorian calendar.</summary>
    /// <remarks>Source: the anonymous algorithm that Nature printed in 1876 (Meeus, Astronomical Algorithms, chapter 8).</remarks>
    public static LocalDate EasterMonday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var days = h + l - (7 * ((a + (11 * h) + (22 * l)) / 451)) + 114;
        return new LocalDate(year, days / 31, (days % 31) + 1).PlusDays(1);
    }
}
