using NodaTime;
using Waymark.Core.Plans;
using Waymark.Plans.Door;

namespace Waymark.Browser.Journey;

/// <summary>The officer says what becomes of each recommendation, joins the rows of the plan to each other, and makes the draft.</summary>
internal sealed class Writing(JourneySite site, People people, CaseId of)
{
    public static readonly LocalDate Drafted = new(2027, 1, 25);

    public async Task RunAsync()
    {
        await people.GoOnToAsync(Drafted);
        var hannah = await people.AsAsync("hannah");
        await DecideAsync(hannah);
        await WriteAsync(hannah);
        await DraftAsync(hannah);
    }

    /// <summary>Ten recommendations: eight become rows as they are, one is changed, one is not used and its author objects.</summary>
    private async Task DecideAsync(Person hannah)
    {
        await hannah.OpenAsync(PlanLinks.Plan(of));
        await hannah.FollowAsync("Recommendations", exact: true);
        await hannah.FollowAsync("Decide the next one");
        for (var left = 10; left > 0; left--)
        {
            await hannah.ReadsAsync($"{left} of 10 open");
            var said = await hannah.Page.Locator(".govuk-inset-text").First.InnerTextAsync();
            if (said.Contains("befriender", StringComparison.Ordinal))
            {
                await hannah.TickAsync("Not used");
                await hannah.ChooseAsync("Why it is not used", "The family does not want it");
                await hannah.FillAsync("In words", "His mother takes him to a club with his cousin already.");
                await hannah.PressAsync("Save and open the next");
                continue;
            }
            if (said.Contains("form tutor", StringComparison.Ordinal))
            {
                await hannah.TickAsync("In the plan, changed");
                await hannah.FillAsync("In words", "The time is set so that it is before the first lesson.");
            }
            await hannah.PressAsync("Make a row of the plan that says this");
        }
        await hannah.ReadsAsync("Nothing is left that waits for you", "0 of 10 open");
        await hannah.SoundAsync("recommendations");
        await ObjectAsync(hannah);
    }

    private async Task ObjectAsync(Person hannah)
    {
        var dan = await people.AsAsync("dan");
        await dan.OpenAsync($"{AdviceLinks.Mine}?show=signed");
        await dan.FollowAsync("Thornton, Robin");
        await dan.ReadsAsync("The family does not want it", "by Hannah Cole");
        await dan.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Object to what became of row 2" }).ClickAsync();
        await dan.FillAsync("Why do you object?", "A club with a cousin is no friend of his own.", exact: false);
        await dan.PressAsync("Object", exact: true);
        await hannah.OpenAsync(AdviceLinks.Recommendations(of, "objections"));
        await hannah.ReadsAsync("The author objects: A club with a cousin is no friend of his own.");
        await hannah.FollowAsync("Answer the objection");
        await hannah.FillAsync("Your answer to the objection", "We look at it again with the family at the review.");
        await hannah.PressAsync("Answer the objection");
    }

    private async Task WriteAsync(Person hannah)
    {
        const string Holds = "Robin holds one step in mind", GivesUp = "Robin gives up when nobody waits", Hears = "Robin hears less in noise", Carries = "Robin carries out a task of three steps";
        await ChangeAsync(hannah, "E", Carries, async () =>
        {
            await hannah.TickAsync(Holds);
            await hannah.TickAsync("I want to order my own drink");
            await hannah.FillAsync("How anybody can tell", "Steps done after hearing a task once");
            await hannah.FillAsync("Unit", "steps");
            await hannah.FillAsync("Value now", "1");
            await hannah.DateAsync("Measured on", Drafted.PlusDays(-14));
            await hannah.FillAsync("Value to reach", "3");
            await hannah.DateAsync("By", new(2028, 7, 20));
        });
        foreach (var (section, row, need) in new[]
        {
            ("F", "A teaching assistant breaks each task", Holds), ("F", "Robin will need 30 minutes", GivesUp), ("F", "The form tutor meets Robin", GivesUp), ("G", "An audiologist tests his hearing", Hears),
        })
            await ChangeAsync(hannah, section, row, async () =>
            {
                await hannah.TickAsync(need);
                await hannah.TickAsync(Carries);
                if (row.StartsWith("Robin", StringComparison.Ordinal)) await hannah.ChooseAsync("In each", "Week");
            });
        await hannah.OpenAsync(PlanLinks.AddRow(of, "agreement", "G"));
        await hannah.ChooseAsync("Agency", "Integrated care board");
        await hannah.FillAsync("Agreed by", "Ian Frost, commissioner");
        await hannah.DateAsync("Agreed on", Drafted);
        await hannah.PressAsync("Save", exact: true);
        await ChangeAsync(hannah, "A", "I want to order my own drink", async () =>
        {
            await hannah.ChooseAsync("What became of it", "It became part of the plan");
            await hannah.FillAsync("Reason or result", "To order a drink is a task of three steps: the outcome of section E.");
            await hannah.DateAsync("Told back on", Drafted);
            await hannah.FillAsync("How they were told", "By Mrs Lowther, with signs");
        });
        await hannah.OpenAsync(PlanLinks.Plan(of));
        await hannah.ReadsAsync("0 recommendations of advice still open");
        await hannah.SoundAsync("plan");
        await (await people.AsAsync("ben")).RefusedAsync(PlanLinks.Plan(of));
        await (await people.AsAsync("sarah")).RefusedAsync(PlanLinks.Plan(of));
    }

    public async Task ChangeAsync(Person officer, string section, string row, Func<Task> change)
    {
        await officer.OpenAsync(PlanLinks.Section(of, section));
        await officer.FollowAsync($"Change {row}");
        await change();
        await officer.PressAsync("Save", exact: true);
        await officer.ReadsNothingOfAsync("There is a problem");
    }

    private async Task DraftAsync(Person hannah)
    {
        await hannah.OpenAsync(PlanLinks.Versions(of));
        await hannah.FollowAsync("Make a version");
        await hannah.FollowAsync("Draft", exact: true);
        await hannah.ReadsNothingOfAsync("What stops it");
        await hannah.TickAsync("I have read the plan as it stands");
        await hannah.SoundAsync("freeze");
        await hannah.PressAsync("Make this version");
        await hannah.ReadsAsync("Version 1 is made. It never changes from now on.");
        await hannah.OpenAsync(LetterLinks.OfCase(of));
        await hannah.FollowAsync("Draft plan", exact: true);
        await hannah.LetterAsync(site);
        await hannah.OpenAsync(PlanLinks.Clocks(of));
        await hannah.ReadsAsync("Time for the family to answer the draft", "Due 8 February 2027");
    }
}
