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
    private static readonly RuleBook Rules = RuleBook.Embedded("People/school-age.csv");

    /// <summary>Of a child born on that day.</summary>
    public static SchoolAge Of(LocalDate born)
    {
        var fifth = born.PlusYears(Rules.On("attendance.age-starts", born).Amount);
        var sixteenth = born.PlusYears(Rules.On("attendance.age-ends", born).Amount);
        LocalDate[] starts = [new(fifth.Year, 3, 31), new(fifth.Year, 8, 31), new(fifth.Year, 12, 31)];
        var june = new LocalDate(sixteenth.Month >= 9 ? sixteenth.Year + 1 : sixteenth.Year, 6, 30);
        return new(Array.Find(starts, day => day >= fifth), june.DayOfWeek == IsoDayOfWeek.Friday ? june : june.Previous(IsoDayOfWeek.Friday));
    }

    /// <summary>True where the child is of that age on the day.</summary>
    public bool On(LocalDate day) => Starts <= day && day <= Ends;
}
