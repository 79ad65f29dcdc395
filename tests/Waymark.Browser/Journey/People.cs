namespace Waymark.Browser.Journey;

/// <summary>The people of the journey, each signed in once a day.</summary>
internal sealed class People(JourneySite site) : IAsyncDisposable
{
    private const int Phone = 375;

    /// <summary>A step that does not come within so many milliseconds does not come; the journey is long, and says where it stopped.</summary>
    private const float Patience = 60_000;

    private readonly Dictionary<string, Person> here = [];

    /// <summary>The parent sits at a phone, everybody else at a desk.</summary>
    public async Task<Person> AsAsync(string key)
    {
        if (here.TryGetValue(key, out var known)) return known;
        var page = await site.AsAsync(key, key == "sarah" ? Phone : 1280);
        page.SetDefaultTimeout(Patience);
        return here[key] = new Person(page, key);
    }

    /// <summary>Time passes: whoever was signed in comes back another day.</summary>
    public async Task GoOnToAsync(NodaTime.LocalDate day)
    {
        await DisposeAsync();
        site.GoOnTo(day);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in here.Values) await person.Page.Context.DisposeAsync();
        here.Clear();
    }
}
