using System.Globalization;
using Waymark.Shell.Demo;
using Waymark.Tests.Architecture;

namespace Waymark.Tests.Inclusion.Demo;

/// <summary>The registers of the demonstration come out at the published figures, and have the faults that registers have.</summary>
[Collection(nameof(SmallPartnership))]
public sealed class DemoRegisterTests(SmallPartnership partnership)
{
    // Whole school year 2024/25, pupils of Years 1 to 11, counted by enrolment as the Department does.
    private const string Enrolments = """
        WITH counted AS (
            SELECT a.pupil, a.urn, sum(is_possible(am)::INT + is_possible(pm)::INT) AS possible, sum(is_absent(am)::INT + is_absent(pm)::INT) AS absent
            FROM attendance a WHERE date BETWEEN DATE '2024-09-01' AND DATE '2025-08-31' GROUP BY ALL
        ), placed AS (
            SELECT c.*, p.sen, CASE WHEN s.phase = 'Special' THEN 'Special' WHEN s.phase LIKE 'Pupil referral%' THEN 'Alternative' WHEN p.year_group - 2 >= 7 THEN 'Secondary' ELSE 'Primary' END AS stage
            FROM counted c JOIN pupils p USING (pupil) JOIN schools s ON s.urn = c.urn WHERE possible > 0 AND p.year_group - 2 BETWEEN 1 AND 11
        )
        """;

    [Fact]
    public async Task Absence_comes_out_as_published_for_every_stage_and_status()
    {
        var wrong = new List<string>();
        var published = DemoScene.Partnership("absence").Rows.ToDictionary(r => (r["stage"], r["sen"]));
        foreach (var row in await partnership.AskAsync($"{Enrolments} SELECT stage, sen, count(*), sum(absent) * 100.0 / sum(possible), avg((absent * 10 >= possible)::INT) * 100, avg((absent * 2 >= possible)::INT) * 100 FROM placed WHERE stage <> 'Alternative' AND (stage <> 'Special' OR sen = 'E') GROUP BY ALL"))
        {
            var (of, enrolments) = (published[(row[0], row[1])], Number(row[2]));
            // Pupils are ranked, so that the shares come out to the pupil; suspensions put some over a tenth who would not have been. One pupil more or less is left to the counting.
            foreach (var (measure, at, spread, pupils) in new[] { ("overall", 3, 0.7, 0), ("persistent", 4, 2.5, 1), ("severe", 5, 0.5, 1) })
            {
                var (said, made, allowed) = (Number(of[measure]), Number(row[at]), spread + (100 * pupils / enrolments));
                if (Math.Abs(said - made) > allowed) wrong.Add($"{row[0]} {row[1]} {measure}: {made:0.0} instead of {said:0.0}, with {enrolments:0} enrolments up to {allowed:0.0} apart");
            }
        }
        Wrong.None(wrong);
    }

