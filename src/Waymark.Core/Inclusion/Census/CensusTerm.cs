using System.Globalization;
using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Census;

/// <summary>The part of a school year of which one attendance block of a school census speaks, one term in arrears (<c>census-terms.csv</c>).</summary>
/// <param name="Year">Calendar year in which the school year begins: 2025 for 2025/26.</param>
/// <param name="Term">autumn, spring, summer-1, summer-2 or year.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, inclusive.</param>
/// <param name="Label">In words, for example Autumn term.</param>
public sealed record CensusTerm(int Year, string Term, LocalDate First, LocalDate Last, string Label)
{
    private static readonly IReadOnlyList<Table.Row> Rows = Table.Embedded("Inclusion/Census/census-terms.csv").Rows;

    /// <summary>The terms by name, in the order of the school year.</summary>
    public static IReadOnlyList<string> Terms { get; } = [.. Rows.Select(row => row["term"])];

    /// <summary>For example 2025-autumn: sorts by year.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Term}");

    /// <summary>For example Autumn term 2025/26.</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Label} {Year}/{(Year + 1) % 100:D2}");

    /// <summary>
    /// The calendar months that lie in it wholly, and the days of it on either side of them: sums of months serve for the former, single days only for the latter. Null where there are none.
    /// </summary>
    public (DateInterval? Whole, DateInterval? Before, DateInterval? After) Months
    {
        get
        {
            var (from, past) = (First.Day == 1 ? First : First.With(DateAdjusters.EndOfMonth).PlusDays(1), Last.PlusDays(1).With(DateAdjusters.StartOfMonth));
            return (Span(from, past.PlusDays(-1)), Span(First, LocalDate.Min(from.PlusDays(-1), Last)), Span(LocalDate.Max(past, from), Last));
        }
    }

    /// <summary>Half days from Monday to Friday: no pupil can have had more.</summary>
    public int HalfDays => 2 * Enumerable.Range(0, Period.DaysBetween(First, Last) + 1).Count(day => First.PlusDays(day).DayOfWeek <= IsoDayOfWeek.Friday);

    /// <summary>The term of a block.</summary>
    /// <param name="census">autumn, spring or summer, whatever its case.</param>
    /// <param name="censusYear">Calendar year of the census: the spring census of 2026 speaks of the autumn term of 2025/26.</param>
    /// <param name="element">Name of the block, for example TermlyAttendance.</param>
    /// <returns>Null where that census carries no such block.</returns>
    public static CensusTerm? Of(string census, int censusYear, string element) =>
        Rows.FirstOrDefault(row => row["census"].Equals(census, StringComparison.OrdinalIgnoreCase) && row["element"] == element) is { } row ? Made(row, censusYear - 1) : null;

    /// <summary>The term of a school year.</summary>
    /// <param name="year">Calendar year in which the school year begins.</param>
    /// <param name="term">Name as in <see cref="Terms"/>, whatever its case; null is returned for any other.</param>
    public static CensusTerm? Of(int year, string term) =>
        Rows.FirstOrDefault(row => row["term"].Equals(term, StringComparison.OrdinalIgnoreCase)) is { } row ? Made(row, year) : null;

    /// <summary>The term of a <see cref="Key"/>; null for anything else.</summary>
    public static CensusTerm? OfKey(string? key) =>
        key?.Split('-', 2) is [var year, var term] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var begins) && begins is > 2000 and < 2100 ? Of(begins, term) : null;

    /// <summary>The census that is taken in a month: spring in January, summer in May, autumn in October; null in any other.</summary>
    public static string? CensusOf(LocalDate reference) => reference.Month switch { 1 => "spring", 5 => "summer", 10 => "autumn", _ => null };

    private static CensusTerm Made(Table.Row row, int year) => new(year, row["term"], Day(year, row["starts_year"], row["starts"]), Day(year, row["ends_year"], row["ends"]), row["label"]);

    private static DateInterval? Span(LocalDate first, LocalDate last) => first <= last ? new(first, last) : null;

    private static LocalDate Day(int year, string later, string day)
    {
        var of = year + int.Parse(later, CultureInfo.InvariantCulture);
        return day switch
        {
            "easter" => SchoolTerm.EasterMonday(of).PlusDays(-1), "easter+1" => SchoolTerm.EasterMonday(of),
            _ => new LocalDate(of, int.Parse(day[..2], CultureInfo.InvariantCulture), int.Parse(day[3..], CultureInfo.InvariantCulture)),
        };
    }
}
