using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Access;

/// <summary>Gives and ends roles; the trail of the area says who did it, for whom and why.</summary>
internal sealed class RoleGrants(DirectoryDb db, DirectoryChange directory, UserManager<UserAccount> accounts, Invitations invitations)
{
    /// <summary>Adds a person with one role, or gives a known one a further role, and invites whoever cannot sign in yet.</summary>
    /// <returns>The secret part of the invitation's address, or null where the person can sign in already.</returns>
    public async Task<(string? Invitation, Problems Problems)> GiveAsync(NewMember asked, Deed deed, CancellationToken stop)
    {
        var problems = asked.Check();
        if (!problems.None) return (null, problems);
        string? invitation = null;
        var account = await accounts.FindByNameAsync(asked.UserName!.Trim());
        await directory.RunAsync(async () =>
        {
            if (account is null)
            {
                account = new UserAccount { Id = AccountId.From(NewId.Next(deed.Now)), Name = asked.Name!.Trim(), Made = deed.Now, UserName = asked.UserName.Trim() };
                var made = await accounts.CreateAsync(account);
                foreach (var error in made.Errors) problems.Add("Asked.UserName", error.Description);
                if (!made.Succeeded) return false;
            }
            db.Add(asked.For(account.Id, deed));
            await db.SaveChangesAsync(stop);
            if (account.PasswordHash is null && !await invitations.WorksElsewhereAsync(account.Id, asked.Area, stop)) invitation = await invitations.MakeAsync(account);
            return true;
        }, () => DirectoryChange.About(deed.As("give role"), account!, RoleWords.Of(asked.Role!.Value)), [asked.Area], stop);
        return (invitation, problems);
    }

    public Task EndAsync(Membership held, UserAccount account, string reason, Deed deed, CancellationToken stop) => directory.RunAsync(() =>
    {
        (held.Ended, held.EndReason) = (deed.Now, reason.Trim());
        return Task.FromResult(true);
    }, () => DirectoryChange.About(deed.As("end role"), account, RoleWords.Of(held.Role), reason), [held.Area], stop);

    public Task<Membership?> HeldAsync(AccountId account, AreaCode area, Role role, CancellationToken stop) => db.Set<Membership>()
        .FirstOrDefaultAsync(m => m.Account == account && m.Area == area && m.Role == role && m.Ended == null, stop);
}
