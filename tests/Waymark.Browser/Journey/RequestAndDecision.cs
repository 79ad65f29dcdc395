using NodaTime;
using Waymark.Core.Plans;
using Waymark.Family.Door;
using Waymark.People.Door;
using Waymark.Plans.Door;

namespace Waymark.Browser.Journey;

/// <summary>From the wish of a parent to the letter that the council will assess.</summary>
internal sealed class RequestAndDecision(JourneySite site, People people)
{
    private static readonly LocalDate PanelDay = new(2026, 12, 8);

    /// <returns>The case that began.</returns>
    public async Task<CaseId> RunAsync()
    {
        await LinkAsync();
        await AskAsync();
        var of = await TakeOnAsync();
        await PanelAsync(of);
        await LetterAsync(of);
        return of;
    }

    /// <summary>A manager finds the child and links the account of the mother, who asked by telephone how she can use the site.</summary>
    private async Task LinkAsync()
    {
        var helen = await people.AsAsync("helen");
        await helen.OpenAsync("/people/search");
        await helen.FillAsync("Name, date of birth or identifier", JourneySite.Name);
        await helen.PressAsync("Find");
        await helen.FollowAsync(JourneySite.Name);
        await helen.OpenAsync(PeopleLinks.LinkAccount(site.Child));
        await helen.TickAsync("Sarah Thornton");
        await helen.FillAsync("With which e-mail address do they sign in?", "sarah@demonstration.example");
        await helen.PressAsync("Look it up");
        await helen.FillAsync("How do you know that the account is theirs?", "By telephone, on the number of the record");
        await helen.TickAsync("I have compared both");
        await helen.PressAsync("Link the account");
        await helen.ReadsAsync("Sarah Thornton");
    }

    private async Task AskAsync()
    {
        var sarah = await people.AsAsync("sarah");
        await sarah.OpenAsync(FamilyLinks.Children);
        await sarah.SoundAsync("family");
        await sarah.OpenAsync(FamilyLinks.Request);
        await sarah.TickAsync(JourneySite.Name);
        await sarah.FillAsync("What is hard, and what would help?", "He is hard to understand and gives up when nobody waits. Someone who signs with him would help.", exact: false);
        await sarah.PressAsync("Ask for an assessment");
        await sarah.ReadsAsync("We got your request on 24 November 2026.", "We will tell you by 5 January 2027 if we will assess.");
        await sarah.SoundAsync("request");
        await (await people.AsAsync("hannah")).RefusedAsync($"/people/children/{site.Child}");
    }

    /// <summary>The manager gives it to an officer, who finds it in Today and acknowledges it.</summary>
    private async Task<CaseId> TakeOnAsync()
    {
        var helen = await people.AsAsync("helen");
        await helen.OpenAsync(PlanLinks.Today);
        await helen.ReadsAsync("Thornton, Robin: request for an assessment of Sarah Thornton, came 24 November 2026, no officer yet");
        await helen.OpenAsync($"{PlanLinks.Reassign}?from=nobody");
        await helen.TickAsync("Thornton, Robin");
        await helen.ChooseAsync("Who takes them over?", "Hannah Cole (North)");
        await helen.PressAsync("Give the cases over");

        var hannah = await people.AsAsync("hannah");
        await hannah.OpenAsync(PlanLinks.Today);
        await hannah.FollowAsync("Thornton, Robin: request for an assessment");
        await hannah.ReadsAsync("Decide whether to assess and tell the family", "5 January 2027", "13 April 2027", "16 March 2027", "Someone who signs with him would help");
        await hannah.SoundAsync("clocks");
        var of = hannah.CaseHere();
        await hannah.OpenAsync(LetterLinks.OfCase(of));
        await hannah.FollowAsync("Considering an assessment");
        await hannah.DateAsync("The day by which views and evidence should come", new(2026, 12, 4));
        await hannah.LetterAsync(site);
        var sarah = await people.AsAsync("sarah");
        await sarah.OpenAsync(FamilyLinks.Children);
        await sarah.ReadsAsync("We are considering an assessment", "By law this must be done by 5 January 2027", "Your case officer is Hannah Cole");
        return of;
    }

