using NodaTime;
using Waymark.People.Door;
using Waymark.Shell.Demo;

namespace Waymark.People.Demo;

/// <summary>Where a child of the demonstration has been on roll in the last years: starts of phases, moves between schools, alternative provision after an exclusion.</summary>
internal sealed class DemoStays(DemoScene scene, DemoSchools schools)
{
    private const int YearsKept = 3;

    /// <summary>The stays that end in this school.</summary>
    public IReadOnlyList<DemoStay> Of(DemoSchools.School school, int year, string place, Random chance)
    {
        var entry = school.Phase switch
        {
            DemoSchools.Nursery => Math.Min(year, -1), DemoSchools.Secondary => 7, DemoSchools.College => 12,
            DemoSchools.Special => chance.In(0.6) ? 0 : chance.Next(0, Math.Max(year, 0) + 1),
            DemoSchools.AllThrough => year >= 7 && chance.In(0.5) ? 7 : 0, _ => 0,
        };
        entry = Math.Min(entry, year);
        var stays = new List<DemoStay>();
        var from = StartOf(entry, year);
        if (entry is > 0 && Before(entry) is { } phase && schools.One(phase, place, chance) is { } last)
            stays.Add(new DemoStay(last.Urn, last.Phase, StartOf(phase == DemoSchools.Secondary ? 7 : 0, year), from.PlusDays(-40), "C"));
        if (year is >= 1 and <= 11 && chance.In(0.06) && schools.One(Kind(school.Phase, year), place, chance) is { } other && other.Urn != school.Urn)
        {
            var moved = LocalDate.Max(scene.Today.PlusDays(-chance.Next(20, 720)), from.PlusDays(30));
            if (moved < scene.Today)
            {
                stays.Add(new DemoStay(other.Urn, other.Phase, from, moved.PlusDays(-1), "C"));
                from = moved;
            }
        }
        stays.Add(new DemoStay(school.Urn, school.Phase, from, null, "C"));
        return Kept(stays);
    }

    /// <summary>From this school to alternative provision, after an exclusion on that day, or in part where there was none.</summary>
    public IReadOnlyList<DemoStay> Into(DemoSchools.School provision, DemoSchools.School school, int year, LocalDate moved, bool excluded)
    {
        var from = StartOf(school.Phase is DemoSchools.Secondary or DemoSchools.AllThrough ? 7 : 0, year);
        if (from > moved) from = moved.PlusDays(-60);
        return Kept(
        [
            new DemoStay(school.Urn, school.Phase, from, excluded ? moved.PlusDays(24) : null, excluded ? "C" : "M"),
            new DemoStay(provision.Urn, provision.Phase, moved.PlusDays(excluded ? 25 : 7), null, excluded ? "C" : "S"),
        ]);
    }

    private IReadOnlyList<DemoStay> Kept(List<DemoStay> stays) => [.. stays.Where(s => s.From <= scene.Today && (s.To is null || s.To >= scene.YearStart.PlusYears(-YearsKept)))];

    /// <summary>Second day of the school year in which the child was in that year group.</summary>
    private LocalDate StartOf(int group, int year) => scene.YearStart.PlusYears(group - year).PlusDays(1);

    private static string? Before(int entry) => entry switch { <= 7 => DemoSchools.Primary, <= 11 => DemoSchools.Secondary, 12 => DemoSchools.Secondary, _ => null };

    private static string Kind(string phase, int year) => phase == DemoSchools.AllThrough ? year >= 7 ? DemoSchools.Secondary : DemoSchools.Primary
        : phase == DemoSchools.Special ? year >= 7 ? DemoSchools.Secondary : DemoSchools.Primary : phase;
}
