using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Children.LinkAccount;

/// <summary>
/// Joins the account with which somebody signs in to the person of a child's family, and takes it back. From then on they read of this child what the law
/// gives them, so that nothing is joined by a name alone.
/// </summary>
internal sealed class LinkAccount(WaymarkDb db, ChildEditing editing, IFamilyAccounts accounts)
{
    /// <summary>Who of the family can have an account: parental responsibility or the young person, not barred, not ended.</summary>
    public static bool MayHave(FamilyContact contact, LocalDate today) => (contact.ParentalResponsibility || contact.Self) && !contact.Barred && contact.On(today);

    /// <summary>The account that was named, where it fits the contact.</summary>
    public async Task<(Problems Problems, FamilyContact? Contact, FamilyAccount? Account)> LookAsync(OpenChild open, Request asked, LocalDate today, CancellationToken stop)
    {
        var contacts = await editing.FactsAsync<FamilyContact>(open.Row.Id, stop);
        var contact = contacts.FirstOrDefault(c => $"{c.Id}" == asked.Contact && MayHave(c, today));
        var account = await accounts.FindAsync(asked.Email, stop);
        var wanted = contact is { Self: true } ? Role.YoungPerson : Role.Parent;
        var problems = new Problems()
            .AddIf(contact is null, "Asked.Contact", "Select the person of the family")
            .AddIf(contact is { Account: not null }, "Asked.Contact", "An account is linked to this person already. Take that link back first")
            .AddIf(string.IsNullOrWhiteSpace(asked.Email), "Asked.Email", "Enter the e-mail address with which they sign in")
            .AddIf(!string.IsNullOrWhiteSpace(asked.Email) && account is null, "Asked.Email", "No open account of a parent or young person has this address. The administrator invites them first")
            .AddIf(contact is not null && account is not null && account.Role != wanted, "Asked.Email", contact is { Self: true } ? "This is the account of a parent, not of the young person" : "This is the account of a young person, not of a parent")
            .AddIf(account is not null && contacts.Any(c => c.Account == account.Account && c.On(today)), "Asked.Email", "This account is linked to another person of this family");
        return (problems, contact, account);
    }

    public async Task<Problems> RunAsync(OpenChild open, Request asked, (int Version, Deed Deed) by, CancellationToken stop)
    {
        var (problems, contact, account) = await LookAsync(open, asked, by.Deed.Today, stop);
        problems.AddIf(string.IsNullOrWhiteSpace(asked.Checked), "Asked.Checked", "Enter how you know that the account is theirs")
            .AddAll(FactDays.Length(asked.Checked, 1000, "Asked.Checked", "The words"))
            .AddIf(!asked.Sure, "Asked.Sure", "Tick to say that you have compared both");
        if (!problems.None) return problems;
        contact!.Account = account!.Account;
        await editing.SaveAsync(open, by.Version, by.Deed.As("link account to contact", $"contact:{contact.Id}") with { Reason = asked.Checked!.Trim() }, stop);
        return problems;
    }

    /// <returns>False where nothing is linked to that person.</returns>
    public async Task<bool> UndoAsync(OpenChild open, Guid which, (int Version, Deed Deed) by, CancellationToken stop)
    {
        if (await db.Set<FamilyContact>().FirstOrDefaultAsync(c => c.Id == which && c.Child == open.Row.Id && c.Account != null, stop) is not { } contact) return false;
        contact.Account = null;
        await editing.SaveAsync(open, by.Version, by.Deed.As("unlink account from contact", $"contact:{contact.Id}"), stop);
        return true;
    }

    public sealed record Request
    {
        /// <summary>Id of the person of the family.</summary>
        public string? Contact { get; init; }

        /// <summary>The address with which they sign in.</summary>
        public string? Email { get; init; }

        /// <summary>How it was made sure that the account is theirs.</summary>
        public string? Checked { get; init; }

        public bool Sure { get; init; }
    }
}
