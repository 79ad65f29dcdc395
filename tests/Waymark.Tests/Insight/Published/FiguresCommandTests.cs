using Microsoft.Extensions.DependencyInjection;
using Waymark.Insight.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Terminal;
using Waymark.Tests.Architecture;
using Waymark.Tests.Crash;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Insight.Published;

/// <summary><c>waymark figures</c> as a process of its own, beside the site that serves the area.</summary>
public sealed class FiguresCommandTests(DemoWeb web)
{
    private const string England = "E92000001", Yorkshire = "E12000003";

    [Fact]
    public async Task Published_figures_are_printed_to_the_letter_with_their_edition()
    {
        var printed = (await PrintAsync()).ToLookup(row => (row["area"], row["indicator"], row["period"], row["breakdown"], row["edition"]), row => row["value"]);
        var wrong = new List<string>();
        var facts = Timeliness().Concat(Exclusions()).Concat(Absence()).ToList();
        foreach (var (key, value) in facts)
            if (printed[key].SingleOrDefault() is var found && found != value) wrong.Add($"{key}: published {value}, printed {found}");
        Assert.True(facts.Count > 40, $"{facts.Count} facts");
        Wrong.None(wrong);
    }

    [Fact]
    public async Task Of_local_figures_the_value_is_what_its_numbers_give()
    {
        var local = (await PrintAsync("--source", FigureRow.Local, "--indicator", "sen-support-rate")).Where(row => row["value"].Length > 0).ToList();
        Assert.NotEmpty(local);
        Assert.All(local, row => Assert.Equal(100 * Number(row["numerator"]) / Number(row["denominator"]), Number(row["value"]), 6));
    }

    /// <summary>A percent of counts.</summary>
    private static IEnumerable<((string, string, string, string, string), string)> Timeliness() =>
        from row in Excerpt("2025-revised-timeliness_20_week.csv")
        where row["breakdown"] == "All EHC plans issued" && Place(row) is not null
        select ((Place(row)!, "plans-in-20-weeks", row["time_period"], "", "2025 revised"), row["pc_plans_issued_within_20_weeks"]);

    /// <summary>Rates per 100 with three places.</summary>
    private static IEnumerable<((string, string, string, string, string), string)> Exclusions() =>
        from row in Excerpt("2025-suspensions_exclusions_by_sen.csv")
        where row["la_name"] == "North Yorkshire"
        let period = $"{row["time_period"][..4]}/{row["time_period"][4..]} {row["time_identifier"].Split(' ')[0].ToLowerInvariant()}"
        from rate in new[] { ("suspensions-rate", "susp_rate"), ("permanent-exclusions-rate", "perm_excl_rate") }
        select (("815", rate.Item1, period, $"sen={row["sen_provision"]}", "2024/25 to spring"), row[rate.Item2]);

    /// <summary>A percent with two places, by the number of a council, of England and of the region in the tool.</summary>
    private static IEnumerable<((string, string, string, string, string), string)> Absence() =>
        from row in Excerpt("2025-lait_send_measures.csv")
        where row["Short Desc"] == "TotPerAbNew"
        let place = row["LA Number"] switch { "815" => "815", "970" => England, "982" => Yorkshire, _ => null }
        where place is not null
        let year = int.Parse(row["Years"], System.Globalization.CultureInfo.InvariantCulture)
        select ((place, "persistent-absence", $"{year - 1}/{year % 100:00}", "", "2025"), row["Values"]);

    private static string? Place(Dictionary<string, string> row) => row["geographic_level"] switch
    {
        "National" => England, "Regional" when row["region_code"] == Yorkshire => Yorkshire, _ => row["old_la_code"] == "815" ? "815" : null,
    };

    private static List<Dictionary<string, string>> Excerpt(string file)
    {
        using var text = new StreamReader(Path.Combine(PublishedArea.DemoFiles, file));
        return [.. CsvRows.Read(text)];
    }

    private async Task<List<Dictionary<string, string>>> PrintAsync(params string[] more)
    {
        var stores = (await web.ServedAsync()).Site.Services.GetRequiredService<StoreSettings>();
        var ran = await WaymarkProcess.RunAsync(stores, null, ["figures", "815", "--format", "csv", .. more]);
        Assert.True(ran.Code == ExitCode.Done, ran.Errors);
        using var text = new StringReader(ran.Output);
        return [.. CsvRows.Read(text)];
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
