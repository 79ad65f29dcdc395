using System.Data.Common;
using System.Globalization;
using NodaTime;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.Shell.Data;

namespace Waymark.Insight.Indicators;

/// <summary>
/// Counts the rows of one indicator into files of the working folder, which <c>counted</c> then shows. What comes from registers is counted some months at a time,
/// or school year by school year where a child is judged by a whole one: memory is that of one piece, however many there are.
/// </summary>
internal static class Counting
{
    private const int MonthsAtATime = 4;

    public static void Run(DbConnection engine, Indicator indicator, LocalDate today)
    {
        Set(engine, "today", LakeStatement.Day(today));
        Set(engine, "limit", indicator.Limit?.ToString(CultureInfo.InvariantCulture) ?? "NULL");
        var files = new List<string>();
        if (indicator.FromRegisters)
        {
            LakeEngine.Run(engine, LakeStatement.Of("Insight/Lake/registers-whole.sql"));
            foreach (var (from, until) in Pieces(PeriodsOf(engine, "attendance_months", "month"), indicator).DefaultIfEmpty((today, today)))
            {
                Between(engine, from, until);
                files.Add(Write(engine, indicator, LakeStatement.Of("Insight/Lake/registers-of.sql"), files.Count));
            }
        }
        else
        {
            files.Add(Write(engine, indicator, "", 0));
        }
        LakeEngine.Run(engine, LakeStatement.Of("Insight/Lake/counted-files.sql", ("files", string.Join(", ", files))));
    }

    /// <summary>The years in which something was counted, each with the day after it.</summary>
    public static IEnumerable<(LocalDate From, LocalDate Until)> Years(DbConnection engine, Indicator indicator) =>
        Spans(PeriodsOf(engine, "counted", "period"), indicator.YearGrain);

    /// <summary>Tells the statements that follow of which span they are asked.</summary>
    /// <param name="until">The day after it.</param>
    public static void Between(DbConnection engine, LocalDate from, LocalDate until)
    {
        Set(engine, "from", LakeStatement.Day(from));
        Set(engine, "until", LakeStatement.Day(until));
    }

    private static IEnumerable<(LocalDate From, LocalDate Until)> Pieces(IReadOnlyList<LocalDate> months, Indicator indicator) =>
        indicator.AddsUp ? months.Chunk(MonthsAtATime).Select(some => (some[0], some[^1].PlusMonths(1))) : Spans(months, Grains.SchoolYear);

    private static IEnumerable<(LocalDate From, LocalDate Until)> Spans(IEnumerable<LocalDate> periods, string grain) =>
        periods.Select(period => Grains.YearOf(grain, period)).Distinct().Select(start => (start, Grains.EndOf(grain, start)));

    private static string Write(DbConnection engine, Indicator indicator, string registers, int number)
    {
        var file = LakeStatement.Quoted(Path.Combine(Folder(engine), string.Create(CultureInfo.InvariantCulture, $"counted-{number}.parquet")));
        LakeEngine.Run(engine, LakeStatement.Of("Insight/Lake/counted.sql", ("registers", registers), ("term", indicator.Terms == TermKind.None ? "NULL" : "r.term"), ("own", string.Concat(indicator.Own.Select(own => $", r.{own}"))), ("rows", indicator.Sql), ("file", file)));
        return file;
    }

    /// <summary>Where this engine works on the disk.</summary>
    private static string Folder(DbConnection engine)
    {
        using var command = engine.CreateCommand();
        command.CommandText = LakeStatement.Of("Insight/Lake/working-folder.sql");
        var folder = (string)command.ExecuteScalar()!;
        StoreFolder.Make(folder);
        return folder;
    }

    private static List<LocalDate> PeriodsOf(DbConnection engine, string table, string column)
    {
        using var command = engine.CreateCommand();
        command.CommandText = LakeStatement.Of("Insight/Lake/periods.sql", ("table", table), ("column", column));
        using var rows = command.ExecuteReader();
        var periods = new List<LocalDate>();
        while (rows.Read()) periods.Add(LocalDate.FromDateOnly(rows.GetFieldValue<DateOnly>(0)));
        return periods;
    }

    private static void Set(DbConnection engine, string variable, string value) => LakeEngine.Run(engine, $"SET VARIABLE \"{variable}\" = {value};");
}
