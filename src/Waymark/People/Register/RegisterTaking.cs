using Microsoft.EntityFrameworkCore;
using Waymark.Shell.Data;

namespace Waymark.People.Register;

/// <summary>Puts the rows of a newer file in the place of the stored ones. One that the file no longer has stays: records still name it.</summary>
/// <param name="trial">Counts what would change and writes nothing.</param>
internal sealed class RegisterTaking(WaymarkDb db, bool trial)
{
    public const int Batch = 2000;

    public long Added { get; private set; }
    public long Changed { get; private set; }

    public async Task TakeAsync(IReadOnlyList<Establishment> batch, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var urns = batch.Select(e => e.Urn).ToList();
        var stored = db.Set<Establishment>().Where(e => urns.Contains(e.Urn));
        var known = await (trial ? stored.AsNoTracking() : stored).ToDictionaryAsync(e => e.Urn, StringComparer.Ordinal, stop);
        var more = batch.Where(e => !known.ContainsKey(e.Urn)).ToList();
        Added += more.Count;
        Changed += batch.Count(e => known.TryGetValue(e.Urn, out var here) && here.Take(e));
        if (trial) return;
        db.AddRange(more);
        await db.SaveInBulkAsync(stop);
        db.ChangeTracker.Clear();
    }
}
