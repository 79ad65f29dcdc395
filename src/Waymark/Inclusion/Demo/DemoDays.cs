using NodaTime;
using Waymark.Core.Common;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>The school days of the demonstration: this school year so far and the two before it, 190 days a whole year.</summary>
internal sealed class DemoDays
{
    private static readonly Dictionary<int, LocalDate> GoodFridays = Table.Embedded("Common/bank-holidays.csv").Rows.Where(r => r["name"] == "Good Friday")
        .Select(r => NodaTime.Text.LocalDatePattern.Iso.Parse(r["day"]).Value).ToDictionary(d => d.Year);

    public DemoDays(DemoScene scene) =>
        All = [.. Enumerable.Range(-2, 3).SelectMany(back => Year(scene.YearStart.Year + back).Select(d => d with { Back = -back })).Where(d => d.On <= scene.Today)];

    /// <summary>In their order.</summary>
    public IReadOnlyList<Day> All { get; }

    private static IEnumerable<Day> Year(int autumn)
    {
        var easter = GoodFridays.GetValueOrDefault(autumn + 1, new LocalDate(autumn + 1, 4, 10)).PlusDays(-4);
        var february = Monday(new LocalDate(autumn + 1, 2, 12));
        var may = Monday(new LocalDate(autumn + 1, 5, 25));
        return Between(new(autumn, 9, 4), Monday(new(autumn, 10, 24)), 1)
            .Concat(Between(Monday(new LocalDate(autumn, 10, 24)).PlusDays(7), new(autumn, 12, 20), 1))
            .Concat(Between(new(autumn + 1, 1, 5), february, 2)).Concat(Between(february.PlusDays(7), easter, 2))
            .Concat(Between(easter.PlusDays(14), may, 3)).Concat(Between(may.PlusDays(7), new(autumn + 1, 7, 22), 3));
    }

    /// <summary>The days without the first, on which the staff meet alone.</summary>
    private static IEnumerable<Day> Between(LocalDate from, LocalDate before, int term)
    {
        var first = true;
        for (var day = WorkingCalendar.England.OnOrAfter(from); day < before; day = WorkingCalendar.England.Plus(day, 1))
        {
            if (!first) yield return new Day(day, term, 0);
            first = false;
        }
    }

    private static LocalDate Monday(LocalDate day)
    {
        while (day.DayOfWeek != IsoDayOfWeek.Monday) day = day.PlusDays(1);
        return day;
    }

    /// <param name="Term">1 autumn, 2 spring, 3 summer.</param>
    /// <param name="Back">School years before the present one.</param>
    internal sealed record Day(LocalDate On, int Term, int Back);
}
