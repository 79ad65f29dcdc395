using NodaTime;
using Waymark.People.Door;
using Waymark.Shell.Demo;

namespace Waymark.People.Demo;

/// <summary>Children and young people whose plan has ended, for the published reasons: about six plans of a hundred in a year.</summary>
internal sealed class DemoEnds(DemoScene scene)
{
    private const string NeedsMet = "2", HigherEducation = "3", Employment = "4", Elsewhere = "5", Left = "6";
    private const int YearsBack = 2;

    /// <summary>The same person, with a plan behind it where one has ended. The draw is its own, so that nobody else's changes.</summary>
    public DemoFamily.Person Of(DemoFamily.Person p, int number)
    {
        var chance = scene.ChanceOf(3_000_000 + number);
        if (p.Excluded is not null || Reason(p.Year, p.Status, chance) is not { } reason) return p;
        var on = scene.Today.PlusDays(-chance.Next(5, (YearsBack * 365) - 1));
        var made = LocalDate.Max(on.PlusDays(-chance.Next(400, 1900)), p.Born.PlusYears(3));
        if (Period.DaysBetween(made, on) < 300) return p;
        var ended = p with { HasCase = true, Ended = new DemoEnd(made, on, reason) };
        if (reason == NeedsMet) return ended;
        return ended with { Status = "N", Need = "", SecondNeed = "", Urn = "", Stays = [.. p.Stays.Where(s => s.From <= on).Select(s => s.To <= on ? s : s with { To = on })] };
    }

    private static string? Reason(int year, string status, Random chance) => (year, status) switch
    {
        (>= 14, "E") when chance.In(0.2) => chance.Weighted([(HigherEducation, 18), (Employment, 25), (Left, 50)]),
        (12 or 13, "N") when chance.In(0.03) => chance.Weighted([(Employment, 30), (Left, 100)]),
        ( >= 2 and <= 11, "K") when chance.In(0.005) => NeedsMet,
        ( >= 0 and <= 11, "N") when chance.In(0.005) => Elsewhere,
        _ => null,
    };
}
