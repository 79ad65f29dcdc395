using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Inclusion.Attendance;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;
using Waymark.Shell.Data;

namespace Waymark.Bench;

/// <summary>
/// bin/bench indicator [PUPILS] [ROUNDS]: absence by month and SEN status over five years of registers (two sessions a row), as the catalogue counts it,
/// beside a query written by hand over the same files: same engine, threads and memory, in turn, medians.
/// </summary>
internal static class IndicatorBench
{
    private const string ByHand = """
        SELECT date_trunc('month', a.date) AS period, coalesce(h.status, 'N') AS sen,
          count(*) FILTER (a.am IN ({absent})) + count(*) FILTER (a.pm IN ({absent})) AS absent, count(*) FILTER (a.am IN ({possible})) + count(*) FILTER (a.pm IN ({possible})) AS possible
        FROM attendance a
        JOIN (SELECT pupil, make_date(year(born_month + INTERVAL 4 MONTH) + 5, 9, 1) AS first, make_date(year(born_month + INTERVAL 4 MONTH) + 16, 8, 31) AS last FROM pupils) c
            ON c.pupil = a.pupil AND a.date BETWEEN c.first AND c.last
        LEFT JOIN sen_history h ON h.pupil = a.pupil AND a.date BETWEEN h.starts AND h.ends
        GROUP BY ALL
        """;

    // The pairs of marks are few: counted first, their codes are looked at seldom.
    private const string Cleverly = """
        SELECT period, sen, sum(n * ((am IN ({absent}))::INTEGER + (pm IN ({absent}))::INTEGER)) AS absent, sum(n * ((am IN ({possible}))::INTEGER + (pm IN ({possible}))::INTEGER)) AS possible
        FROM (
          SELECT date_trunc('month', a.date) AS period, coalesce(h.status, 'N') AS sen, a.am, a.pm, count(*) AS n
          FROM attendance a
          JOIN (SELECT pupil, make_date(year(born_month + INTERVAL 4 MONTH) + 5, 9, 1) AS first, make_date(year(born_month + INTERVAL 4 MONTH) + 16, 8, 31) AS last FROM pupils) c
              ON c.pupil = a.pupil AND a.date BETWEEN c.first AND c.last
          LEFT JOIN sen_history h ON h.pupil = a.pupil AND a.date BETWEEN h.starts AND h.ends
          GROUP BY ALL)
        GROUP BY ALL
        """;

    public static void Run(string[] args) => RunAsync(Number(args, 0, 90_000), Number(args, 1, 3)).GetAwaiter().GetResult();

    private static async Task RunAsync(int pupils, int rounds)
    {
        await using var installation = (await Installation.MakeAsync(StoreEngine.Sqlite))!;
        var lakes = installation.Services.GetRequiredService<ILakes>();
        var watch = Stopwatch.StartNew();
        await RegistersOfYears.MakeAsync(installation, pupils);
        var made = watch.Elapsed;
        watch.Restart();
        await RegistersOfYears.SumUpAsync(installation);
        var summed = watch.Elapsed;
        await using var lake = lakes.OpenApart(Installation.Area);
        var rows = lake.State.Of(AttendanceTables.Marks.Name).Sum(part => part.Rows);
        Console.WriteLine($"{2 * rows:N0} sessions of {pupils:N0} pupils, {lake.State.Parts.Sum(part => part.Bytes) / 1024 / 1024:N0} MB, made in {made.TotalSeconds:N0} s, summed up by month in {summed.TotalSeconds:N0} s");
        PeakMemory.Restart();
        var catalogue = $"SELECT period, sen, sum(numerator) AS absent, sum(denominator) AS possible FROM ({Catalogue.Find("overall-absence")!.Sql}) GROUP BY ALL";
        // The registers are summed up by month once for all indicators of attendance: here inside the statement, so that it starts from the sessions too.
        var fromSessions = $"WITH attendance_months AS MATERIALIZED ({string.Join(" UNION ALL ", lake.State.Of(AttendanceTables.Marks.Name).Select(part => new AttendanceMonths().Select(part.Partition)))}) {catalogue}";
        var kinds = new (string Name, string Sql)[] { ("by hand", Filled(ByHand)), ("by hand, cleverly", Filled(Cleverly)), ("catalogue, from sessions", fromSessions), ("catalogue, from months", catalogue) };
        var took = kinds.ToDictionary(kind => kind.Name, _ => new List<double>());
        var answers = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round <= rounds; round++)
            foreach (var (name, sql) in kinds)
            {
                watch.Restart();
                answers.Add(await AnswerAsync(lake, sql));
                if (round > 0) took[name].Add(watch.Elapsed.TotalSeconds);
            }
        var hand = Math.Min(Median(took["by hand"]), Median(took["by hand, cleverly"]));
        foreach (var (name, times) in took) Console.WriteLine($"{name,-26} {string.Join(", ", times.Select(t => t.ToString("N2", CultureInfo.InvariantCulture)))} s; median {Median(times):N2} s, {Median(times) / hand:N2} of the faster by hand");
        Console.WriteLine($"{(answers.Count == 1 ? "all gave the same answer" : $"THERE WERE {answers.Count} ANSWERS")}; memory at most {PeakMemory.OfThis()} MB");
    }

    private static async Task<string> AnswerAsync(ILakeReader lake, string sql)
    {
        await using var command = lake.Engine.CreateCommand();
        command.CommandText = $"SELECT period::DATE::VARCHAR || ' ' || sen || ' ' || absent::BIGINT || ' ' || possible::BIGINT FROM ({sql}) WHERE possible > 0 ORDER BY 1";
        var lines = new List<string>();
        await using var answer = await command.ExecuteReaderAsync();
        while (await answer.ReadAsync()) lines.Add(answer.GetString(0));
        return string.Join('\n', lines);
    }

    private static string Filled(string sql) => sql.Replace("{absent}", Codes("is_absent"), StringComparison.Ordinal).Replace("{possible}", Codes("is_possible"), StringComparison.Ordinal);

    /// <summary>The codes of a word, as somebody would write them down.</summary>
    private static string Codes(string word)
    {
        var expression = new RegisterWords().Macros.First(macro => macro.Name == word).Expression;
        return expression[(expression.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
    }

    private static double Median(IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static int Number(string[] args, int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
}
