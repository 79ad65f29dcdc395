using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Shell.Data;

namespace Waymark.Access.SignIn.Cast;

/// <summary>The people of the demonstration by role. Accounts that the demonstration did not make are never among them.</summary>
internal sealed class CastList(DirectoryDb db)
{
    public async Task<IReadOnlyList<Person>> ReadAsync(CancellationToken stop)
    {
        var all = await Of().Select(x => new { x.Membership.Id, x.Account.Name, x.Membership.Role, x.Membership.Organisation, x.Membership.Teams }).ToListAsync(stop);
        return [.. all.Select(p => new Person(p.Id, p.Name, p.Role, string.Join(", ", p.Teams.Append(p.Organisation).Where(t => t.Length > 0)))).OrderBy(p => p.Role).ThenBy(p => p.Name)];
    }

    public Task<UserAccount?> AccountOfAsync(Guid membership, CancellationToken stop) =>
        Of().Where(x => x.Membership.Id == membership).Select(x => x.Account).SingleOrDefaultAsync(stop);

    private IQueryable<Pair> Of() =>
        from account in db.Set<UserAccount>()
        join membership in db.Set<Membership>() on account.Id equals membership.Account
        where account.Demonstration && account.Disabled == null && membership.Ended == null
        select new Pair { Account = account, Membership = membership };

    private sealed class Pair
    {
        public required UserAccount Account { get; init; }
        public required Membership Membership { get; init; }
    }

    internal sealed record Person(Guid Membership, string Name, Role Role, string Place);
}
