using NodaTime;

namespace Waymark.Core.Plans.Reviews;

/// <summary>To whom a notice is addressed.</summary>
public static class Addressee
{
    /// <summary>
    /// The end of compulsory school age: the last Friday in June of the school year in which the 16th birthday falls. From then on the young person holds the
    /// rights (Children and Families Act 2014 s83; Education Act 1996 s8 and its order).
    /// </summary>
    public static LocalDate EndOfCompulsorySchoolAge(LocalDate born)
    {
        var birthday = born.PlusYears(16);
        var june = new LocalDate(birthday.Month >= 9 ? birthday.Year + 1 : birthday.Year, 6, 30);
        return june.DayOfWeek == IsoDayOfWeek.Friday ? june : june.Previous(IsoDayOfWeek.Friday);
    }

    /// <summary>True where the young person, not the parent, is the one who is told. Unknown birth leaves it with the parents.</summary>
    public static bool IsYoungPerson(LocalDate? born, LocalDate on) => born is { } day && on > EndOfCompulsorySchoolAge(day);
}
