using Microsoft.EntityFrameworkCore;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Access.Demo;

/// <summary>Accounts and memberships of the cast, in further areas of those alone who run, analyse or administer, without password or passkey: they open only through the page of the cast.</summary>
internal sealed class DemoAccounts(DirectoryDb db, CurrentArea area) : IDemoPart
{
    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        foreach (var row in DemoScene.Cast("people").Rows)
        {
            var id = AccountId.From(DemoScene.IdOf($"account {row["key"]}"));
            var role = Enum.Parse<Role>(row["role"]);
            if (!await db.Set<UserAccount>().AnyAsync(a => a.Id == id, stop)) db.Add(Account(scene, row, id));
            if (!scene.HasCast && role is not (Role.SendManager or Role.Analyst or Role.Administrator)) continue;
            db.Add(new Membership
            {
                Id = DemoScene.IdOf($"membership {row["key"]} {area.Code}"), Account = id, Area = area.Code, Role = role,
                Organisation = row["organisation"], Teams = row["team"].Length > 0 ? [row["team"]] : [], Purpose = row["purpose"],
                From = scene.Today.PlusDays(-700), Reason = "demonstration", GivenBy = "waymark demo",
            });
        }
        await db.SaveChangesAsync(stop);
    }

    private static UserAccount Account(DemoScene scene, Core.Common.Table.Row row, AccountId id)
    {
        var address = $"{row["key"]}@demonstration.example";
        return new UserAccount
        {
            Id = id, Name = row["name"], Made = scene.Now, Demonstration = true, UserName = address, NormalizedUserName = address.ToUpperInvariant(),
            Email = address, NormalizedEmail = address.ToUpperInvariant(), SecurityStamp = id.ToString(), ConcurrencyStamp = id.ToString(),
        };
    }
}
