using NodaTime;
using Waymark.People.Door;
using Waymark.Shell.Demo;

namespace Waymark.People.Demo;

/// <summary>The pupils around the cast: invented names and homes, schools of their phase and place, SEN status and needs in about the published proportions.</summary>
internal sealed class DemoCrowd(DemoScene scene, DemoPlaces places, DemoSchools schools)
{
    // One record in so many is of a child that is there already: entered twice, spelled otherwise.
    private const int TwiceIn = 450, LastOfPrimary = 6;
    private readonly DemoShares shares = new();
    private readonly DemoStays stays = new(scene, schools);
    private readonly DemoEnds ends = new(scene);
    private readonly Dictionary<string, string[]> names =
        DemoScene.Cast("names").Rows.ToDictionary(r => r["kind"], r => r["names"].Split(' '), StringComparer.Ordinal);

    public (DemoChild, IReadOnlyList<object>) Next(int number) =>
        number % TwiceIn == TwiceIn - 1 ? Made(number, Twice(Drawn(number - 17))) : Made(number, ends.Of(Drawn(number), number));

    private (DemoChild, IReadOnlyList<object>) Made(int number, DemoFamily.Person person) => new DemoFamily(scene, number).Make(person);

    private DemoFamily.Person Drawn(int number)
    {
        var chance = scene.ChanceOf(number);
        var sex = chance.In(0.512) ? "M" : "F";
        var year = shares.Year(chance, out var share);
        var place = places.Drawn.One(chance);
        var (postcode, decile) = places.Home(place, chance);
        var status = DemoShares.Status(share, sex, decile, chance);
        var school = School(year, status, place.Name, chance);
        var gone = school is { Phase: not DemoSchools.Special } ? Alternative(year, status, place.Name, chance) : null;
        var need = status == "N" ? "" : shares.Need(status, year, (gone?.Provision ?? school)?.Phase ?? "", chance);
        var second = status != "N" && chance.In(status == "E" ? 0.45 : 0.2) ? shares.Need(status, year, "", chance) : "";
        var spent = school is null ? [] : gone is null ? stays.Of(school, year, place.Name, chance) : stays.Into(gone.Provision, school, year, gone.Moved, gone.Excluded);
        return new DemoFamily.Person(
            chance.Of(names[sex == "F" ? "girl" : "boy"]), Surname(chance), sex, DemoShares.Ethnicity(chance), DemoFamily.Born(scene, year, chance.Next(1, 13), chance.Next(1, 29)), year,
            spent.LastOrDefault(s => s is { To: null, Status: not "S" })?.Urn ?? "", need, second == need ? "" : second, place.Name, postcode, status, place.Team)
        {
            Middle = chance.In(0.35) ? chance.Of(names[sex == "F" ? "girl" : "boy"]) : "", Decile = decile, Stays = spent, Excluded = gone is { Excluded: true } ? gone.Moved : null,
            HasCase = status == "E" || (status == "K" && chance.In(0.09)), Flags = Flags(place, status, chance), Language = chance.In(0.05) ? chance.Of(["Polish", "Urdu", "Romanian", "Arabic"]) : "English",
        };
    }

    /// <summary>The same child once more, as another system spelled it, without its number.</summary>
    private static DemoFamily.Person Twice(DemoFamily.Person first) => first with
    {
        Forename = first.Forename.Length > 5 ? first.Forename[..^1] : first.Forename, Surname = first.Surname.Replace("son", "sen", StringComparison.Ordinal),
        Born = first.Born.Day <= 12 ? new LocalDate(first.Born.Year, first.Born.Day, first.Born.Month) : first.Born, Middle = "", Number = false, HasCase = false, Excluded = null,
    };

    private DemoSchools.School? School(int year, string status, string place, Random chance)
    {
        if (status == "E" && year >= 0 && year <= 13 && chance.In(year <= 6 ? 0.26 : year <= 11 ? 0.46 : 0.3)) return schools.One(DemoSchools.Special, place, chance);
        var none = year switch { -2 => 0.5, < 0 => 0.08, 0 => 0, <= 11 => 0.007, <= 13 => 0.05, _ => 0.2 };
        if (chance.In(none)) return null;
        var phase = year switch
        {
            < 0 => DemoSchools.Nursery, <= 6 => DemoSchools.Primary, <= 11 => DemoSchools.Secondary, <= 13 when chance.In(status == "E" ? 0.25 : 0.5) => DemoSchools.Secondary,
            _ => DemoSchools.College,
        };
        return schools.One(phase, place, chance);
    }

    private Turn? Alternative(int year, string status, string place, Random chance)
    {
        var excluded = shares.Excluded(year, status);
        var drawn = chance.NextDouble();
        if (drawn > excluded * 1.45 || schools.One(DemoSchools.Alternative, place, chance) is not { } provision) return null;
        // Of the youngest, more and more from year to year.
        var ago = Math.Pow(chance.NextDouble(), year <= LastOfPrimary ? 1.5 : 1);
        return new Turn(provision, SchoolDay(scene.Today.PlusDays(-30 - (int)(670 * ago))), drawn < excluded);
    }

    /// <summary>The same day or one shortly before it on which schools are open, by and large.</summary>
    private static LocalDate SchoolDay(LocalDate day)
    {
        if ((day.Month, day.Day) is (7, > 18) or (8, _)) day = new LocalDate(day.Year, 7, 1).PlusDays(day.Day % 18);
        else if ((day.Month, day.Day) is (12, > 18) or (1, < 5)) day = new LocalDate(day.Month == 1 ? day.Year - 1 : day.Year, 12, 1).PlusDays(day.Day % 18);
        return day.DayOfWeek switch { IsoDayOfWeek.Saturday => day.PlusDays(-1), IsoDayOfWeek.Sunday => day.PlusDays(-2), _ => day };
    }

    private string Surname(Random chance) => chance.Of(names["surname"]) + (chance.In(0.07) ? $"-{chance.Of(names["surname"])}" : "");

    private static string Flags(DemoPlaces.Place place, string status, Random chance)
    {
        var more = status switch { "E" => 4, "K" => 2.2, _ => 0.7 };
        var all = new List<string>();
        if (chance.In(place.Military)) all.Add("military");
        if (chance.In(0.0035 * more)) all.Add("looked-after");
        else if (chance.In(0.0025 * more)) all.Add("child-protection");
        else if (chance.In(0.011 * more)) all.Add("child-in-need");
        if (chance.In(0.006 * more)) all.Add("young-carer");
        return string.Join('|', all);
    }

    private sealed record Turn(DemoSchools.School Provision, LocalDate Moved, bool Excluded);
}