    [Fact]
    public async Task The_shares_to_come_out_at_are_those_of_the_publication()
    {
        var file = Path.Combine(Source.Root, "..", "shared", "data", "dfe-attendance", "absence_by_sen.csv");
        Assert.SkipWhen(!File.Exists(file), "The publication is not on this machine.");
        var rows = Waymark.Core.Common.Table.Parse("absence_by_sen.csv", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Rows
            .Where(r => r["time_period"] == "202425" && r["new_la_code"] == "E06000065").ToDictionary(r => (r["education_phase"], r["sen_provision"]));
        foreach (var row in DemoScene.Partnership("absence").Rows.Where(r => r["stage"] is "Primary" or "Secondary" || r is { } s && s["stage"] == "Special" && s["sen"] == "E"))
        {
            var said = rows[(row["stage"] == "Special" ? "Special" : $"State-funded {row["stage"].ToLowerInvariant()}", row["sen"] switch { "E" => "EHC plan", "K" => "SEN support", _ => "No SEN" })];
            Assert.Equal(Number(said["sess_overall_percent"]), Number(row["overall"]), 0.006);
            Assert.Equal(Number(said["enrolments_pa_10_exact_percent"]), Number(row["persistent"]), 0.006);
            Assert.Equal(Number(said["enrolments_pa_50_exact_percent"]), Number(row["severe"]), 0.006);
        }
    }

    [Fact]
    public async Task Every_pupil_on_roll_has_one_row_for_each_open_day_and_no_other()
    {
        Assert.Equal(0, await partnership.NumberAsync("SELECT count(*) FROM (SELECT pupil, urn, date FROM attendance GROUP BY ALL HAVING count(*) > 1)"));
        Assert.Equal(0, await partnership.NumberAsync("SELECT count(*) FROM attendance a LEFT JOIN school_days d USING (urn, date) WHERE d.is_school_day IS NOT TRUE"));
        Assert.Equal(0, await partnership.NumberAsync("SELECT count(*) FROM attendance a LEFT JOIN enrolments e ON e.pupil = a.pupil AND e.urn = a.urn AND a.date >= e.starts AND (e.ends IS NULL OR a.date <= e.ends) WHERE e.pupil IS NULL"));
        Assert.Equal(0, await partnership.NumberAsync("SELECT count(*) FROM attendance WHERE dayofweek(date) IN (0, 6) OR date > DATE '2026-11-24'"));
    }

    [Theory]
    [InlineData("marks are missing", "SELECT count(*) FROM attendance WHERE am = '-' OR pm = '-'")]
    [InlineData("part-time timetables are written as C2", "SELECT count(*) FROM attendance WHERE pm = 'C2'")]
    [InlineData("or hidden behind X", "SELECT count(*) FROM attendance a JOIN pupils p USING (pupil) WHERE pm = 'X' AND p.year_group > 3")]
    [InlineData("transport fails", "SELECT count(*) FROM attendance WHERE am = 'Q'")]
    [InlineData("a child is expected at a second school that holds no mark", "SELECT count(*) FROM attendance a JOIN attendance b USING (pupil, date) WHERE a.am = 'D' AND b.am = '-'")]
    [InlineData("E stands without a suspension", "SELECT count(*) FROM attendance a WHERE am = 'E' AND NOT EXISTS (FROM suspensions s WHERE s.pupil = a.pupil AND a.date BETWEEN s.starts AND coalesce(s.ends, s.starts + 24))")]
    [InlineData("a suspension stands without E", "SELECT count(*) FROM suspensions s JOIN attendance a ON a.pupil = s.pupil AND a.date BETWEEN s.starts AND s.ends AND a.am NOT IN ('E', '-', 'D', 'Y4')")]
    [InlineData("reasons were never found out", "SELECT count(*) FROM attendance WHERE am = 'N' AND date < DATE '2026-11-01'")]
    public async Task Registers_have_the_faults_that_registers_have(string fault, string statement) => Assert.True(await partnership.NumberAsync(statement) > 0, fault);

    [Fact]
    public async Task Suspensions_come_out_near_the_published_rate_and_rise_among_primary_aged_children()
    {
        var rate = await partnership.NumberAsync("""
            SELECT count(*) * 100.0 / (SELECT count(*) FROM pupils WHERE year_group BETWEEN 2 AND 13) FROM suspensions
            WHERE kind = 'suspension' AND starts BETWEEN DATE '2024-09-01' AND DATE '2024-12-31'
            """);
        // North Yorkshire, autumn 2024/25, all pupils: about 5.3 for every 100.
        Assert.InRange(rate, 2.4, 8.4);
        Assert.Equal(0, await partnership.NumberAsync("SELECT count(*) FROM suspensions WHERE kind = 'suspension' AND (ends < starts OR sessions < 1 OR ends > DATE '2026-11-24')"));
        Assert.Equal(0, await partnership.NumberAsync("SELECT count(*) FROM suspensions WHERE dayofweek(starts) IN (0, 6) OR month(starts) = 8"));
        var growth = DemoScene.Partnership("suspensions").Rows.Where(r => r["stage"] == "primary").Select(r => Number(r["growth"]));
        Assert.All(growth, g => Assert.True(g > 0));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
