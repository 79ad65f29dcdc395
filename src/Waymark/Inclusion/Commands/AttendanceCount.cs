using System.Text.Json.Serialization;
using NodaTime.Text;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Shell.Terminal;

namespace Waymark.Inclusion.Commands;

/// <summary>waymark calc attendance: the marks of a child in; sessions, rates, thresholds and lost sessions out. Layout in docs/calc.md.</summary>
internal static class AttendanceCount
{
    public static int Run(TextReader input, TextWriter output) => JsonLines.Run<AskedAttendance, Answer>(input, output, Count);

    internal static Answer Count(AskedAttendance asked)
    {
        var period = asked.Period();
        var counted = RegisterReading.Count(asked.Sessions(period.SchoolDays), period);
        var m = counted.Marks;
        return new Answer(asked.Id, m.Possible, m.Present, m.ApprovedActivity, m.Attended, m.Authorised, m.Unauthorised, m.Absent,
            m.NotPossible, m.Administrative, m.Missing, m.Invalid, Rate.Of(m.Absence), Rate.Of(m.Attendance), counted.Persistent, counted.Severe,
            LostOf(counted), counted.Codes, counted.Schools.Count < 2 ? null : [.. counted.Schools.Select(s => School.Of(s.Key, s.Value))],
            [.. counted.Faults.Select(f => new Fault(LocalDatePattern.Iso.Format(f.Session.Day), f.Session.Half == HalfDay.Am ? "AM" : "PM", f.Session.Code.Value,
                f.Session.Urn.Length > 0 ? f.Session.Urn : null, f.Sentence))], counted.Notes);
    }

    private static Lost LostOf(ChildAttendance counted) => new(
        counted.LostSessions, counted.LostSessions / 2m, counted.LostShare.PerThousand,
        counted.Lost[LostCause.Suspension], counted.Lost[LostCause.Illness], counted.Lost[LostCause.PartTime], counted.Lost[LostCause.Council],
        counted.Lost[LostCause.Closed], counted.Lost[LostCause.Unexplained], counted.Lost[LostCause.Other]);

    internal sealed record Answer(
        string? Id, long Possible, long Present, long ApprovedActivity, long Attended, long Authorised, long Unauthorised, long Absent,
        long NotPossible, long Administrative, long Missing, long Invalid, Rate AbsenceRate, Rate AttendanceRate, bool Persistent, bool Severe,
        Lost Lost, IReadOnlyDictionary<string, long> Codes, IReadOnlyList<School>? Schools, IReadOnlyList<Fault> Faults, IReadOnlyList<string> Notes);

    /// <param name="Percent">One decimal, half up; null where it cannot be worked out.</param>
    internal sealed record Rate(long Numerator, long Denominator, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Percent)
    {
        public static Rate Of(Share share) => new(share.Numerator, share.Denominator, share.Percent);
    }

    internal sealed record Lost(
        long Sessions, decimal Days, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? PerThousand,
        long Suspension, long Illness, long PartTime, long Council, long Closed, long Unexplained, long Other);

    internal sealed record School(string Urn, long Possible, long Attended, long Absent, long NotPossible, long Missing, long Invalid, Rate AbsenceRate)
    {
        public static School Of(string urn, Marks m) => new(urn, m.Possible, m.Attended, m.Absent, m.NotPossible, m.Missing, m.Invalid, Rate.Of(m.Absence));
    }

    internal sealed record Fault(string Date, string Half, string Code, string? Urn, string Problem);
}
