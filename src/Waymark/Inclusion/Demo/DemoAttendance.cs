using System.Globalization;
using NodaTime;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Attendance;
using Waymark.Inclusion.Suspensions;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>The registers of the demonstration: two school years and the present one so far, made inside the engine of the lake, so that the published absence comes out.</summary>
/// <remarks>Begun as soon as the children are there, and made while the casework is: that work has one core, this the other.</remarks>
internal sealed class DemoAttendance(IDemoChildren children, DemoSuspensions suspensions, DemoPlacements placements, ILakes lakes) : IDemoPart, IDemoClosing
{
    private const int RecentDays = 8;

    // So many school weeks ago something changed for Year 9 with SEN support: see demo-marks.sql.
    private const int WeeksSince = 8;

    private Task registers = Task.CompletedTask;

    Task IDemoPart.MakeAsync(DemoScene scene, CancellationToken stop)
    {
        if (scene.Closes) registers = Task.Run(() => WriteAsync(scene, stop), stop);
        return Task.CompletedTask;
    }

    public Task CloseAsync(DemoScene scene, CancellationToken stop) => scene.Closes ? registers : WriteAsync(scene, stop);

    private async Task WriteAsync(DemoScene scene, CancellationToken stop)
    {
        var days = new DemoDays(scene);
        await using var lake = await lakes.WriteAsync(scene.Area, stop);
        var pseudonyms = lakes.PseudonymsOf(scene.Area);
        await StageAsync(lake, "demo_seed", "seed BIGINT", [[(long)scene.Seed]], stop);
        await StageAsync(lake, "demo_absence", "stage VARCHAR, sen VARCHAR, overall DOUBLE, persistent DOUBLE, severe DOUBLE, trend_persistent DOUBLE, trend_severe DOUBLE", Rows("absence", 2), stop);
        await StageAsync(lake, "demo_needs", "need VARCHAR, persistent DOUBLE", Rows("absence-needs", 1), stop);
        await StageAsync(lake, "demo_roll", "pupil BIGINT, urn INTEGER, phase VARCHAR, starts DATE, ends DATE, main_of_two BOOLEAN, second BOOLEAN, sen VARCHAR, need VARCHAR, decile INTEGER, year INTEGER", Roll(pseudonyms), stop);
        await StageAsync(lake, "demo_away", "pupil BIGINT, date DATE", Away(days, pseudonyms), stop);
        await StageAsync(lake, "demo_elsewhere", "pupil BIGINT, urn INTEGER, date DATE, code VARCHAR", placements.Elsewhere.Select(e => new object?[] { pseudonyms.Of(e.Child.Value), int.Parse(e.Urn, CultureInfo.InvariantCulture), e.Day, e.Code }), stop);
        await StageAsync(lake, "demo_days", DayColumns, DayRows(days, days.All), stop);
        await StageAsync(lake, "demo_open", "date DATE", days.Open.Select(day => new object?[] { day }), stop);
        await StageAsync(lake, "demo_training", "date DATE", days.Training.Select(day => new object?[] { day }), stop);
        await RegisterSql.RunAsync(lake.Engine, Text("demo-years"), stop);
        foreach (var month in days.All.GroupBy(d => d.Month))
        {
            await StageAsync(lake, "demo_month", DayColumns, DayRows(days, month), stop);
            await lake.ReplaceAsync(AttendanceTables.Marks, month.Key, Text("demo-marks"), stop);
            scene.Said(string.Create(CultureInfo.InvariantCulture, $"registers of {month.Key}"));
        }
        await lake.ReplaceAsync(AttendanceTables.Days, "", Text("demo-school-days"), stop);
        await lake.CommitAsync("registers of the demonstration", stop);
    }

    private const string DayColumns = "date DATE, back INTEGER, number INTEGER, weekday INTEGER, recent BOOLEAN, after_exams BOOLEAN, lately BOOLEAN";

    private static IEnumerable<object?[]> DayRows(DemoDays days, IEnumerable<DemoDays.Day> some)
    {
        var recent = days.All.TakeLast(RecentDays).Select(d => d.On).ToHashSet();
        var lately = days.All.Select(d => SchoolTime.MondayOf(d.On)).Distinct().TakeLast(WeeksSince + 1).FirstOrDefault();
        return some.Select(d => new object?[] { d.On, d.Back, d.Number, (int)d.On.DayOfWeek, recent.Contains(d.On), d.On is { Month: 7 } or { Month: 6, Day: > 26 }, d.On >= lately });
    }

    private IEnumerable<object?[]> Roll(Pseudonyms pseudonyms) => children.All.SelectMany(c => c.Stays.Select(s => new object?[]
    {
        pseudonyms.Of(c.Id.Value), int.Parse(s.Urn, CultureInfo.InvariantCulture), s.Phase, s.From, s.To, s is { Status: "M", To: null }, s.Status == "S", c.Status, c.Need, c.Decile, c.Year,
    }));

    /// <summary>The days of every suspension, and those between a permanent exclusion and the next school.</summary>
    private IEnumerable<object?[]> Away(DemoDays days, Pseudonyms pseudonyms) => suspensions.All
        .SelectMany(s => days.All.Where(d => d.On >= s.From && d.On <= LastAway(s)).Select(d => (s.Child, d.On))).Distinct()
        .Select(away => new object?[] { pseudonyms.Of(away.Child.Value), away.On });

    private static LocalDate LastAway(Suspension s) => s.To ?? LocalDate.Min(s.From.PlusDays(24), s.Overturned?.PlusDays(-1) ?? LocalDate.MaxIsoValue);

    /// <summary>A table of the partnership: so many columns of words, then numbers.</summary>
    private static IEnumerable<object?[]> Rows(string table, int words)
    {
        var all = DemoScene.Partnership(table);
        return all.Rows.Select(row => all.Header.Select((column, at) => at < words ? (object)row[column] : double.Parse(row[column], CultureInfo.InvariantCulture)).ToArray());
    }

    private static Task StageAsync(ILakeWriter lake, string name, string columns, IEnumerable<object?[]> rows, CancellationToken stop) =>
        lake.StageAsync(name, [.. columns.Split(", ").Select(c => c.Split(' ')).Select(c => new LakeColumn(c[0], c[1], ""))], rows.ToAsyncEnumerable(), stop);

    private static string Text(string name) => LakeStatement.Of($"Inclusion/Demo/{name}.sql");
}
