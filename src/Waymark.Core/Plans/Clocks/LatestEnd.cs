using NodaTime;

namespace Waymark.Core.Plans.Clocks;

/// <summary>
/// The last day on which a plan may be kept for a young person who turns 25 (Children and Families Act 2014 s46, SEND Regulations 2014 reg 46): the end of the academic year in which that
/// birthday falls. In further education that year ends on 31 July; an apprenticeship or other course ends it on its own planned day, at the latest on the day before the 26th birthday.
/// </summary>
internal static class LatestEnd
{
    private const int Age = 25;

    /// <param name="born">Date of birth.</param>
    /// <param name="events">The events that count; the last planned end of a course that is not before the birthday sets the day.</param>
    /// <param name="also">Takes what is to be shown beside the day.</param>
    public static LocalDate At25(LocalDate born, IReadOnlyList<CaseEvent> events, List<string> also)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(also);
        var birthday = born.PlusYears(Age);
        also.Add($"25th birthday: {DueDay.Words(birthday)}. The council may keep the plan to the end of the academic year in which it falls (reg 46).");
        var july = new LocalDate(birthday.Year, 7, 31);
        if (july < birthday) july = july.PlusYears(1);
        if (events.LastOrDefault(e => e.Kind == "course-ends" && e.On >= birthday) is not { } course)
        {
            also.Add("In further education that is 31 July. Record the planned end of an apprenticeship or other course: it sets another day.");
            return july;
        }
        var last = born.PlusYears(Age + 1).PlusDays(-1);
        also.Add($"{(course.Detail == "apprenticeship" ? "The apprenticeship" : "The course")} is planned to end on {DueDay.Words(course.On)}; never later than {DueDay.Words(last)}, the day before the 26th birthday.");
        return LocalDate.Min(course.On, last);
    }
}
