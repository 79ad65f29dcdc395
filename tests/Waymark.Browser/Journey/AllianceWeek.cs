using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Inclusion.Alliance;
using Waymark.Inclusion.Door;

namespace Waymark.Browser.Journey;

/// <summary>A week of the attendance alliance: the chair prepares and holds the meeting, the school sees its own pupil alone, health closes its action, social care reads what it attended, and the week after begins with what was agreed.</summary>
public sealed class AllianceWeek(JourneySite site) : IClassFixture<JourneySite>
{
    private static readonly LocalDate NextWeek = new(2026, 12, 1);

    [Fact]
    public async Task A_week_of_the_alliance_from_its_agenda_to_the_next()
    {
        await using var people = new People(site);
        var meeting = await PreparedAsync(people, site.Day, "Room of the journey");
        await HeldAsync(people, meeting);

        var kate = await people.AsAsync("kate");
        await kate.OpenAsync(AllianceLinks.Minutes(meeting));
        await kate.ReadsAsync(JourneySite.Name, "School offers a calm start", "not within your reach");
        await kate.ReadsNothingOfAsync("Idris Bello");
        await kate.OpenAsync($"{AllianceLinks.ActionsOf("all")}");
        await kate.ReadsNothingOfAsync("Idris Bello");

        var ruth = await people.AsAsync("ruth");
        await ruth.OpenAsync(AllianceLinks.ActionsOf("mine"));
        await ruth.ReadsAsync(JourneySite.Name, "Ask the clinic for an earlier day");
        await ruth.FollowAsync($"Ask the clinic for an earlier day, {JourneySite.Name}", exact: false);
        await ruth.TickAsync("Done as agreed");
        await ruth.PressAsync("Close the action");
        await ruth.ReadsAsync("Actions");
        await ruth.OpenAsync(AllianceLinks.ActionsOf("mine"));
        await ruth.ReadsNothingOfAsync("Ask the clinic for an earlier day");

        // Social care attends: the child is theirs to read, and of the record nothing beyond what the alliance knows.
        var dan = await people.AsAsync("dan");
        await dan.OpenAsync(AllianceLinks.Minutes(meeting));
        await dan.ReadsAsync(JourneySite.Name, "School offers a calm start");
        await dan.OpenAsync(AllianceLinks.ActionsOf("mine"));
        await dan.ReadsNothingOfAsync("Ask the clinic for an earlier day");

        await people.GoOnToAsync(NextWeek);
        var next = await PreparedAsync(people, NextWeek, "Room of the week after");
        var carol = await people.AsAsync("carol");
        await carol.OpenAsync(AllianceLinks.Agenda(next));
        await carol.ReadsAsync(JourneySite.Name, "Review agreed for 1 December 2026");
    }

    private async Task<Guid> PreparedAsync(People people, LocalDate day, string place)
    {
        var carol = await people.AsAsync("carol");
        await carol.OpenAsync(AllianceLinks.All);
        await carol.FollowAsync("Arrange a meeting");
        await carol.DateAsync("On which day?", day);
        await carol.FillAsync("Where, or the link to the call (optional)", place);
        await carol.ChooseAsync("Who leads it?", "Carol Whitby, Attendance alliance chair");
        foreach (var who in new[] { "Carol Whitby, Attendance alliance chair", "Ruth Bell, Designated health officer", "Dan Price, Social worker", "Kate Lowther, SENCO" }) await carol.TickAsync(who);
        await carol.PressAsync("Arrange the meeting");
        await carol.ReadsAsync(place);
        await using var db = site.Store();
        return await db.Set<AllianceMeeting>().Where(m => m.Place == place).Select(m => m.Id).SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task HeldAsync(People people, Guid meeting)
    {
        var carol = await people.AsAsync("carol");
        await carol.OpenAsync($"/people/children/{site.Child}");
        await carol.FollowAsync("Put on the agenda of the alliance");
        await carol.Page.Locator($"input[value='{meeting}']").CheckAsync();
        await carol.FillAsync("Why?", "Away again since half-term");
        await carol.PressAsync("Put on the agenda");
        await carol.ReadsAsync("Away again since half-term");
        await carol.FollowAsync("Hold the meeting");
        await carol.PressAsync("Hold the meeting now");
        await carol.FollowAsync($"Write what is agreed for {JourneySite.Name}");
        await carol.FillAsync("What was decided?", "School offers a calm start, and health is asked why he waits");
        await carol.DateAsync("When is the child looked at again? (optional)", NextWeek);
        await carol.ChooseAsync("Kind", "Health appointment or advice brought forward");
        await carol.FillAsync("What is to be done", "Ask the clinic for an earlier day");
        await carol.ChooseAsync("Agency", "Health");
        await carol.FillAsync("Who", "Ruth Bell");
        await carol.DateAsync("By when", NextWeek);
        await carol.PressAsync("Save", exact: true);
        await carol.FollowAsync("Go on with the agenda");
        await carol.ReadsAsync("Agreed");
        await carol.FollowAsync("Finish the meeting");
        await carol.TickAsync("The minutes may be kept as they are", exact: false);
        await carol.PressAsync("Finish the meeting and make the minutes");
        await carol.ReadsAsync(JourneySite.Name, "Seal:");
    }
}
