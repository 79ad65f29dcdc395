using NodaTime;
using Waymark.Core.Inclusion.Attendance;

namespace Waymark.Tests.Insight.Indicators;

/// <summary>A register row with the date of birth as casework knows it, not the month that the lake keeps.</summary>
internal sealed record MarkedDay(long Pupil, LocalDate? Born, int Urn, LocalDate Day, string Am, string Pm);

/// <summary>The indicators of registers counted a second time, child by child and school year by school year, by the arithmetic that answers for one child.</summary>
internal sealed class RegistersAgain
{
    private readonly List<(LocalDate Year, LocalDate? Born, ChildAttendance Counted)> years = [];

    public RegistersAgain(IEnumerable<MarkedDay> days)
    {
        foreach (var year in days.GroupBy(d => (d.Pupil, d.Born, Start: YearOf(d.Day))))
            years.Add((year.Key.Start, year.Key.Born, RegisterReading.Count(year.SelectMany(Sessions), new RegisterPeriod(year.Key.Born))));
    }

    /// <summary>Sessions lost, by cause.</summary>
    public IReadOnlyDictionary<LostCause, long> Lost => years.SelectMany(y => y.Counted.Lost).GroupBy(cause => cause.Key).ToDictionary(g => g.Key, g => g.Sum(cause => cause.Value));

    public (double Numerator, double? Denominator) Of(string indicator) => indicator switch
    {
        "overall-absence" => (OfAge.Sum(y => y.Counted.Marks.Absent), OfAge.Sum(y => y.Counted.Marks.Possible)),
        "unauthorised-absence" => (OfAge.Sum(y => y.Counted.Marks.Unauthorised), OfAge.Sum(y => y.Counted.Marks.Possible)),
        "persistent-absence" => Enrolments((marks, day) => marks.PersistentOn(day)),
        "severe-absence" => Enrolments((marks, day) => marks.SevereOn(day)),
        "lost-sessions" => (years.Sum(y => y.Counted.LostSessions), years.Sum(y => y.Counted.Marks.Possible)),
        _ => throw new ArgumentException($"{indicator} is not counted again.", nameof(indicator)),
    };

    /// <summary>Aged 5 to 15 on 31 August before the school year.</summary>
    private IEnumerable<(LocalDate Year, LocalDate? Born, ChildAttendance Counted)> OfAge =>
        years.Where(y => y.Born is { } born && Period.Between(born, y.Year.PlusDays(-1), PeriodUnits.Years).Years is >= 5 and <= 15);

    private (double, double?) Enrolments(Func<Marks, LocalDate, bool> counts)
    {
        var all = OfAge.SelectMany(y => y.Counted.Schools.Values.Where(marks => marks.Possible > 0).Select(marks => (marks, y.Counted.LastDay!.Value))).ToList();
        return (all.Count(e => counts(e.marks, e.Value)), all.Count);
    }

    private static IEnumerable<Session> Sessions(MarkedDay day)
    {
        var urn = $"{day.Urn}";
        yield return new Session(day.Day, HalfDay.Am, RegisterCode.Find(day.Am)!, urn);
        yield return new Session(day.Day, HalfDay.Pm, RegisterCode.Find(day.Pm)!, urn);
    }

    private static LocalDate YearOf(LocalDate day) => new(day.Month >= 9 ? day.Year : day.Year - 1, 9, 1);
}
