using Microsoft.EntityFrameworkCore;
using Waymark.Access.Sessions;
using Waymark.Access.Trail;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Access;

/// <summary>
/// Changes the directory together with an entry in the trail of each area that it concerns. The directory and an area are two stores: the entry is
/// stored before the change is committed, so that there is never a change without its entry.
/// </summary>
internal sealed class DirectoryChange(DirectoryDb db, TrailWriter trail, SignedInPeople people)
{
    /// <param name="change">Makes the change; false undoes all of it.</param>
    /// <param name="deed">Who does what to whom; asked for after the change.</param>
    public async Task<bool> RunAsync(Func<Task<bool>> change, Func<Deed> deed, IEnumerable<AreaCode> areas, CancellationToken stop)
    {
        await using var all = await db.Database.BeginTransactionAsync(stop);
        if (!await change()) return false;
        await db.SaveChangesAsync(stop);
        var entry = deed();
        foreach (var area in areas) await trail.WriteAsync(area, entry.Entry(""), stop);
        await all.CommitAsync(CancellationToken.None);
        people.Forget();
        return true;
    }

    /// <summary>The areas where a person holds a role.</summary>
    public Task<List<AreaCode>> AreasOfAsync(AccountId account, CancellationToken stop) =>
        db.Set<Membership>().Where(m => m.Account == account && m.Ended == null).Select(m => m.Area).Distinct().ToListAsync(stop);

    /// <summary>The entry says whom it concerns, in words and by id.</summary>
    public static Deed About(Deed deed, UserAccount account, string words, string? reason = null) => deed with
    {
        Subject = $"account:{account.Id}",
        Reason = account.Name + (words.Length > 0 ? $", {words}" : "") + (string.IsNullOrWhiteSpace(reason) ? "" : $": {reason.Trim()}"),
    };
}
