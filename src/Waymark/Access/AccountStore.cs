using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Shell.Data;

namespace Waymark.Access;

/// <summary>Accounts of ASP.NET Core Identity in the directory, under their typed id.</summary>
internal sealed class AccountStore(DirectoryDb db, IdentityErrorDescriber describer) : UserOnlyStore<UserAccount, DirectoryDb, AccountId>(db, describer)
{
    public override AccountId ConvertIdFromString(string? id) => AccountId.TryParse(id, out var account) ? account : default;
}
