using System.Runtime.InteropServices;
using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.People;

/// <summary>When a child is of compulsory school age (Education Act 1996 section 8), both days included.</summary>
/// <param name="Starts">The first 31 December, 31 March or 31 August on or after the fifth birthday.</param>
/// <param name="Ends">The last Friday in June of the school year (from 1 September) in which the child turns 16.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SchoolAge(LocalDate Starts, LocalDate Ends)
{
    private static readonly RuleBook Rules = RuleBook.Embedded("People/family-rights.csv");

    /// <summary>Of a child born on that day.</summary>
    public static SchoolAge Of(LocalDate born)
    {
        var fifth = born.PlusYears(Rules.On("school-age.starts", born).Amount);
        var sixteenth = born.PlusYears(Rules.On("school-age.ends", born).Amount);
        LocalDate[] starts = [new(fifth.Year, 3, 31), new(fifth.Year, 8, 31), new(fifth.Year, 12, 31)];
        return new(Array.Find(starts, day => day >= fifth), LastFridayOfJune(sixteenth.Month >= 9 ? sixteenth.Year + 1 : sixteenth.Year));
    }

    /// <summary>True where the child is of that age on the day.</summary>
    public bool On(LocalDate day) => Starts <= day && day <= Ends;

    /// <summary>Nominal year group on a day, by age alone: 0 is reception, the school year from 1 September in which a child turns 5.</summary>
    public static int YearGroupOf(LocalDate born, LocalDate day) => day.Year - born.Year - (born.Month >= 9 ? 1 : 0) - (day.Month >= 9 ? 4 : 5);

    /// <summary>
    /// The last date of birth of those who are over compulsory school age on a day: whoever was born on it or before is, whoever was born after it is not.
    /// One date, so that a store can compare it with every child.
    /// </summary>
    public static LocalDate LastBornOver(LocalDate day)
    {
        // Who turns 16 by 31 August leaves on the last Friday of that June.
        var left = day > LastFridayOfJune(day.Year) ? day.Year : day.Year - 1;
        return new LocalDate(left - Rules.On("school-age.ends", day).Amount, 8, 31);
    }

    private static LocalDate LastFridayOfJune(int year)
    {
        var last = new LocalDate(year, 6, 30);
        return last.DayOfWeek == IsoDayOfWeek.Friday ? last : last.Previous(IsoDayOfWeek.Friday);
    }
}
