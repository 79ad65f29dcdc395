using System.Globalization;
using Waymark.Core.Common;
using Waymark.Shell.Demo;

namespace Waymark.People.Demo;

/// <summary>The published shares that the pupils of the demonstration are drawn by: year groups, SEN status, needs, permanent exclusions.</summary>
internal sealed class DemoShares
{
    private static readonly (string, int)[] Ethnicities =
        [("WBRI", 880), ("WOTH", 42), ("WIRI", 4), ("MWAS", 16), ("MWBC", 8), ("MWBA", 6), ("APKN", 9), ("AIND", 9), ("BAFR", 8), ("CHNE", 5), ("NOBT", 13)];
    private static readonly Draw<string> Ethnic = new(Ethnicities.Select(e => (e.Item1, (double)e.Item2)));
    private readonly Draw<YearShare> years = new(DemoScene.Partnership("years").Rows.Select(r => new YearShare((int)Number(r, "year"), Number(r, "plan"), Number(r, "support"))).Zip(
        DemoScene.Partnership("years").Rows, (year, row) => (year, Number(row, "per_thousand"))));
    private readonly Dictionary<string, Draw<string>> needs = new[] { "plan", "plan_special", "support_primary", "support_secondary" }.ToDictionary(
        column => column, column => new Draw<string>(DemoScene.Partnership("needs").Rows.Select(r => (r["need"], Number(r, column)))), StringComparer.Ordinal);
    private readonly Dictionary<(string, string), double> excluded = DemoScene.Partnership("suspensions").Rows.GroupBy(r => (r["stage"], r["sen"])).ToDictionary(
        g => g.Key, g => g.Sum(r => Number(r, "permanent")) / 100);

    public static string Ethnicity(Random chance) => Ethnic.One(chance);

    public int Year(Random chance, out YearShare share) => (share = years.One(chance)).Year;

    /// <summary>N, K or E. More boys than girls, more where homes are deprived, as published.</summary>
    public static string Status(YearShare share, string sex, int decile, Random chance)
    {
        if (share.Plan >= 1) return "E";
        var place = 1.28 - (0.05 * (decile - 1));
        var plan = share.Plan * (sex == "M" ? 1.42 : 0.56) * place;
        var support = share.Support * (sex == "M" ? 1.24 : 0.75) * place;
        var drawn = chance.NextDouble();
        return drawn < plan ? "E" : drawn < plan + support ? "K" : "N";
    }

    public string Need(string status, int year, string phase, Random chance) => phase == DemoSchools.Alternative && chance.In(0.75) ? "SEMH"
        : needs[status == "E" ? phase == DemoSchools.Special ? "plan_special" : "plan" : year >= 7 ? "support_secondary" : "support_primary"].One(chance);

    /// <summary>Part of the pupils that were permanently excluded in the last two years.</summary>
    public double Excluded(int year, string status) => year is < 0 or > 11 ? 0 : 2 * excluded[(year >= 7 ? "secondary" : "primary", status)];

    private static double Number(Table.Row row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    internal sealed record YearShare(int Year, double Plan, double Support);
}
