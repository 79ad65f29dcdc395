using NodaTime;
using Waymark.Core.Inclusion.Attendance;

namespace Waymark.Tests.Insight.Indicators;

/// <summary>A register row with the date of birth as casework knows it, not the month that the lake keeps.</summary>
internal sealed record MarkedDay(long Pupil, LocalDate? Born, int Urn, LocalDate Day, string Am, string Pm);

/// <summary>The indicators of registers counted a second time, child by child and school year by school year, by the arithmetic that answers for one child.</summary>
internal sealed class RegistersAgain
{
    private readonly List<Counted> years = [];
    private readonly ILookup<LocalDate, Counted> terms;

    public RegistersAgain(IEnumerable<MarkedDay> days, Func<LocalDate, LocalDate> termOf)
    {
        var byTerm = new List<(LocalDate Term, Counted Counted)>();
        foreach (var year in days.GroupBy(d => (d.Pupil, d.Born, Start: YearOf(d.Day))))
        {
            years.Add(Count(year.Key.Start, year.Key.Born, year));
            byTerm.AddRange(year.GroupBy(d => termOf(d.Day)).Select(term => (term.Key, Count(year.Key.Start, year.Key.Born, term))));
        }
        terms = byTerm.ToLookup(t => t.Term, t => t.Counted);
    }

    /// <summary>Sessions lost, by cause.</summary>
    public IReadOnlyDictionary<LostCause, long> Lost => years.SelectMany(y => y.Child.Lost).GroupBy(cause => cause.Key).ToDictionary(g => g.Key, g => g.Sum(cause => cause.Value));

    public (double Numerator, double? Denominator) Of(string indicator) => Of(indicator, years);

    /// <summary>The same, each term by itself.</summary>
    public IReadOnlyDictionary<LocalDate, (double Numerator, double? Denominator)> OfTerms(string indicator) => terms.ToDictionary(term => term.Key, term => Of(indicator, [.. term]));

    private static (double Numerator, double? Denominator) Of(string indicator, IReadOnlyList<Counted> years) => indicator switch
    {
        "overall-absence" => (OfAge(years).Sum(y => y.Child.Marks.Absent), OfAge(years).Sum(y => y.Child.Marks.Possible)),
        "unauthorised-absence" => (OfAge(years).Sum(y => y.Child.Marks.Unauthorised), OfAge(years).Sum(y => y.Child.Marks.Possible)),
        "persistent-absence" => Enrolments(years, (marks, day) => marks.PersistentOn(day)),
        "severe-absence" => Enrolments(years, (marks, day) => marks.SevereOn(day)),
        "lost-sessions" => (years.Sum(y => y.Child.LostSessions), years.Sum(y => y.Child.Marks.Possible)),
        _ => throw new ArgumentException($"{indicator} is not counted again.", nameof(indicator)),
    };

    /// <summary>Aged 5 to 15 on 31 August before the school year.</summary>
    private static IEnumerable<Counted> OfAge(IEnumerable<Counted> years) =>
        years.Where(y => y.Born is { } born && Period.Between(born, y.Year.PlusDays(-1), PeriodUnits.Years).Years is >= 5 and <= 15);

    private static (double, double?) Enrolments(IEnumerable<Counted> years, Func<Marks, LocalDate, bool> counts)
    {
        var all = OfAge(years).SelectMany(y => y.Child.Schools.Values.Where(marks => marks.Possible > 0).Select(marks => (marks, y.Child.LastDay!.Value))).ToList();
        return (all.Count(e => counts(e.marks, e.Value)), all.Count);
    }

    private static Counted Count(LocalDate year, LocalDate? born, IEnumerable<MarkedDay> days) => new(year, born, RegisterReading.Count(days.SelectMany(Sessions), new RegisterPeriod(born)));

    private static IEnumerable<Session> Sessions(MarkedDay day)
    {
        var urn = $"{day.Urn}";
        yield return new Session(day.Day, HalfDay.Am, RegisterCode.Find(day.Am)!, urn);
        yield return new Session(day.Day, HalfDay.Pm, RegisterCode.Find(day.Pm)!, urn);
    }

    private static LocalDate YearOf(LocalDate day) => new(day.Month >= 9 ? day.Year : day.Year - 1, 9, 1);

    /// <param name="Year">First day of the school year.</param>
    private sealed record Counted(LocalDate Year, LocalDate? Born, ChildAttendance Child);
}
