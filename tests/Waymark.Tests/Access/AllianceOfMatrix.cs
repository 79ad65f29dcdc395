using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Core.Access;
using Waymark.Inclusion.Alliance;
using Waymark.People;
using Waymark.Shell.Demo;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Access;

/// <summary>A child on an agenda of the alliance, for the pages of one.</summary>
internal static class AllianceOfMatrix
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A meeting of the alliance led by its co-ordinator, attended by everybody of the cast who may; only one child is opened to them.</summary>
    public static async Task<(Guid Meeting, Guid Entry)> ForAsync(TestSite site, string child)
    {
        if (child == "nobody") return (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var db = site.Services.GetRequiredService<Waymark.Shell.Data.Stores>().Casework(StoreEngines.NorthYorkshire);
        var of = CastIds.Child(child);
        if (await db.Set<AllianceItem>().Where(i => i.Child == of && i.Because == "test").Select(i => new { i.Meeting, i.Id }).FirstOrDefaultAsync(Stop) is { } there) return (there.Meeting, there.Id);
        var accounts = DemoScene.Cast("people").Rows.Where(r => r["role"] is "AllianceMember" or "EducationalPsychologist" or "DesignatedHealthOfficer" or "SocialWorker").ToDictionary(r => r["key"], r => AccountId.From(DemoScene.IdOf($"account {r["key"]}")));
        var meeting = new AllianceMeeting { Id = Guid.CreateVersion7(), Day = DemoArea.Today, Chair = "test", ChairAccount = accounts["al"], AddedAt = site.Clock.GetCurrentInstant(), AddedBy = "test" };
        var item = new AllianceItem { Id = Guid.CreateVersion7(), Meeting = meeting.Id, Child = of, Because = "test" };
        db.AddRange(meeting, item);
        foreach (var account in accounts.Values)
        {
            db.Add(new AllianceAttendee { Id = Guid.CreateVersion7(), Meeting = meeting.Id, Account = account, Name = "test" });
            if (child == "idris") db.Add(new PanelSight { Meeting = meeting.Id, Forum = Waymark.People.Door.MeetingSights.Alliance, Child = of, Account = account, From = DemoArea.Today });
        }
        await db.SaveChangesAsync(Stop);
        return (meeting.Id, item.Id);
    }
}
