using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.People;
using Waymark.People.Search;
using Waymark.Plans.Cases.Letters;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;

namespace Waymark.Browser.Journey;

/// <summary>
/// A site of its own with few children, whose clock can be moved: a case is lived on it from its request to its first review, and no other test sees the time pass.
/// A boy without a case is there beside the cast.
/// </summary>
public sealed class JourneySite() : DemoSite(40)
{
    public const string Name = "Robin Thornton";

    public ChildId Child { get; private set; }

    /// <summary>The day it is on the site.</summary>
    public LocalDate Day => London.DayOf(Clock.GetCurrentInstant());

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Store();
        var now = Clock.GetCurrentInstant();
        Child = ChildId.From(NewId.Next(now));
        var child = new Child
        {
            Id = Child, Forename = "Robin", Surname = "Thornton", Born = new LocalDate(2014, 10, 6), Sex = "M", SenStatus = "K", PrimaryNeed = "SLCN", SchoolUrn = "999022", YearGroup = 7,
            AddressLine = "4 Mill Lane", Town = "Harrogate", Postcode = "HG1 4QX", Locality = "Harrogate",
        };
        db.Add(child);
        db.AddRange(SearchKeys.Of(child, [], []));
        db.Add(new Enrolment { Id = NewId.Next(now), Child = Child, Urn = "999022", YearGroup = 7, From = new LocalDate(2026, 9, 1) });
        db.Add(new FamilyContact { Id = NewId.Next(now), Child = Child, Name = "Sarah Thornton", Relationship = "Mother", ParentalResponsibility = true, Email = "sarah@demonstration.example" });
        await db.SaveAsync(new Deed(Actor.Program("test"), now, Day, "make child of test"), CancellationToken.None);
    }

    /// <summary>The store, to look at what no page shows whole. The caller closes it.</summary>
    internal WaymarkDb Store() => Services.GetRequiredService<Stores>().Casework(DemoScene.Home);

    /// <summary>It is noon of a later day.</summary>
    public void GoOnTo(LocalDate day) => Clock.Reset((day + new LocalTime(12, 0)).InUtc().ToInstant());

    /// <summary>A quarter of an hour passes, after which letters can no longer be called back, and the program sends what is due as it does on a running site.</summary>
    public async Task LettersGoAsync()
    {
        Clock.AdvanceMinutes(15);
        // The site's own round may hold the letters at this moment.
        for (var tries = 0; tries < 100; tries++)
        {
            await using var lease = await StoreLock.TryTakeAsync(Services.GetRequiredService<StoreSettings>(), $"{DemoScene.Home}.letters", CancellationToken.None);
            if (lease is null)
            {
                await Task.Delay(100);
                continue;
            }
            await using var scope = Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(DemoScene.Home);
            await scope.ServiceProvider.GetRequiredService<SendDueLetters>().RunAsync(new Deed(Actor.Program("letters"), Clock.GetCurrentInstant(), Day, "send letter"), CancellationToken.None);
            return;
        }
        throw new InvalidOperationException("Another round holds the letters.");
    }
}
