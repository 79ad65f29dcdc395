using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Core.Inclusion;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.OutOfSchool;
using Waymark.Inclusion.PartTime;
using Waymark.Inclusion.Placements;
using Waymark.Inclusion.Suspensions;
using Waymark.Shell.Demo;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Access;

/// <summary>Suspensions, part-time timetables and placements of the cast, for the pages of one.</summary>
internal static class InclusionOfMatrix
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A suspension of the child by its own school, with one step.</summary>
    public static async Task<(Guid, Guid)> ExclusionAsync(TestSite site, string child)
    {
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        if (child == "nobody") return (Guid.CreateVersion7(), Guid.CreateVersion7());
        var id = CastIds.Child(child);
        if (await db.Set<TakenStep>().FirstOrDefaultAsync(s => s.Child == id && s.RecordedBy == "test", Stop) is { } there) return (there.Suspension.Value, there.Id);
        var made = new Suspension { Id = SuspensionId.From(Guid.CreateVersion7()), Child = id, Urn = SchoolOf(child), Kind = SuspensionKind.Suspension, From = DemoArea.Today, Sessions = 2, Reason = "DB", Recorded = site.Clock.GetCurrentInstant() };
        var step = new TakenStep { Id = Guid.CreateVersion7(), Suspension = made.Id, Child = id, Kind = "council-told", On = DemoArea.Today, RecordedAt = site.Clock.GetCurrentInstant(), RecordedBy = "test" };
        db.AddRange(made, step);
        await db.SaveChangesAsync(Stop);
        return (made.Id.Value, step.Id);
    }

    public static async Task<Guid> TimetableAsync(TestSite site, string child)
    {
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        if (child == "nobody") return Guid.CreateVersion7();
        var id = CastIds.Child(child);
        if (await db.Set<PartTimeTimetable>().FirstOrDefaultAsync(t => t.Child == id && t.RecordedBy == "test", Stop) is { } there) return there.Id.Value;
        var made = new PartTimeTimetable
        {
            Id = PartTimeId.From(Guid.CreateVersion7()), Child = id, Urn = SchoolOf(child), From = DemoArea.Today, End = DemoArea.Today.PlusDays(20), Sessions = 5, Reason = "anxiety", Agreed = "x", AgreedOn = DemoArea.Today, ChildSaid = "x",
            WayBack = "x", ReviewBy = DemoArea.Today.PlusDays(20), RecordedAt = site.Clock.GetCurrentInstant(), RecordedBy = "test",
        };
        db.Add(made);
        await db.SaveChangesAsync(Stop);
        return made.Id.Value;
    }

    public static async Task<Guid> OutOfSchoolAsync(TestSite site, string child)
    {
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        if (child == "nobody") return Guid.CreateVersion7();
        var id = CastIds.Child(child);
        if (await db.Set<OutOfSchoolTime>().FirstOrDefaultAsync(t => t.Child == id && t.RecordedBy == "test", Stop) is { } there) return there.Id.Value;
        var made = new OutOfSchoolTime
        {
            Id = OutOfSchoolId.From(Guid.CreateVersion7()), Child = id, Kind = OutOfSchoolTime.Home, From = DemoArea.Today, Came = "choice", Consent = "not-needed", CheckBy = DemoArea.Today.PlusYears(1),
            RecordedAt = site.Clock.GetCurrentInstant(), RecordedBy = "test",
        };
        db.Add(made);
        await db.SaveChangesAsync(Stop);
        return made.Id.Value;
    }

    /// <summary>A placement of the child by its own school, with one step that can be taken back.</summary>
    public static async Task<(Guid, Guid)> PlacementAsync(TestSite site, string child)
    {
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        if (child == "nobody") return (Guid.CreateVersion7(), Guid.CreateVersion7());
        var id = CastIds.Child(child);
        if (await db.Set<ArrangementStep>().FirstOrDefaultAsync(s => s.Child == id && s.RecordedBy == "test", Stop) is { } there) return (there.Of, there.Id);
        var provider = new Waymark.Inclusion.Providers.Provider { Id = ProviderId.From(Guid.CreateVersion7()), Name = "A provider", SettingType = "OTH", RecordedAt = site.Clock.GetCurrentInstant(), RecordedBy = "test" };
        var made = new Placement
        {
            Id = PlacementId.From(Guid.CreateVersion7()), Child = id, Urn = SchoolOf(child), Basis = "school", Commissioner = "school", Provider = provider.Id, Reason = "other", From = DemoArea.Today, End = DemoArea.Today.PlusDays(20), Sessions = 5,
            RecordedAt = site.Clock.GetCurrentInstant(), RecordedBy = "test",
        };
        var step = new ArrangementStep { Id = Guid.CreateVersion7(), Of = made.Id.Value, Child = id, Kind = PlacementSteps.PlanSent, On = DemoArea.Today, RecordedAt = site.Clock.GetCurrentInstant(), RecordedBy = "test" };
        db.AddRange(provider, made, step);
        await db.SaveChangesAsync(Stop);
        return (made.Id.Value, step.Id);
    }

    private static string SchoolOf(string child) => DemoScene.Cast("children").Rows.First(r => r["key"] == child)["school"];
}
