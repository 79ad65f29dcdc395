using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Testing;
using Waymark.Core.Areas;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Access.Trail;

/// <summary>An area of its own with a few entries in its trail, and someone with the keys to the database.</summary>
internal sealed class TrailInHand(Waymark.Shell.Data.Stores stores, AreaCode area)
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Anchors Anchors { get; } = new(stores, new FakeClock(Now));

    public AreaCode Area => area;

    public static async Task<TrailInHand> MakeAsync(StoreEngines engines, string engine, string code, int entries)
    {
        var made = new TrailInHand(new Waymark.Shell.Data.Stores(engines.Settings(engine)), AreaCode.Parse(code));
        await made.PrepareAsync();
        await made.RecordAsync(entries);
        return made;
    }

    public async Task RecordAsync(int entries)
    {
        await using var db = stores.Casework(area);
        for (var i = 0; i < entries; i++)
            await db.SaveAsync(new Deed(Actor.Program("test"), Now + Duration.FromSeconds(i), new LocalDate(2026, 11, 24), $"view {i} of Zoë \"O'Brien\" <&>") { Child = i % 2 == 0 ? new Guid(i, 1, 2, new byte[8]) : null }, Stop);
    }

    public TrailVerdict Verify() => new TrailVerification(stores, Anchors).Verify(area);

    /// <summary>Takes the guard off and does as told: what an administrator of the database can do.</summary>
    public async Task TamperAsync(params string[] statements)
    {
        await using var db = stores.Casework(area);
        string[] guards = db.Database.IsSqlite()
            ? ["DROP TRIGGER IF EXISTS access_trail_no_update", "DROP TRIGGER IF EXISTS access_trail_no_delete"]
            : ["DROP TRIGGER IF EXISTS access_trail_append_only ON access_trail"];
        foreach (var statement in guards.Concat(statements)) await db.Database.ExecuteSqlRawAsync(statement, Stop);
    }

    /// <summary>Chains the trail anew from its beginning, as someone would who knows how.</summary>
    public async Task ChainAnewAsync(long from)
    {
        await using var db = stores.Casework(area);
        var previous = Waymark.Core.Common.HashChain.Root.ToArray();
        foreach (var entry in await db.Set<TrailEntry>().OrderBy(e => e.Seq).ToListAsync(Stop))
        {
            if (entry.Seq >= from) entry.Chain(entry.Seq, previous);
            previous = entry.Hash;
        }
        await db.SaveChangesAsync(Stop);
    }

    private Task PrepareAsync() => stores.PrepareCaseworkAsync(area, Stop);
}
