using NodaTime;

namespace Waymark.Tests.Plans.Sen2;

/// <summary>A history of a case that could have been, told as <see cref="WorkedCase"/> reads it; it breaks off where the test's today is reached.</summary>
internal sealed class RandomHistory(Random chance)
{
    private static readonly LocalDate Today = Stores.DemoArea.Today;
    private readonly List<string> steps = [];
    private LocalDate day;

    public string Tell()
    {
        day = new LocalDate(2023, 1, 2).PlusDays(chance.Next(0, 1200));
        if (chance.Next(8) == 0) MovedIn();
        else Asked();
        return string.Join("; ", steps);
    }

    private void Asked()
    {
        if (!Add($"asked:{chance.Next(1, 6)}", 0) || (chance.Next(8) == 0 && Add("withdrawn", 20))) return;
        if (chance.Next(12) == 0 && Add("moved-out:816", 15)) return;
        if (chance.Next(4) == 0)
        {
            if (!Add("assess-decision-notified:refuse", chance.Next(15, 60)) || chance.Next(2) == 0 || !Add("appealable-notice-sent#n1", 0)) return;
            if (!Add(chance.Next(2) == 0 ? "mediation-held#n1" : "appeal-received#n1", 40) || !Add("order-made:assess#n1", 60) || !Add("assess-decision-notified:assess", 7)) return;
        }
        else if (!Add("assess-decision-notified:assess", chance.Next(15, 60)) || (chance.Next(10) == 0 && Add("withdrawn", 20))) return;
        if (chance.Next(5) == 0 && !Add("exception:EX-3", 5)) return;
        if (chance.Next(8) == 0)
        {
            Add("no-plan-notified", 50);
            return;
        }
        if (Add("draft-sent", chance.Next(40, 90)) && Add("issued:121300", chance.Next(15, 90))) Planned();
    }

    private void MovedIn()
    {
        steps.Add("begun");
        if (!Add("transferred-in:816", 0)) return;
        steps.Add($"plan-made {day.PlusDays(-700):uuuu-MM-dd}");
        if (Add("amended:121300", 60)) Planned();
    }

    private void Planned()
    {
        if (chance.Next(2) == 0) steps.Add($"enrolled:121300 {day.PlusDays(-400):uuuu-MM-dd}");
        for (var year = 1; year < 4; year++)
        {
            if (chance.Next(10) == 0 && Add("education-otherwise-began", 30)) { }
            if (!Add($"review-meeting-held#r{year}", chance.Next(150, 340))) return;
            var decision = chance.Next(5) switch { 0 => "cease", 1 or 2 => "amend", _ => "maintain" };
            if (chance.Next(6) == 0 || !Add($"review-decision-notified:{decision}#r{year}", chance.Next(5, 40))) continue;
            if (decision == "cease" && Add($"plan-ceased:{chance.Next(1, 3) * 2}", 70)) return;
            if (decision == "amend" && (!Add($"amendments-notified#r{year}", 0) || !Add("amended:121301", 40))) return;
        }
        if (chance.Next(3) == 0) Add("plan-transferred:816", 20);
    }

    private bool Add(string what, int after)
    {
        if (day.PlusDays(after) > Today) return false;
        day = day.PlusDays(after);
        steps.Add($"{what} {day:uuuu-MM-dd}");
        return true;
    }
}
