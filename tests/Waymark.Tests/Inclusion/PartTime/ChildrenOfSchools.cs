using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.People;
using Waymark.Inclusion.PartTime;
using Waymark.Inclusion.Placements;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.PartTime;

/// <summary>Children of the demonstration for tests that change something of theirs.</summary>
internal static class ChildrenOfSchools
{
    /// <summary>A pupil of compulsory age of a school who is not of the cast, was never suspended, and of whom the demonstration knows no timetable or placement.</summary>
    public static async Task<ChildCard> FreeAsync(DemoWeb web, string engine, string urn, int which)
    {
        await using var db = await web.StoreAsync(engine);
        var cast = new[] { "maya", "idris" }.Select(CastIds.Child).ToList();
        return (await (await CardsAsync(web, engine, db)).Where(c => c.SchoolUrn == urn && !cast.Contains(c.Id) && c.YearGroup >= 1 && c.YearGroup <= 10
            && !db.Set<Suspension>().Any(s => s.Child == c.Id && s.Source != "notice") && !db.Set<PartTimeTimetable>().Any(t => t.Child == c.Id && t.RecordedBy == "School office")
            && !db.Set<RegisterGapRow>().Any(g => g.Child == c.Id && g.Kind == Waymark.Core.Inclusion.Placements.RegisterGapKind.MarksWithoutRecord)
            && !db.Set<Placement>().Any(p => p.Child == c.Id && (p.RecordedBy == "School office" || p.RecordedBy == "Priya Nair"))).OrderBy(c => c.Id).ToListAsync(TestContext.Current.CancellationToken))[which];
    }

    public static async Task<ChildCard> CardAsync(DemoWeb web, string engine, ChildId child)
    {
        await using var db = await web.StoreAsync(engine);
        return await (await CardsAsync(web, engine, db)).SingleAsync(c => c.Id == child, TestContext.Current.CancellationToken);
    }

    private static async Task<IQueryable<ChildCard>> CardsAsync(DemoWeb web, string engine, Waymark.Shell.Data.WaymarkDb db)
    {
        var served = await web.ServedAsync(engine);
        var scope = served.Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(StoreEngines.NorthYorkshire);
        return scope.ServiceProvider.GetRequiredService<IChildren>().Cards(db, Reach.WholeArea);
    }
}
