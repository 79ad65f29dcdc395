using System.Globalization;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Shell.Demo;

namespace Waymark.People.Demo;

/// <summary>The schools of one area of the demonstration: those of the cast, and as many invented ones as its pupils need. Drawn from by phase and place.</summary>
internal sealed class DemoSchools
{
    public const string Nursery = "Nursery", Primary = "Primary", Secondary = "Secondary", AllThrough = "All-through", Special = "Special",
        Alternative = "Pupil referral unit / alternative provision", College = "Further education college";

    private const int FullSize = 90_000;
    private readonly DemoScene scene;
    private readonly DemoPlaces places;
    private readonly Dictionary<string, string[]> words = DemoScene.Partnership("words").Rows.ToDictionary(r => r["kind"], r => r["words"].Split(' '), StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Phase, string Place), Draw<School>> near = [];
    private readonly Dictionary<string, Draw<School>> anywhere = new(StringComparer.Ordinal);

    public DemoSchools(DemoScene scene, DemoPlaces places)
    {
        (this.scene, this.places) = (scene, places);
        All = [.. (scene.HasCast ? DemoScene.Cast("schools").Rows.Select(OfCast) : []).Concat(Invented())];
        foreach (var (phase, fit) in new (string, Func<School, double>)[]
        {
            (Nursery, s => s.Phase == Nursery ? 1 : 0), (Primary, s => s.Phase == Primary ? 1 : s.Phase == AllThrough ? 0.3 : 0),
            (Secondary, s => s.Phase is Secondary or AllThrough ? 1 : 0), (Special, s => s.Phase == Special ? 1 : 0),
            (Alternative, s => s.Phase == Alternative ? 1 : 0), (College, s => s.Phase == College ? 1 : 0),
        })
        {
            var all = All.Where(s => s.Place.Length > 0 && fit(s) > 0).Select(s => (s, s.Size * fit(s))).ToList();
            if (all.Count > 0) anywhere[phase] = new Draw<School>(all);
            foreach (var place in all.ToLookup(s => s.s.Place)) near[(phase, place.Key)] = new Draw<School>(place);
        }
    }

    public IReadOnlyList<School> All { get; }

    /// <summary>A school of that kind near a home, else one of the area; null where there is none at all.</summary>
    public School? One(string phase, string place, Random chance) =>
        near.TryGetValue((phase, place), out var schools) || anywhere.TryGetValue(phase, out schools) ? schools.One(chance) : null;

    public static Organisation Row(School school) => new()
    {
        Id = OrganisationId.From(DemoScene.IdOf($"school {school.Urn}")), Name = school.Name, Type = school.Type, Phase = school.Phase, Urn = school.Urn,
        Postcode = school.Postcode, Locality = school.Place, ResourcedProvision = school.Provision, Opened = new LocalDate(2000, 9, 1), Source = "demonstration",
    };

    /// <summary>The care boards that the places of the area belong to.</summary>
    public IEnumerable<Organisation> Boards() => places.All.Select(p => p.Board).Distinct().Select(board => new Organisation
    {
        Id = OrganisationId.From(DemoScene.IdOf($"board {board}")), Name = $"NHS {board} Integrated Care Board (demonstration)", Source = "demonstration",
    });

    private IEnumerable<School> Invented()
    {
        var urn = int.Parse(DemoScene.Partnership("areas").Rows.Single(r => r["area"] == scene.Area.Value)["first_urn"], CultureInfo.InvariantCulture);
        foreach (var plan in DemoScene.Partnership("schools").Rows)
        {
            var count = (int)Math.Round(double.Parse(plan["count"], CultureInfo.InvariantCulture) * scene.Pupils / FullSize);
            if (count == 0 && !scene.HasCast) count = 1;
            for (var i = 0; i < count; i++) yield return Invent(plan, urn++, PlaceAt((i + 0.5) / count));
        }
    }

    private School Invent(Table.Row plan, int urn, DemoPlaces.Place place)
    {
        var chance = scene.ChanceOf(-urn);
        var type = chance.Of(plan["types"].Split(' '));
        var size = chance.Next(int.Parse(plan["smallest"], CultureInfo.InvariantCulture), int.Parse(plan["largest"], CultureInfo.InvariantCulture) + 1);
        var provision = plan["phase"] is Primary or Secondary && chance.In(0.1) ? chance.Of(["Resourced provision", "SEN unit"]) : "Not applicable";
        return new School(string.Create(CultureInfo.InvariantCulture, $"{urn}"), Name(plan["ending"], type, chance), plan["phase"], type, place.Name,
            string.Create(CultureInfo.InvariantCulture, $"{chance.Of(place.Outwards)} {chance.Next(1, 10)}AB"), provision, size);
    }

    private string Name(string ending, string type, Random chance)
    {
        var kind = type switch { "02" => "Catholic ", "03" => "Church of England ", "28" when ending != "Academy" => "Academy ", _ => "" };
        for (var tries = 0; ; tries++)
        {
            var place = chance.Of(words["first"]) + chance.Of(words["last"]);
            if (chance.In(0.7) || tries > 3) place += $" {chance.Of(words["kind_of_place"])}";
            var name = kind == "Academy " ? $"{place} {ending.Replace("School", "Academy", StringComparison.Ordinal)}" : $"{place} {kind}{ending}";
            if (taken.Add(name)) return name;
        }
    }

    /// <summary>The place at that part of the whole area, so that each has its share of schools.</summary>
    private DemoPlaces.Place PlaceAt(double part)
    {
        var left = part * places.All.Sum(p => p.Weight);
        return places.All.FirstOrDefault(p => (left -= p.Weight) < 0) ?? places.All[^1];
    }

    private static School OfCast(Table.Row row) => new(row["urn"], row["name"], row["phase"], row["type"], row["locality"], row["postcode"], row["provision"], row["phase"] switch
    {
        Nursery => 60, Primary => 200, Secondary => 900, College => 2000, Alternative => 50, _ => 120,
    });

    internal sealed record School(string Urn, string Name, string Phase, string Type, string Place, string Postcode, string Provision, int Size);
}
