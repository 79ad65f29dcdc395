using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Bench;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.People;
using Waymark.Plans;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Family;

/// <summary>A child of a test's own in the demonstration area, with a parent of the cast, so that no other test meets it.</summary>
internal sealed class FamilyScene(WaymarkDb db, ChildId child)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 24, 12, 0);

    public ChildId Child => child;
    public CaseId Case { get; private set; }

    /// <summary>A child without a case, whose parent signs in as somebody of the cast.</summary>
    public static async Task<FamilyScene> MakeAsync(WaymarkDb db, string parent, LocalDate? born = null, string forename = "Robin")
    {
        var scene = new FamilyScene(db, ChildId.From(NewId.Next(Noon)));
        db.Add(new Child { Id = scene.Child, Forename = forename, Surname = $"Test{scene.Child.ToString()[^6..]}", Born = born ?? new LocalDate(2018, 3, 4), SenStatus = "K", PrimaryNeed = "SLCN" });
        return await scene.WithParentAsync(parent);
    }

    /// <summary>One more parent, who signs in as somebody of the cast.</summary>
    public async Task<FamilyScene> WithParentAsync(string parent)
    {
        db.Add(new FamilyContact { Id = NewId.Next(Noon), Child = child, Name = parent, Relationship = "Mother", ParentalResponsibility = true, Account = AccountId.From(DemoScene.IdOf($"account {parent}")) });
        await SaveAsync();
        return this;
    }

    /// <summary>Begins a case with these events, days before today.</summary>
    public async Task<FamilyScene> WithCaseAsync(params (string Kind, string Detail, int Days)[] events)
    {
        Case = CaseId.From(NewId.Next(Noon));
        var born = await db.Set<Child>().Where(c => c.Id == child).Select(c => c.Born).SingleAsync(Stop);
        var of = new EhcCase { Id = Case, Child = child, Born = born, Source = "test", OfficerName = "Priya Nair", Team = "East" };
        var recorded = events.Select((e, at) => new RecordedEvent
        {
            Id = CaseEventId.From(NewId.Next(Noon.Plus(Duration.FromMilliseconds(at)))), Case = Case, Kind = e.Kind, Detail = e.Detail, On = DemoArea.Today.PlusDays(-e.Days), RecordedAt = Noon, RecordedBy = "test",
        }).ToList();
        of.Received = recorded.Find(e => e.Kind == "request-received")?.On;
        db.Add(of);
        db.AddRange(recorded);
        db.AddRange(new CaseRecord(of, recorded, [], born).Follow(DemoArea.Today));
        await SaveAsync();
        return this;
    }

    /// <summary>Sends a version of the sample plan.</summary>
    public async Task<PlanItem> WithVersionAsync(string kind, int daysAgo)
    {
        var items = PlanSample.Of(2).Items.Where(i => kind != "draft" || i.Kind != "setting").ToList();
        var on = DemoArea.Today.PlusDays(-daysAgo);
        var content = new FrozenPlan(1, kind, on, new FrozenChild("Robin Test", null, ""), items, [], []).ToBytes();
        db.Add(new PlanVersion { Id = NewId.Next(Noon), Case = Case, Number = 1, Kind = kind, MadeOn = on, MadeAt = Noon, MadeBy = "test", Content = content, Seal = FrozenPlan.Seal(content) });
        await SaveAsync();
        return items.First(i => i.Kind == "provision");
    }

    private Task SaveAsync() => db.SaveAsync(new Deed(Actor.Program("test"), Noon, DemoArea.Today, "make child of test"), Stop);
}
