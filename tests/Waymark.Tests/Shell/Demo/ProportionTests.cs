using Microsoft.EntityFrameworkCore;
using Waymark.People;
using Waymark.Plans;
using Waymark.Shell.Demo;
using Waymark.Tests.Inclusion.Demo;

namespace Waymark.Tests.Shell.Demo;

/// <summary>Who the children of a demonstration are.</summary>
[Collection(nameof(SmallPartnership))]
public sealed class ProportionTests(SmallPartnership partnership)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Children_stand_in_the_published_proportions()
    {
        await using var db = partnership.Casework();
        var cast = Enumerable.Range(0, DemoScene.Cast("children").Rows.Count).Select(number => Waymark.Core.People.ChildId.From(DemoScene.IdOf("child", 815, number))).ToHashSet();
        var children = (await db.Set<Child>().AsNoTracking().ToListAsync(Stop)).Where(c => !cast.Contains(c.Id)).ToList();
        Assert.InRange(children.Count(c => c.SenStatus == "E") * 100.0 / children.Count, 4.6, 7.8);
        Assert.InRange(children.Count(c => c.SenStatus == "K") * 100.0 / children.Count, 12.2, 17.2);
        // Two boys to a girl among those with a plan.
        Assert.InRange(children.Count(c => c is { SenStatus: "E", Sex: "M" }) * 1.0 / children.Count(c => c.SenStatus == "E"), 0.6, 0.83);
        Assert.All(children, c => Assert.InRange(c.YearGroup!.Value, -2, 20));
        Assert.All(children.Where(c => c.SenStatus == "N"), c => Assert.Equal("", c.PrimaryNeed));
        // One in 450 is there twice, the second time without a number.
        Assert.Equal(2514 / 450, children.Count - await db.Set<ChildIdentifier>().Where(i => i.Kind == IdentifierKind.Upn).CountAsync(i => children.Select(c => c.Id).Contains(i.Child), Stop));
        Assert.InRange(await db.Set<EhcCase>().CountAsync(Stop), children.Count(c => c.SenStatus == "E"), 500);
    }
}
