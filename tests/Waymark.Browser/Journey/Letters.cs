namespace Waymark.Browser.Journey;

/// <summary>Letters as an officer makes them in the journey: to the mother's own place.</summary>
internal static class Letters
{
    /// <summary>The letter is chosen and what it asks is typed; it is read, made, and goes when its time to be called back is over.</summary>
    public static async Task LetterAsync(this Person officer, JourneySite site)
    {
        await officer.TickAsync("Sarah Thornton");
        await officer.TickAsync("To their own place");
        await officer.PressAsync("See how it reads");
        await officer.ReadsNothingOfAsync("What is missing");
        await officer.SoundAsync("letter-shown");
        await officer.TickAsync("I have read the letter as it stands");
        await officer.PressAsync("Make the letter");
        await officer.ReadsAsync("It goes to the place of Sarah Thornton");
        await site.LettersGoAsync();
    }
}
