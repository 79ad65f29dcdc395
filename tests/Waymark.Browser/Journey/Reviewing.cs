using NodaTime;
using Waymark.Core.Plans;
using Waymark.Family.Door;
using Waymark.Plans.Door;

namespace Waymark.Browser.Journey;

/// <summary>A year on: the school arranges the review, holds it and reports; the council decides with its amendments, and the plan is amended.</summary>
internal sealed class Reviewing(JourneySite site, People people, CaseId of)
{
    private static readonly LocalDate Arranged = new(2027, 12, 1);
    private static readonly LocalDate Meeting = new(2028, 1, 31);
    private static readonly LocalDate Decided = new(2028, 2, 14);
    private static readonly LocalDate Amended = new(2028, 3, 6);
    private string review = "";

    public async Task RunAsync()
    {
        await people.GoOnToAsync(Arranged);
        await ArrangeAsync();
        await people.GoOnToAsync(Meeting);
        await MeetAsync();
        await people.GoOnToAsync(Decided);
        await DecideAsync();
        await people.GoOnToAsync(Amended);
        await AmendAsync();
    }

    private async Task ArrangeAsync()
    {
        var kate = await people.AsAsync("kate");
        await kate.OpenAsync(ReviewLinks.OfCase(of));
        await kate.ReadsAsync("The next review is finished by 29 February 2028");
        await kate.FollowAsync("Arrange a review");
        await kate.TickAsync("The school or setting");
        await kate.DateAsync("When is the meeting?", Meeting);
        await kate.SoundAsync("review-arrange");
        await kate.PressAsync("Arrange the review");
        await kate.ReadsAsync("The review is arranged");
        review = new Uri(kate.Page.Url).AbsolutePath;
        await kate.FollowAsync("Prepare the papers");
        await kate.ReadsAsync("I want to order my own drink", "It became part of the plan", "Promised: A teaching assistant breaks each task");
        await kate.FillAsync("What should the meeting know that does not stand above?", "He came every day.");
        await kate.SoundAsync("review-papers");
        await kate.PressAsync("Save", exact: true);
        await kate.OpenAsync(review);
        await kate.FollowAsync("The papers went out");
        await kate.DateAsync("On which day", Arranged);
        await kate.PressAsync("Record it");
        await (await people.AsAsync("ben")).RefusedAsync(review);
        await (await people.AsAsync("sarah")).RefusedAsync(review);
    }

    private async Task MeetAsync()
    {
        var kate = await people.AsAsync("kate");
        await kate.OpenAsync(review);
        await kate.FollowAsync("Write what the meeting finds");
        await kate.TickAsync("On track");
        await kate.FillAsync("Value now", "2");
        await kate.FillAsync("What shows it", "He lays the table for three after hearing it once");
        await kate.FillAsync("Something new", "Sign with him at lunch as well");
        await kate.SoundAsync("review-meeting");
        await kate.PressAsync("Save", exact: true);
        await kate.OpenAsync(review);
        await kate.FollowAsync("The meeting was held");
        await kate.DateAsync("On which day", Meeting);
        await kate.PressAsync("Record it");
        await kate.OpenAsync(review);
        await kate.FollowAsync("The report was sent");
        await kate.DateAsync("On which day", Meeting);
        await kate.PressAsync("Record it");
        await kate.ReadsNothingOfAsync("There is a problem");
        await kate.OpenAsync(review);
        await kate.ReadsAsync("28 February 2028");
    }

    private async Task DecideAsync()
    {
        var hannah = await people.AsAsync("hannah");
        await hannah.OpenAsync(review);
        await hannah.FollowAsync("Decide", exact: true);
        await hannah.ReadsAsync("Sign with him at lunch as well", "The plan in work says the same as version 2");
        await new Writing(site, people, of).ChangeAsync(hannah, "F", "A teaching assistant breaks each task", () => hannah.FillAsync("Minutes each time", "40"));
        await hannah.OpenAsync(review);
        await hannah.FollowAsync("Decide", exact: true);
        await hannah.TickAsync("Amend the plan");
        await hannah.FillAsync("Why?", "He does more when somebody signs with him; lunch is added.");
        await hannah.DateAsync("On which day is it decided?", Decided);
        await hannah.TickAsync("I have read what is decided");
        await hannah.SoundAsync("review-decide");
        await hannah.PressAsync("Record the decision and go to the letter");
        await hannah.ReadsAsync("The family does not know it yet");
        await (await people.AsAsync("sarah")).RefusedAsync(review);
        await hannah.OpenAsync(review);
        await hannah.ReadsAsync("Decided, not told yet", "The duty to tell stays open until it is sent");
        await hannah.SoundAsync("review-decided");
        await hannah.FollowAsync("Make the letter to the family");
        await hannah.LetterAsync(site);
        await hannah.OpenAsync(PlanLinks.Clocks(of));
        await hannah.ReadsAsync("Send the final amended plan", "Due 10 April 2028", "Time for the family to answer the proposed amendments", "Due 28 February 2028");
        await (await people.AsAsync("kate")).RefusedAsync(PlanLinks.FreezeVersion(of, "amended"));
        await AnswerAsync();
    }

    /// <summary>The mother reads the decision with every change, and answers it.</summary>
    private async Task AnswerAsync()
    {
        var sarah = await people.AsAsync("sarah");
        await sarah.OpenAsync(FamilyLinks.Children);
        await sarah.FollowAsync("We propose to amend the plan");
        await sarah.ReadsAsync("He does more when somebody signs with him", "proposed “40”", "28 February 2028", "meeting with an officer");
        await sarah.SoundAsync("amendment-letter");
        await sarah.OpenAsync(FamilyLinks.WhereWeAre(site.Child));
        await sarah.ReadsAsync("Tell us what you think of the changes by 28 February 2028");
        await sarah.FollowAsync("Tell us what you think of the changes");
        await sarah.TickAsync("Yes", exact: false);
        await sarah.PressAsync("Send");
        await sarah.ReadsAsync("We have what you told us");
    }

    private async Task AmendAsync()
    {
        var hannah = await people.AsAsync("hannah");
        await hannah.OpenAsync(review);
        await hannah.FollowAsync("Make the final amended plan");
        await hannah.ReadsNothingOfAsync("What stops it");
        await hannah.TickAsync("I have read the plan as it stands");
        await hannah.PressAsync("Make this version");
        await hannah.ReadsAsync("is made. It never changes from now on.");
        await hannah.OpenAsync(LetterLinks.OfCase(of));
        await hannah.FollowAsync("Amended final plan", exact: true);
        await hannah.LetterAsync(site);
        await hannah.OpenAsync(PlanLinks.Clocks(of));
        await hannah.ReadsAsync("Final amended plan sent", "Finish the next review", "Due 13 February 2029");

        var sarah = await people.AsAsync("sarah");
        await sarah.OpenAsync(FamilyLinks.Children);
        await sarah.FollowAsync("Your amended plan");
        await sarah.SoundAsync("amended-letter");
        await sarah.OpenAsync(FamilyLinks.Plan(site.Child));
        await sarah.ReadsAsync("40 minutes");
    }
}
