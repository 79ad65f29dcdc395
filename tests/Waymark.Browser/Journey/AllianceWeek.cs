using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Inclusion.Alliance;
using Waymark.Inclusion.Door;

namespace Waymark.Browser.Journey;

/// <summary>A week of the attendance alliance: the chair prepares and holds the meeting, the school sees its own pupil alone, health closes its action, and the week after begins with what was agreed.</summary>
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

        await people.GoOnToAsync(NextWeek);
        var next = await PreparedAsync(people, NextWeek, "Room of the week after");
        var helen = await people.AsAsync("helen");
        await helen.OpenAsync(AllianceLinks.Agenda(next));
        await helen.ReadsAsync(JourneySite.Name, "Review agreed for 1 December 2026");
    }

    private async Task<Guid> PreparedAsync(People people, LocalDate day, string place)
    {
        var helen = await people.AsAsync("helen");
        await helen.OpenAsync(AllianceLinks.All);
        await helen.FollowAsync("Arrange a meeting");
        await helen.DateAsync("On which day?", day);
        await helen.FillAsync("Where, or the link to the call (optional)", place);
        await helen.ChooseAsync("Who leads it?", "Helen Marsh, SEND manager");
        foreach (var who in new[] { "Helen Marsh, SEND manager", "Ruth Bell, Designated health officer", "Kate Lowther, SENCO" }) await helen.TickAsync(who);
        await helen.PressAsync("Arrange the meeting");
        await helen.ReadsAsync(place);
        await using var db = site.Store();
        return await db.Set<AllianceMeeting>().Where(m => m.Place == place).Select(m => m.Id).SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task HeldAsync(People people, Guid meeting)
    {
        var helen = await people.AsAsync("helen");
        await helen.OpenAsync($"/people/children/{site.Child}");
        await helen.FollowAsync("Put on the agenda of the alliance");
        await helen.Page.Locator($"input[value='{meeting}']").CheckAsync();
        await helen.FillAsync("Why?", "Away again since half-term");
        await helen.PressAsync("Put on the agenda");
        await helen.ReadsAsync("Away again since half-term");
        await helen.FollowAsync("Hold the meeting");
        await helen.PressAsync("Hold the meeting now");
        await helen.FollowAsync($"Write what is agreed for {JourneySite.Name}");
        await helen.FillAsync("What was decided?", "School offers a calm start, and health is asked why he waits");
        await helen.DateAsync("When is the child looked at again? (optional)", NextWeek);
        await helen.ChooseAsync("Kind", "Health appointment or advice brought forward");
        await helen.FillAsync("What is to be done", "Ask the clinic for an earlier day");
        await helen.ChooseAsync("Agency", "Health");
        await helen.FillAsync("Who", "Ruth Bell");
        await helen.DateAsync("By when", NextWeek);
        await helen.PressAsync("Save", exact: true);
        await helen.FollowAsync("Go on with the agenda");
        await helen.ReadsAsync("Agreed");
        await helen.FollowAsync("Finish the meeting");
        await helen.TickAsync("The minutes may be kept as they are", exact: false);
        await helen.PressAsync("Finish the meeting and make the minutes");
        await helen.ReadsAsync(JourneySite.Name, "Seal:");
    }
}
