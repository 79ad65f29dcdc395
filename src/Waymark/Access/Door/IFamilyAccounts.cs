using Waymark.Core.Access;

namespace Waymark.Access.Door;

/// <summary>An account of a family, as the person who links it sees it.</summary>
internal sealed record FamilyAccount(AccountId Account, string Name, string Email, Role Role);

/// <summary>Accounts of parents and young people of the area. They are found one at a time, by the whole address: nobody looks through families.</summary>
internal interface IFamilyAccounts
{
    /// <summary>The open account with that e-mail address whose person is a parent or a young person in this area today; else null.</summary>
    Task<FamilyAccount?> FindAsync(string? email, CancellationToken stop);

    /// <summary>Names and addresses of accounts that are linked already.</summary>
    Task<IReadOnlyDictionary<AccountId, string>> NamesAsync(IReadOnlyList<AccountId> accounts, CancellationToken stop);
}
