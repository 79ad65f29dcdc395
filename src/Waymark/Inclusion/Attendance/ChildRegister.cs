using System.Data.Common;
using System.Globalization;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Attendance;

/// <summary>The register marks of one child, from the lake. One query to the casework, for the times on roll, and one to the lake.</summary>
internal sealed class ChildRegister(CurrentArea area, WaymarkDb db, IRolls rolls, ILakes lakes)
{
    public async Task<RegisterOfChild> ReadAsync(ChildCard child, LocalDate first, LocalDate last, CancellationToken stop)
    {
        var times = await rolls.TimesOfAsync(db, child.Id, stop);
        var urns = times.Select(time => time.Urn).Append(child.SchoolUrn).Select(MartSource.Number).OfType<int>().ToHashSet();
        var marks = new List<Session>();
        if (urns.Count > 0)
        {
            await using var lake = await lakes.ReadAsync(area.Code, stop);
            var statement = LakeStatement.Of("Inclusion/Attendance/child-marks.sql", ("urns", string.Join(", ", urns)));
            await foreach (var some in lake.AskAsync(statement, [("pupil", lakes.PseudonymsOf(area.Code).Of(child.Id.Value)), ("first", first), ("last", last)], MarksOf, stop)) marks.AddRange(some);
        }
        return new(child, marks, [.. times.Select(time => new OnRoll(time.Urn, time.From, time.To))]);
    }

    private static IReadOnlyList<Session> MarksOf(DbDataReader row)
    {
        var (urn, day) = (row.GetInt32(0).ToString(CultureInfo.InvariantCulture), row.Day(1));
        return [.. new[] { (Half: HalfDay.Am, At: 2), (Half: HalfDay.Pm, At: 3) }.SelectMany(h => RegisterCode.Find(row.GetString(h.At)) is { } code ? [new Session(day, h.Half, code, urn)] : Array.Empty<Session>())];
    }
}

/// <summary>The marks of one child between two days.</summary>
internal sealed record RegisterOfChild(ChildCard Child, IReadOnlyList<Session> Marks, IReadOnlyList<OnRoll> Rolls)
{
    /// <summary>Counted between two days, as <c>waymark calc attendance</c> counts.</summary>
    public ChildAttendance Count(LocalDate first, LocalDate last) => RegisterReading.Count(Marks, new RegisterPeriod(Child.Born, first, last, Rolls));
}
