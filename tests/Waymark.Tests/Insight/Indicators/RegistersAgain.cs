using NodaTime;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.People;

namespace Waymark.Tests.Insight.Indicators;

/// <summary>A register row with the date of birth as casework knows it, not the month that the lake keeps.</summary>
internal sealed record MarkedDay(ChildId Child, LocalDate? Born, int Urn, LocalDate Day, string Am, string Pm);

/// <summary>The indicators of registers counted a second time, child by child and period by period, by the arithmetic that answers for one child.</summary>
internal sealed class RegistersAgain
{
    private static readonly Dictionary<LostCause, string> Causes = new()
    {
        [LostCause.Suspension] = "Suspension", [LostCause.Illness] = "Illness", [LostCause.PartTime] = "Part-time timetable", [LostCause.Council] = "Council: transport or access",
        [LostCause.Closed] = "School closed", [LostCause.Unexplained] = "Unexplained", [LostCause.Other] = "Other",
    };

    private readonly Func<ChildId, LocalDate, string> senOn;

    /// <summary>Months and terms, parted by the SEN status of the day.</summary>
    private readonly List<Piece> sessions = [];

    /// <summary>School years and terms, each child whole.</summary>
    private readonly List<Piece> wholes = [];

    public RegistersAgain(IReadOnlyList<MarkedDay> days, Func<LocalDate, LocalDate> termOf, Func<ChildId, LocalDate, string> senOn)
    {
        this.senOn = senOn;
        sessions.AddRange(days.GroupBy(d => (d.Child, Month: new LocalDate(d.Day.Year, d.Day.Month, 1), Sen: senOn(d.Child, d.Day))).Select(g => Count("month", g.Key.Month, g.Key.Sen, [.. g])));
        sessions.AddRange(days.GroupBy(d => (d.Child, Term: termOf(d.Day), Sen: senOn(d.Child, d.Day))).Select(g => Count("term", g.Key.Term, g.Key.Sen, [.. g])));
        wholes.AddRange(days.GroupBy(d => (d.Child, Year: YearOf(d.Day))).Select(g => Count("school year", g.Key.Year, "", [.. g])));
        wholes.AddRange(days.GroupBy(d => (d.Child, Term: termOf(d.Day))).Select(g => Count("term", g.Key.Term, "", [.. g])));
    }

    public IEnumerable<CountedRow> Of(string indicator) => indicator switch
    {
        "overall-absence" => sessions.Where(OfAge).Select(p => p.Row(p.Counted.Marks.Absent, p.Counted.Marks.Possible)),
        "unauthorised-absence" => sessions.Where(OfAge).Select(p => p.Row(p.Counted.Marks.Unauthorised, p.Counted.Marks.Possible)),
        "persistent-absence" => Enrolments((marks, day) => marks.PersistentOn(day)),
        "severe-absence" => Enrolments((marks, day) => marks.SevereOn(day)),
        "lost-sessions" => sessions.SelectMany(p => p.Counted.Lost.Select(lost => p.Row(lost.Value, 0) with { Cause = Causes[lost.Key] }).Append(p.Row(0, p.Counted.Marks.Possible))),
        _ => throw new ArgumentException($"{indicator} is not counted again.", nameof(indicator)),
    };

    /// <summary>Each child at each school, under the SEN status of its last mark there.</summary>
    private IEnumerable<CountedRow> Enrolments(Func<Marks, LocalDate, bool> counts) =>
        from piece in wholes.Where(OfAge)
        from school in piece.Counted.Schools
        where school.Value.Possible > 0
        select piece.Row(counts(school.Value, piece.Counted.LastDay!.Value) ? 1 : 0, 1) with { Sen = senOn(piece.Child, piece.LastAt[school.Key]) };

    /// <summary>Aged 5 to 15 on 31 August before the school year.</summary>
    private static bool OfAge(Piece piece) => piece.Born is { } born && Period.Between(born, piece.Year.PlusDays(-1), PeriodUnits.Years).Years is >= 5 and <= 15;

    private static Piece Count(string grain, LocalDate period, string sen, IReadOnlyList<MarkedDay> days) => new(
        grain, period, YearOf(days[0].Day), days[0].Child, days[0].Born, sen, RegisterReading.Count(days.SelectMany(Sessions), new RegisterPeriod(days[0].Born)),
        days.GroupBy(d => $"{d.Urn}").ToDictionary(g => g.Key, g => g.Max(d => d.Day)));

    private static IEnumerable<Session> Sessions(MarkedDay day)
    {
        var urn = $"{day.Urn}";
        yield return new Session(day.Day, HalfDay.Am, RegisterCode.Find(day.Am)!, urn);
        yield return new Session(day.Day, HalfDay.Pm, RegisterCode.Find(day.Pm)!, urn);
    }

    private static LocalDate YearOf(LocalDate day) => new(day.Month >= 9 ? day.Year : day.Year - 1, 9, 1);

    /// <param name="Year">First day of the school year.</param>
    /// <param name="LastAt">The last day of each school's register.</param>
    private sealed record Piece(
        string Grain, LocalDate Period, LocalDate Year, ChildId Child, LocalDate? Born, string Sen, ChildAttendance Counted, IReadOnlyDictionary<string, LocalDate> LastAt)
    {
        public CountedRow Row(double numerator, double denominator) => new(Grain, Period, Child, numerator, denominator) { Sen = Sen };
    }
}
