using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>The school days of the demonstration: this school year so far and the two before it, nearly 190 days a whole year.</summary>
internal sealed class DemoDays
{
    private static readonly Dictionary<int, LocalDate> GoodFridays = Table.Embedded("Common/bank-holidays.csv").Rows.Where(r => r["name"] == "Good Friday")
        .Select(r => LocalDatePattern.Iso.Parse(r["day"]).Value).ToDictionary(d => d.Year);

    public DemoDays(DemoScene scene)
    {
        var days = Enumerable.Range(-2, 3).SelectMany(back => Numbered(scene.YearStart.Year + back, -back)).ToList();
        All = [.. days.Where(d => d.Open && d.On <= scene.Today)];
        Training = [.. days.Where(d => !d.Open).Select(d => d.On)];
        Open = [.. days.Where(d => d.Open).Select(d => d.On)];
    }

    /// <summary>Days on which schools were open, in their order, up to today.</summary>
    public IReadOnlyList<Day> All { get; }

    /// <summary>Days on which schools are open, as their calendars tell: to the end of this school year.</summary>
    public IReadOnlyList<LocalDate> Open { get; }

    /// <summary>Days on which the staff meet alone.</summary>
    public IReadOnlyList<LocalDate> Training { get; }

    private static IEnumerable<Day> Numbered(int autumn, int back)
    {
        var number = 0;
        foreach (var day in Year(autumn)) yield return day with { Back = back, Number = day.Open ? number++ : -1 };
    }

    private static IEnumerable<Day> Year(int autumn)
    {
        var easter = GoodFridays.GetValueOrDefault(autumn + 1, new LocalDate(autumn + 1, 4, 10)).PlusDays(-4);
        var october = Monday(new LocalDate(autumn, 10, 24));
        var february = Monday(new LocalDate(autumn + 1, 2, 12));
        var may = Monday(new LocalDate(autumn + 1, 5, 25));
        return Between(new(autumn, 9, 3), october, 1).Concat(Between(october.PlusDays(7), new(autumn, 12, 21), 1))
            .Concat(Between(new(autumn + 1, 1, 5), february, 2)).Concat(Between(february.PlusDays(7), easter, 2))
            .Concat(Between(easter.PlusDays(14), may, 3)).Concat(Between(may.PlusDays(7), new(autumn + 1, 7, 23), 3));
    }

    /// <summary>Half a term; on its first day the staff meet alone.</summary>
    private static IEnumerable<Day> Between(LocalDate from, LocalDate before, int term)
    {
        var open = false;
        for (var day = WorkingCalendar.England.OnOrAfter(from); day < before; day = WorkingCalendar.England.Plus(day, 1))
        {
            yield return new Day(day, term, open);
            open = true;
        }
    }

    private static LocalDate Monday(LocalDate day)
    {
        while (day.DayOfWeek != IsoDayOfWeek.Monday) day = day.PlusDays(1);
        return day;
    }

    /// <param name="Term">1 autumn, 2 spring, 3 summer.</param>
    internal sealed record Day(LocalDate On, int Term, bool Open)
    {
        /// <summary>School years before the present one.</summary>
        public int Back { get; init; }

        /// <summary>Place among the open days of its school year, from 0.</summary>
        public int Number { get; init; }

        private static readonly LocalDatePattern MonthName = LocalDatePattern.CreateWithInvariantCulture("yyyy-MM");

        public string Month => MonthName.Format(On);
    }
}
