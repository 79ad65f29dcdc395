using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Plans;
using Waymark.Shell.Trail;

namespace Waymark.Tests.Stores;

public sealed class StoreTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Two_areas_of_one_installation_cannot_see_each_other(string engine)
    {
        var stores = await engines.PreparedAsync(engine, Stop);
        var made = await AddCaseAsync(stores, StoreEngines.NorthYorkshire);
        await using var here = stores.Casework(StoreEngines.NorthYorkshire);
        await using var there = stores.Casework(StoreEngines.York);
        Assert.True(await here.Set<EhcCase>().AnyAsync(c => c.Id == made, Stop));
        Assert.False(await there.Set<EhcCase>().AnyAsync(Stop));
        Assert.False(await there.Set<TrailEntry>().AnyAsync(Stop));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Eight_writers_at_once_leave_one_trail_without_gap_or_broken_link(string engine)
    {
        var stores = await engines.PreparedAsync(engine, Stop);
        var before = (await TrailAsync(stores)).Count;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++) await AddCaseAsync(stores, StoreEngines.NorthYorkshire);
        }, Stop)));

        var trail = await TrailAsync(stores);
        Assert.Equal(before + 40, trail.Count);
        var last = HashChain.Root.ToArray();
        foreach (var (entry, at) in trail.Select((entry, at) => (entry, at)))
        {
            Assert.Equal(at + 1, entry.Seq);
            Assert.Equal(HashChain.Link(last, entry.Canonical()), entry.Hash);
            last = entry.Hash;
        }
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_change_and_its_entry_are_stored_together_or_not_at_all(string engine)
    {
        var stores = await engines.PreparedAsync(engine, Stop);
        var made = await AddCaseAsync(stores, StoreEngines.NorthYorkshire);
        var before = (await TrailAsync(stores)).Count;
        await using (var db = stores.Casework(StoreEngines.NorthYorkshire))
        {
            (await db.Set<EhcCase>().SingleAsync(c => c.Id == made, Stop)).Team = "Never stored";
            var unstorable = Deed("change") with { Actor = new Actor(null!, "", "", "") };
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveAsync(unstorable, Stop));
        }

        await using var after = stores.Casework(StoreEngines.NorthYorkshire);
        Assert.Equal("", (await after.Set<EhcCase>().SingleAsync(c => c.Id == made, Stop)).Team);
        Assert.Equal(before, (await TrailAsync(stores)).Count);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_save_from_an_older_reading_is_refused_and_leaves_no_entry(string engine)
    {
        var stores = await engines.PreparedAsync(engine, Stop);
        var made = await AddCaseAsync(stores, StoreEngines.NorthYorkshire);
        await using var first = stores.Casework(StoreEngines.NorthYorkshire);
        await using var second = stores.Casework(StoreEngines.NorthYorkshire);
        (await first.Set<EhcCase>().SingleAsync(c => c.Id == made, Stop)).Team = "First";
        (await second.Set<EhcCase>().SingleAsync(c => c.Id == made, Stop)).Team = "Second";
        await first.SaveAsync(Deed("change"), Stop);
        var before = (await TrailAsync(stores)).Count;
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveAsync(Deed("change"), Stop));
        Assert.Equal(before, (await TrailAsync(stores)).Count);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task The_store_itself_refuses_to_alter_the_trail(string engine)
    {
        var stores = await engines.PreparedAsync(engine, Stop);
        await AddCaseAsync(stores, StoreEngines.NorthYorkshire);
        await using var db = stores.Casework(StoreEngines.NorthYorkshire);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<TrailEntry>().ExecuteDeleteAsync(Stop));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task No_change_of_the_model_waits_for_a_migration(string engine)
    {
        var stores = await engines.PreparedAsync(engine, Stop);
        await using var casework = stores.Casework(StoreEngines.NorthYorkshire);
        await using var directory = stores.Directory();
        Assert.False(casework.Database.HasPendingModelChanges());
        Assert.False(directory.Database.HasPendingModelChanges());
    }

    private static Deed Deed(string action) => new(Actor.Program("test"), Now, new LocalDate(2026, 11, 24), action);

    private static async Task<CaseId> AddCaseAsync(Waymark.Shell.Data.Stores stores, AreaCode area)
    {
        await using var db = stores.Casework(area);
        var made = new EhcCase { Id = CaseId.From(NewId.Next(Now)), Child = ChildId.From(NewId.Next(Now)) };
        db.Add(made);
        await db.SaveAsync(Deed("add case"), Stop);
        return made.Id;
    }

    private static async Task<List<TrailEntry>> TrailAsync(Waymark.Shell.Data.Stores stores)
    {
        await using var db = stores.Casework(StoreEngines.NorthYorkshire);
        return await db.Set<TrailEntry>().AsNoTracking().OrderBy(e => e.Seq).ToListAsync(Stop);
    }
}
