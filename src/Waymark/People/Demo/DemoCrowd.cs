using Waymark.Core.Common;
using Waymark.People.Door;
using Waymark.Shell.Demo;

namespace Waymark.People.Demo;

/// <summary>The children around the cast: invented names, schools of their phase and locality, needs in about the published proportions.</summary>
internal sealed class DemoCrowd
{
    private static readonly (string, int)[] Needs =
        [("ASD", 33), ("SEMH", 22), ("SLCN", 19), ("MLD", 8), ("SLD", 5), ("SPLD", 4), ("PD", 3), ("HI", 2), ("VI", 1), ("PMLD", 2), ("DS", 1)];
    private static readonly (string, int)[] Ethnicities = [("WBRI", 88), ("WOTH", 4), ("MWAS", 2), ("APKN", 2), ("AIND", 1), ("BAFR", 1), ("CHNE", 1), ("NOBT", 1)];
    private static readonly (string Name, string Team, string Outward, int Weight)[] Localities =
        [("Craven", "West", "BD23", 10), ("Hambleton", "North", "DL7", 15), ("Harrogate", "North", "HG1", 26), ("Richmondshire", "North", "DL10", 9),
         ("Ryedale", "East", "YO17", 9), ("Scarborough", "East", "YO12", 18), ("Selby", "West", "YO8", 13)];

    private static readonly char[] Inward = [.. "ABDEFGHJ"];

    private readonly Dictionary<string, string[]> names =
        DemoScene.Cast("names").Rows.ToDictionary(r => r["kind"], r => r["names"].Split(' '), StringComparer.Ordinal);
    private readonly ILookup<string, Table.Row> schools = DemoScene.Cast("schools").Rows.ToLookup(r => r["phase"], StringComparer.Ordinal);

    public (DemoChild, IReadOnlyList<object>) Next(DemoFamily family, Random chance)
    {
        var girl = chance.In(0.29);
        var year = chance.Next(100) < 8 ? chance.Next(-2, 0) : chance.Next(0, 16);
        var (locality, team, outward, _) = chance.Weighted([.. Localities.Select(l => (l, l.Weight))]);
        var status = chance.In(0.62) ? "E" : "K";
        var need = chance.Weighted(Needs);
        var second = chance.In(0.45) ? chance.Weighted(Needs) : "";
        return family.Make(new DemoFamily.Person(
            chance.Of(names[girl ? "girl" : "boy"]), chance.Of(names["surname"]), girl ? "F" : "M", chance.Weighted(Ethnicities),
            family.Born(year, chance.Next(1, 13), chance.Next(1, 29)), year, School(year, status, locality, chance), need, second == need ? "" : second,
            locality, $"{outward} {chance.Next(1, 10)}{chance.Of(Inward)}{chance.Of(Inward)}", status, team));
    }

    private string School(int year, string status, string locality, Random chance)
    {
        var special = status == "E" && chance.In(0.34) && year is >= 0 and <= 13;
        var phase = special ? "Special" : year switch
        {
            < 0 => "Nursery", <= 6 => "Primary", <= 11 => "Secondary", _ => "Further education college",
        };
        var near = schools[phase].Where(s => s["locality"] == locality).ToList();
        return chance.Of(near.Count > 0 ? near : [.. schools[phase].Where(s => s["locality"].Length > 0)])["urn"];
    }
}
