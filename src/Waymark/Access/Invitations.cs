using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Sessions;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Access;

/// <summary>Makes accounts and one-time invitations. The store keeps only a hash; an invitation lasts seven days and is used once.</summary>
internal sealed class Invitations(DirectoryDb db, UserManager<UserAccount> accounts, SignedInPeople people, IClock clock)
{
    private static readonly Duration Lasts = Duration.FromDays(7);

    /// <summary>Adds a person with one role, or gives a known one a further role, and invites whoever cannot sign in yet.</summary>
    /// <returns>The secret part of the invitation's address, or null where the person can sign in already.</returns>
    public async Task<(string? Invitation, Problems Problems)> AddAsync(NewMember asked, string by, CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(string.IsNullOrWhiteSpace(asked.Name), "Asked.Name", "Enter the person's name")
            .AddIf(string.IsNullOrWhiteSpace(asked.UserName), "Asked.UserName", "Enter a user name, for example the work e-mail address")
            .AddIf(asked.Role is null, "Asked.Role", "Select the role")
            .AddIf(asked.Role is Role.Senco && string.IsNullOrWhiteSpace(asked.Organisation), "Asked.Organisation", "Enter the URN of the school");
        if (!problems.None) return (null, problems);
        var now = clock.GetCurrentInstant();
        var account = await accounts.FindByNameAsync(asked.UserName!.Trim());
        if (account is null)
        {
            account = new UserAccount { Id = AccountId.From(NewId.Next(now)), Name = asked.Name!.Trim(), Made = now, UserName = asked.UserName.Trim() };
            var made = await accounts.CreateAsync(account);
            if (!made.Succeeded) return (null, Problems.Of("Asked.UserName", string.Join(" ", made.Errors.Select(e => e.Description))));
        }
        db.Add(new Membership
        {
            Id = NewId.Next(now), Account = account.Id, Area = asked.Area, Role = asked.Role!.Value, Organisation = asked.Organisation?.Trim() ?? "",
            Teams = string.IsNullOrWhiteSpace(asked.Team) ? [] : [asked.Team.Trim()], Purpose = string.IsNullOrWhiteSpace(asked.Purpose) ? "SEND work" : asked.Purpose.Trim(),
            From = London.DayOf(now), GivenBy = by, Reason = "given by an administrator",
        });
        await db.SaveChangesAsync(stop);
        people.Forget();
        // Another area's administrator must not get hold of an account that works elsewhere too.
        var elsewhere = await db.Set<Membership>().AnyAsync(m => m.Account == account.Id && m.Area != asked.Area, stop);
        return (account.PasswordHash is null && !elsewhere ? await InviteAsync(account) : null, problems);
    }

    /// <summary>A new invitation: the old password, code app and sessions count for nothing once it is used.</summary>
    public async Task<string> InviteAsync(UserAccount account)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        (account.Invitation, account.InvitedUntil) = (HashOf(secret), clock.GetCurrentInstant() + Lasts);
        await accounts.UpdateAsync(account);
        return secret;
    }

    public async Task<UserAccount?> FindAsync(string? secret, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(secret)) return null;
        var hash = HashOf(secret);
        var found = await db.Set<UserAccount>().FirstOrDefaultAsync(a => a.Invitation == hash, stop);
        return found?.InvitedUntil >= clock.GetCurrentInstant() && found.Disabled is null ? found : null;
    }

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}

/// <summary>Who is to work in the area, in which role.</summary>
internal sealed record NewMember
{
    public AreaCode Area { get; init; }
    public string? Name { get; init; }
    public string? UserName { get; init; }
    public Role? Role { get; init; }
    public string? Organisation { get; init; }
    public string? Team { get; init; }
    public string? Purpose { get; init; }
}