    /// <summary>The manager arranges a panel, the officer puts the case on its agenda, a member reads the papers, the manager writes what it says.</summary>
    private async Task PanelAsync(CaseId of)
    {
        var helen = await people.AsAsync("helen");
        await helen.OpenAsync(PanelLinks.Arrange);
        await helen.DateAsync("On which day?", PanelDay);
        await helen.FillAsync("Who leads it?", "Helen Marsh");
        await helen.TickAsync("Dr Sam Adeyemi");
        await helen.TickAsync("Dan Price");
        await helen.PressAsync("Arrange the meeting");

        var hannah = await people.AsAsync("hannah");
        await hannah.OpenAsync(PanelLinks.All);
        await hannah.FollowAsync("8 December 2026");
        await hannah.TickAsync("Thornton, Robin");
        await hannah.PressAsync("Put the ticked on the agenda");
        await hannah.ReadsAsync("Robin Thornton: Assess or not?", "Due 5 January 2027");

        await people.GoOnToAsync(PanelDay);
        var sam = await people.AsAsync("sam");
        await sam.RefusedAsync($"/people/children/{site.Child}");
        await sam.OpenAsync(PanelLinks.All);
        await sam.FollowAsync("8 December 2026");
        await sam.FollowAsync(JourneySite.Name);
        await sam.ReadsAsync("may it be necessary to make provision through a plan?", "Someone who signs with him would help");
        await (await people.AsAsync("kate")).RefusedAsync(new Uri(sam.Page.Url).AbsolutePath);

        helen = await people.AsAsync("helen");
        await helen.OpenAsync(PanelLinks.All);
        await helen.FollowAsync("8 December 2026");
        await helen.FollowAsync("Write what the panel says");
        await helen.TickAsync("Advises to assess");
        await helen.FillAsync("Reasons", "He has needs, and what the school can do alone may not be enough.");
        await helen.FillAsync("What was looked at", "The words of the mother; two reports of the school");
        await helen.PressAsync("Keep", exact: true);
        await helen.FollowAsync("Go on with the agenda");
        await helen.FollowAsync("Close the meeting");
        await helen.TickAsync("Dr Sam Adeyemi");
        await helen.TickAsync("The minutes may be kept as they are");
        await helen.PressAsync("Close the meeting and make the minutes");
        await helen.ReadsAsync("Its minutes never change from now on", "advises to assess");
        await helen.SoundAsync("minutes");
        await (await people.AsAsync("sarah")).RefusedAsync(new Uri(helen.Page.Url).AbsolutePath);
    }

    /// <summary>The panel advised; the council decides by its letter, and only that stops the six weeks.</summary>
    private async Task LetterAsync(CaseId of)
    {
        var hannah = await people.AsAsync("hannah");
        await hannah.OpenAsync(PlanLinks.Clocks(of));
        await hannah.ReadsAsync("Decide whether to assess and tell the family");
        await hannah.OpenAsync(PanelLinks.All);
        await hannah.FollowAsync("8 December 2026");
        await hannah.FollowAsync("Make the letter");
        await hannah.LetterAsync(site);
        await hannah.OpenAsync(PlanLinks.Clocks(of));
        await hannah.ReadsAsync("Family told whether the council will assess: the council will assess", "Send the requests for advice", "Due 15 December 2026");

        var sarah = await people.AsAsync("sarah");
        await sarah.OpenAsync(FamilyLinks.Children);
        await sarah.FollowAsync("We will assess");
        await sarah.ReadsAsync("We have decided to carry out", "13 April 2027");
        await sarah.SoundAsync("letter");
        await CopyAsync(sarah, of);
    }

    /// <summary>The school is told as well, in a copy of its own: the letter of the family and the letters of the case stay closed to it, and another school finds nothing.</summary>
    private async Task CopyAsync(Person sarah, CaseId of)
    {
        var kate = await people.AsAsync("kate");
        await kate.RefusedAsync(new Uri(sarah.Page.Url).AbsolutePath);
        await kate.RefusedAsync(LetterLinks.OfCase(of));
        await kate.OpenAsync(LetterLinks.Copies);
        await kate.FollowAsync("Will assess : Thornton, Robin");
        await kate.ReadsAsync("A copy of the council's letter to Sarah Thornton", "We have decided to carry out");
        await kate.SoundAsync("copy");
        var ben = await people.AsAsync("ben");
        await ben.RefusedAsync(new Uri(kate.Page.Url).AbsolutePath);
        await ben.OpenAsync(LetterLinks.Copies);
        await ben.ReadsNothingOfAsync("Robin");
        await (await people.AsAsync("sarah")).RefusedAsync(LetterLinks.Copies);
        var hannah = await people.AsAsync("hannah");
        await hannah.OpenAsync(LetterLinks.OfCase(of));
        await hannah.ReadsAsync("Copy: Nidd Gorge School, in their place since 8 December 2026", "Copy: Integrated care board, to be posted");
    }
}
