using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.People;
using Waymark.Plans;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Letters;

/// <summary>A child of a test's own, with a case of Priya Nair's, a mother and a father.</summary>
internal sealed record LetterCase(ChildId Child, CaseId Case, Guid Mother, Guid Father)
{
    private static readonly AccountId Priya = AccountId.From(DemoScene.IdOf("account priya"));

    public static async Task<LetterCase> MakeAsync(DemoWeb web, string engine, string forename, Action<Child>? child = null, Action<FamilyContact>? mother = null, Action<FamilyContact>? father = null, params RecordedEvent[] more)
    {
        await using var db = await web.StoreAsync(engine);
        var made = new LetterCase(ChildId.From(Guid.CreateVersion7()), CaseId.From(Guid.CreateVersion7()), Guid.CreateVersion7(), Guid.CreateVersion7());
        var at = Instant.FromUtc(2026, 11, 1, 12, 0);
        var born = new Child { Id = made.Child, Surname = "Letterby", Forename = forename, Born = new LocalDate(2017, 3, 14), AddressLine = "7 Test Row", Town = "Malton", Postcode = "YO17 7LW", Locality = "Ryedale", SenStatus = "K", PrimaryNeed = "SLCN", YearGroup = 4 };
        child?.Invoke(born);
        var (one, other) = (new FamilyContact { Id = made.Mother, Child = made.Child, Name = "Ruta Letterby", Relationship = "Mother", ParentalResponsibility = true, Email = "ruta@example.org" },
            new FamilyContact { Id = made.Father, Child = made.Child, Name = "Piet Letterby", Relationship = "Father", ParentalResponsibility = true });
        mother?.Invoke(one);
        father?.Invoke(other);
        var of = new EhcCase { Id = made.Case, Child = made.Child, Born = born.Born, Received = DemoArea.Today.PlusDays(-20), Officer = Priya, OfficerName = "Priya Nair", Team = "East", Source = "by hand" };
        RecordedEvent[] events = more.Length > 0 ? more : [made.Event("request-received", -20)];
        var record = new CaseRecord(of, [.. events.Select(e => made.Own(e))], [], born.Born);
        db.AddRange(born, one, other, of, new Involvement { Id = Guid.CreateVersion7(), Child = made.Child, Account = Priya, Name = "Priya Nair", Role = Role.CaseOfficer, Team = "East", Lead = true, From = DemoArea.Today.PlusDays(-30) });
        db.AddRange(record.Events);
        db.AddRange(record.Follow(DemoArea.Today));
        await db.SaveAsync(new Deed(Actor.Program("test"), at, DemoArea.Today, "make case of test"), TestContext.Current.CancellationToken);
        return made;
    }

    public static RecordedEvent Told(string kind, int days, string of = "", string detail = "") => new()
    {
        Id = CaseEventId.From(Guid.CreateVersion7()), Case = default, Kind = kind, On = DemoArea.Today.PlusDays(days), Of = of, Detail = detail, RecordedAt = Instant.FromUtc(2026, 11, 1, 12, 0), RecordedBy = "test", Source = "by hand",
    };

    private RecordedEvent Event(string kind, int days) => Own(Told(kind, days));

    private RecordedEvent Own(RecordedEvent e) => new() { Id = e.Id, Case = Case, Kind = e.Kind, On = e.On, Of = e.Of, Detail = e.Detail, RecordedAt = e.RecordedAt, RecordedBy = e.RecordedBy, Source = e.Source };
}
