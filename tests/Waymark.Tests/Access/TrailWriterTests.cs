using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Trail;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Plans;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Access;

public sealed class TrailWriterTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Views_and_changes_written_at_once_leave_one_chain(string engine)
    {
        var stores = await engines.PreparedAsync(engine, Stop);
        var before = await CountAsync(stores);
        await using (var first = new TrailWriter(stores))
        await using (var second = new TrailWriter(stores))
        {
            // Two writers stand for two web nodes; the eight others change cases meanwhile.
            var views = Enumerable.Range(0, 200).Select(i => (i % 2 == 0 ? first : second).WriteAsync(StoreEngines.NorthYorkshire, Deed($"view {i}").Entry(""), Stop));
            var changes = Enumerable.Range(0, 8).Select(_ => Task.Run(async () => { for (var i = 0; i < 5; i++) await ChangeAsync(stores); }, Stop));
            await Task.WhenAll(views.Concat(changes));
        }

        await using var db = stores.Casework(StoreEngines.NorthYorkshire);
        var trail = await db.Set<TrailEntry>().AsNoTracking().OrderBy(e => e.Seq).ToListAsync(Stop);
        Assert.Equal(before + 240, trail.Count);
        Assert.Equal(200, trail.Select(e => e.Action).Where(a => a.StartsWith("view ", StringComparison.Ordinal)).Distinct().Count());
        var last = HashChain.Root.ToArray();
        foreach (var (entry, at) in trail.Select((entry, at) => (entry, at)))
        {
            Assert.Equal(at + 1, entry.Seq);
            Assert.Equal(HashChain.Link(last, entry.Canonical()), entry.Hash);
            last = entry.Hash;
        }
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task An_entry_that_cannot_be_stored_refuses_its_own_page_and_no_other(string engine)
    {
        var stores = await engines.PreparedAsync(engine, Stop);
        var before = await CountAsync(stores);
        await using var writer = new TrailWriter(stores);
        var good = Enumerable.Range(0, 20).Select(i => writer.WriteAsync(StoreEngines.NorthYorkshire, Deed("view").Entry(""), Stop)).ToList();
        var bad = writer.WriteAsync(StoreEngines.NorthYorkshire, (Deed("view") with { Actor = new Actor(null!, "", "", "") }).Entry(""), Stop);
        var later = writer.WriteAsync(StoreEngines.NorthYorkshire, Deed("view").Entry(""), Stop);
        await Assert.ThrowsAsync<DbUpdateException>(() => bad);
        await Task.WhenAll([.. good, later]);
        Assert.Equal(before + 21, await CountAsync(stores));
    }

    private static Deed Deed(string action) => new(new Actor("somebody", "Somebody", "CaseOfficer", ""), Now, new LocalDate(2026, 11, 24), action);

    private static async Task ChangeAsync(Waymark.Shell.Data.Stores stores)
    {
        await using var db = stores.Casework(StoreEngines.NorthYorkshire);
        db.Add(new EhcCase { Id = CaseId.From(NewId.Next(Now)), Child = ChildId.From(NewId.Next(Now)) });
        await db.SaveAsync(Deed("add case"), Stop);
    }

    private static async Task<int> CountAsync(Waymark.Shell.Data.Stores stores)
    {
        await using var db = stores.Casework(StoreEngines.NorthYorkshire);
        return await db.Set<TrailEntry>().CountAsync(Stop);
    }
}
