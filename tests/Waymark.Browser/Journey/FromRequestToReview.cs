using Microsoft.EntityFrameworkCore;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Plans;

namespace Waymark.Browser.Journey;

/// <summary>
/// One case as everybody lives it who has a part in it: parent, officer, psychologist, health, social care, therapist, SENCO, manager; from the request to the final
/// plan and from there to the plan amended after its first review. What each sees, what each is refused, the day of every limit, and that nothing said is lost.
/// </summary>
public sealed class FromRequestToReview(JourneySite site) : IClassFixture<JourneySite>
{
    [Fact]
    public async Task A_case_is_lived_from_the_request_to_the_first_review()
    {
        await using var people = new People(site);
        var of = await new RequestAndDecision(site, people).RunAsync();
        await new Advising(site, people, of).RunAsync();
        await new Writing(site, people, of).RunAsync();
        await new Answering(site, people, of).RunAsync();
        await new Reviewing(site, people, of).RunAsync();
        await NothingIsLostAsync(of);
    }

    /// <summary>Every recommendation, wish and point has its fate; no limit that the law sets was passed.</summary>
    private async Task NothingIsLostAsync(CaseId of)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var db = site.Store();
        var said = await db.Set<Recommendation>().Where(r => r.Case == of).Select(r => new { r.Text, r.Fate, r.Objection, r.Answer }).ToListAsync(stop);
        Assert.Equal(10, said.Count);
        Assert.All(said, r => Assert.True(r.Fate is "adopted" or "changed" or "already" or "not-adopted" && (r.Objection.Length == 0 || r.Answer.Length > 0), r.Text));
        var wishes = (await db.Set<PlanRow>().Where(r => r.Case == of && r.Kind == "wish" && r.RemovedAt == null).ToListAsync(stop)).ConvertAll(r => r.AsItem());
        Assert.Equal("became", Assert.Single(wishes)["fate"]);
        var points = await db.Set<FamilyPoint>().Where(p => p.Case == of).ToListAsync(stop);
        Assert.Equal(["meeting", "row", "school"], points.Select(p => p.About).Order(StringComparer.Ordinal));
        Assert.All(points, p => Assert.True(p.Fate.Length > 0 && p.Reason.Length > 0, p.About));
        var clocks = await db.Set<CaseClock>().Where(c => c.Case == of && c.Kind == ClockKind.Statutory).ToListAsync(stop);
        Assert.DoesNotContain(clocks, c => c.Stopped > c.Due);
        Assert.Equal(["CL-11"], clocks.Where(c => c.Stopped is null && !c.Rule.StartsWith("CL-5", StringComparison.Ordinal)).Select(c => c.Rule));
    }
}
