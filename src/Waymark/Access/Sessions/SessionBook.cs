using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Access.Sessions;

/// <summary>Begins, changes and ends sessions. Every sign-in and every choice of a role gives a new key.</summary>
internal sealed class SessionBook(DirectoryDb db, SignedInPeople people, IClock clock)
{
    /// <returns>The key for the cookie.</returns>
    public async Task<string> BeginAsync(UserAccount account, Guid? membership, Device device, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var key = SessionKey.Make();
        db.Add(new SignInSession
        {
            Id = NewId.Next(now), KeyHash = SessionKey.HashOf(key)!, Account = account.Id, Stamp = account.SecurityStamp ?? "", Membership = membership,
            Made = now, Seen = now, Proved = device.Proved, Method = device.Method, Browser = device.Browser, Address = device.Address,
        });
        await db.SaveChangesAsync(stop);
        return key;
    }

    public async Task EndAsync(Guid session, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        await db.Set<SignInSession>().Where(s => s.Id == session && s.Ended == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.Ended, now), stop);
        people.Forget();
    }

    /// <summary>Signs the person out everywhere, but for the session that is kept.</summary>
    public async Task EndAllAsync(AccountId account, Guid? keep, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        await db.Set<SignInSession>().Where(s => s.Account == account && s.Id != keep && s.Ended == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Ended, now), stop);
        people.Forget();
    }

    /// <param name="Proved">When the person proved a second factor, or null.</param>
    internal sealed record Device(string Method, string Browser, string Address, Instant? Proved)
    {
        /// <summary>This browser, with a second factor that was proved just now.</summary>
        public static Device Of(HttpContext context, string method)
        {
            var now = context.RequestServices.GetRequiredService<IClock>().GetCurrentInstant();
            var browser = context.Request.Headers.UserAgent.ToString();
            return new(method, browser.Length > 200 ? browser[..200] : browser, context.Connection.RemoteIpAddress?.ToString() ?? "", now);
        }
    }
}
