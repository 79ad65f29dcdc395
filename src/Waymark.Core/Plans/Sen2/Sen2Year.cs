using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Sen2;

/// <summary>The days that matter to the return of one year.</summary>
/// <param name="Number">Year of the reference date.</param>
/// <param name="ReferenceDate">The January day on which the caseload is counted.</param>
public sealed record Sen2Year(int Number, LocalDate ReferenceDate)
{
    /// <summary>First day of the collection year, whose flows are counted: the calendar year before the reference date.</summary>
    public LocalDate First { get; } = new(ReferenceDate.Year - 1, 1, 1);

    /// <summary>Last day of the collection year.</summary>
    public LocalDate Last { get; } = new(ReferenceDate.Year - 1, 12, 31);

    /// <summary>The day on which ages are taken: 31 August before the reference date.</summary>
    public LocalDate AgeDay { get; } = new(ReferenceDate.Year - 1, 8, 31);

    /// <summary>The years whose reference date is known, the oldest first.</summary>
    public static IReadOnlyList<Sen2Year> Known { get; } = [.. CodeSet.Of("sen2-reference-dates").All
        .Select(c => new Sen2Year(int.Parse(c.Value, CultureInfo.InvariantCulture), LocalDatePattern.Iso.Parse(c.Label).Value))
        .OrderBy(y => y.Number)];

    /// <summary>The return of that year, or null where its reference date is not known.</summary>
    public static Sen2Year? Of(int number) => Known.FirstOrDefault(y => y.Number == number);

    /// <summary>The latest return whose reference date is not after that day.</summary>
    public static Sen2Year Before(LocalDate day) => Known.LastOrDefault(y => y.ReferenceDate <= day) ?? Known[0];

    /// <summary>Nominal year group: the age on 31 August before, less four; reception is 0.</summary>
    public int YearGroup(LocalDate born) => Age.On(AgeDay, born) - 4;
}

/// <summary>Ages in whole years.</summary>
internal static class Age
{
    /// <summary>Years that are complete on that day. Someone born on 29 February is a year older on 1 March of a common year.</summary>
    public static int On(LocalDate day, LocalDate born) =>
        day.Year - born.Year - ((day.Month * 100) + day.Day < (born.Month * 100) + born.Day ? 1 : 0);
}
