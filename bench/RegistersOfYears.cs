using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Inclusion.Attendance;
using Waymark.Insight.Door;

namespace Waymark.Bench;

/// <summary>A lake with five school years of registers, made inside its engine: 190 days a year of every pupil, one in twenty of them absent.</summary>
internal static class RegistersOfYears
{
    private const int DaysOfMonth = 19;

    public static async Task MakeAsync(Installation installation, int pupils)
    {
        await using var lake = await installation.Services.GetRequiredService<ILakes>().WriteAsync(Installation.Area, CancellationToken.None);
        var history = installation.Services.GetServices<ILakeMart>().First(mart => mart.Table.Name == "sen_history").Table;
        await lake.ReplaceAsync(history, "", string.Create(CultureInfo.InvariantCulture, $"SELECT * REPLACE (n AS pupil) FROM (SELECT NULL AS pupil, n, CASE n % 20 WHEN 0 THEN 'E' ELSE 'K' END AS status, DATE '2020-09-01' + ((n % 1500)::INTEGER) AS starts, DATE '9999-12-31' AS ends FROM range({pupils}) t(n) WHERE n % 5 = 0)"), CancellationToken.None);
        // Of every age from 0 to 19: the indicator counts from five to fifteen.
        var children = installation.Services.GetServices<ILakeMart>().First(mart => mart.Table.Name == "pupils").Table;
        var columns = children.Columns.Select(c => c.Name switch { "pupil" => "n AS pupil", "born_month" => "(DATE '2006-09-01' + INTERVAL 1 MONTH * (n % 228)::INTEGER)::DATE AS born_month", var name => $"NULL::{c.Type} AS {name}" });
        await lake.ReplaceAsync(children, "", string.Create(CultureInfo.InvariantCulture, $"SELECT {string.Join(", ", columns)} FROM range({pupils}) t(n)"), CancellationToken.None);
        foreach (var month in Enumerable.Range(0, 5).SelectMany(year => Enumerable.Range(0, 10).Select(at => new LocalDate(2021 + year, 9, 1).PlusMonths(at))))
            await lake.ReplaceAsync(AttendanceTables.Marks, $"{month.Year:D4}-{month.Month:D2}", Marks(month, pupils), CancellationToken.None);
        await lake.CommitAsync("registers of the benchmark", CancellationToken.None);
    }

    /// <summary>The registers summed up by month, as a refresh does it once for all indicators of attendance.</summary>
    public static async Task SumUpAsync(Installation installation)
    {
        await using var lake = await installation.Services.GetRequiredService<ILakes>().WriteAsync(Installation.Area, CancellationToken.None);
        var sums = new AttendanceMonths();
        foreach (var part in lake.State.Of(AttendanceTables.Marks.Name)) await lake.ReplaceAsync(sums.Table, part.Partition, sums.Select(part.Partition), CancellationToken.None);
        await lake.CommitAsync("sums of the benchmark", CancellationToken.None);
    }

    private static string Marks(LocalDate month, int pupils)
    {
        var days = Enumerable.Range(0, 31).Select(month.PlusDays).Where(day => day.Month == month.Month && day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)).Take(DaysOfMonth);
        return $"""
            SELECT pupil, 120000 + pupil // 240 AS urn, date, CASE WHEN draw % 20 > 0 THEN '/' ELSE ['I', 'O', 'M', 'C', 'L', 'U'][(1 + (draw >> 10) % 6)::INTEGER] END AS am,
              CASE WHEN draw % 20 > 0 THEN '\' ELSE ['I', 'O', 'M', 'C', '\', 'U'][(1 + (draw >> 10) % 6)::INTEGER] END AS pm
            FROM (SELECT pupil, date, hash(hash(pupil, date)) AS draw
              FROM range({pupils.ToString(CultureInfo.InvariantCulture)}) p(pupil), (SELECT unnest([{string.Join(", ", days.Select(day => $"DATE '{day:uuuu-MM-dd}'"))}]) AS date))
            """;
    }
}
