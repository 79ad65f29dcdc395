using NodaTime;
using Waymark.Core.Plans;
using Waymark.Family.Door;
using Waymark.Plans.Door;

namespace Waymark.Browser.Journey;

/// <summary>The family answers the draft and asks for a school; the school answers; the plan is final and names it.</summary>
internal sealed class Answering(JourneySite site, People people, CaseId of)
{
    private static readonly LocalDate Answered = new(2027, 2, 1);
    private static readonly LocalDate Final = new(2027, 3, 1);

    public async Task RunAsync()
    {
        await people.GoOnToAsync(Answered);
        await AnswerAsync();
        await PointsAsync();
        await ConsultAsync();
        await people.GoOnToAsync(Final);
        await FinalAsync();
        await BecameAsync();
    }

    private async Task AnswerAsync()
    {
        var sarah = await people.AsAsync("sarah");
        await sarah.OpenAsync(FamilyLinks.Plan(site.Child));
        await sarah.ReadsAsync("Please tell us by 8 February 2027");
        await sarah.SoundAsync("draft");
        await sarah.FollowAsync("Tell us what you think");
        await sarah.TickAsync("Some things should change");
        await sarah.UnfoldAsync("Say something about this: The form tutor meets Robin");
        await sarah.Page.Locator("details[open] textarea").First.FillAsync("Ten minutes are too short for him.");
        await sarah.PressAsync("Choose a school");
        await sarah.FillAsync("Name or town", "Nidd Gorge");
        await sarah.PressAsync("Find");
        await sarah.PressAsync("Choose Nidd Gorge School");
        await sarah.SoundAsync("schools");
        await sarah.FollowAsync("Go on");
        await sarah.TickAsync("I want to meet someone to talk about the draft");
        await sarah.SoundAsync("answer");
        await sarah.PressAsync("Send it");
        await sarah.ReadsAsync("Ten minutes are too short for him.", "Nidd Gorge School");
    }

    private async Task PointsAsync()
    {
        var hannah = await people.AsAsync("hannah");
        await hannah.OpenAsync(PlanLinks.Clocks(of));
        await hannah.ReadsAsync("Family replied to the draft");
        await new Writing(site, people, of).ChangeAsync(hannah, "F", "The form tutor meets Robin", () => hannah.FillAsync("Minutes each time", "15"));
        await hannah.OpenAsync(PlanLinks.Today);
        await hannah.FollowAsync("Thornton, Robin: answer to what they said about the draft");
        foreach (var (about, fate, reason) in new[] { ("The form tutor meets Robin", "Changed as the family asks", "It is 15 minutes now."), ("A meeting", "A meeting is arranged", "On 4 February at 10 at the school.") })
        {
            await hannah.FollowAsync($"Answer : {about}");
            await hannah.TickAsync(fate);
            await hannah.FillAsync("What is changed, or why not?", reason);
            await hannah.PressAsync("Save the answer");
        }
        await hannah.SoundAsync("comments");
    }

    private async Task ConsultAsync()
    {
        var hannah = await people.AsAsync("hannah");
        await hannah.OpenAsync(ConsultationLinks.OfCase(of));
        await hannah.ReadsAsync("1. Nidd Gorge School");
        await hannah.PressAsync("Consult it : Nidd Gorge School");
        await hannah.OpenAsync(ConsultationLinks.Send(of));
        await hannah.TickAsync("Nidd Gorge School");
        await hannah.TickAsync("ersion 1");
        await hannah.DateAsync("On which day is it sent?", Answered);
        await hannah.TickAsync("The version may be read by those who are asked");
        await hannah.PressAsync("Record as sent");
        await hannah.ReadsAsync("answer due 16 February 2027");

        var kate = await people.AsAsync("kate");
        await kate.OpenAsync(PlanLinks.Today);
        await kate.OpenAsync(ConsultationLinks.All);
        await kate.FollowAsync("Thornton, Robin");
        await kate.ReadsAsync("the answer is due on 16 February 2027", "A teaching assistant breaks each task into steps");
        await (await people.AsAsync("ben")).RefusedAsync(new Uri(kate.Page.Url).AbsolutePath);
        await kate.FollowAsync("Answer", exact: true);
        await kate.TickAsync("Yes, we can meet the needs");
        await kate.FillAsync("What would be needed?", "Nothing more than the plan says.");
        await kate.TickAsync("Yes", exact: true);
        await kate.DateAsync("From when?", new(2027, 4, 19));
        await kate.SoundAsync("consultation-answer");
        await kate.PressAsync("Send the answer");

        await hannah.OpenAsync(ConsultationLinks.OfCase(of));
        await hannah.FollowAsync("Nidd Gorge School", exact: true);
        await hannah.ReadsAsync("Can meet the needs", "There is a place from 19 April 2027");
        await hannah.FollowAsync("Decide", exact: true);
        await hannah.TickAsync("Name it in section I of the plan");
        await hannah.FillAsync("Reasons", "The family asks for it and it can meet the needs.");
        await hannah.PressAsync("Keep the decision");
        await hannah.OpenAsync(PlanLinks.Comments(of));
        await hannah.ReadsNothingOfAsync("To be answered");
    }

    private async Task FinalAsync()
    {
        var hannah = await people.AsAsync("hannah");
        await hannah.OpenAsync(PlanLinks.FreezeVersion(of, "final"));
        await hannah.ReadsNothingOfAsync("What stops it");
        await hannah.TickAsync("I have read the plan as it stands");
        await hannah.PressAsync("Make this version");
        await hannah.ReadsAsync("Version 2 is made", "Nidd Gorge School");
        await hannah.OpenAsync(LetterLinks.OfCase(of));
        await hannah.FollowAsync("Final plan", exact: true);
        await hannah.LetterAsync(site);
        await hannah.OpenAsync(PlanLinks.Clocks(of));
        await hannah.ReadsAsync("Final plan sent", "Plan made", "Finish the first review", "Due 29 February 2028", "Appeal received by the Tribunal", "Due 1 May 2027");
        await hannah.SoundAsync("final-clocks");

        var sarah = await people.AsAsync("sarah");
        await sarah.OpenAsync(FamilyLinks.Children);
        await sarah.FollowAsync("Your final plan");
        await sarah.ReadsAsync("Nidd Gorge School", "1 May 2027");
        await sarah.OpenAsync(FamilyLinks.Plan(site.Child));
        await sarah.ReadsAsync("It is 15 minutes now.", "I want to order my own drink");
        await sarah.SoundAsync("final-plan");
        await (await people.AsAsync("ben")).RefusedAsync(PlanLinks.Version(of, 2));
    }

    /// <summary>Whoever advised sees what became of it, and can say that it had to be written anew.</summary>
    private async Task BecameAsync()
    {
        var sam = await people.AsAsync("sam");
        await sam.OpenAsync($"{AdviceLinks.Mine}?show=signed");
        await sam.FollowAsync("Thornton, Robin");
        await sam.ReadsAsync("The plan says, section F: A teaching assistant breaks each task into steps");
        await sam.ReadsNothingOfAsync("The council has not decided yet");
        await sam.SoundAsync("became");
        await sam.PressAsync("I had to rewrite this : row 3");
        await sam.ReadsAsync("You said that you had to rewrite this.");
    }
}
