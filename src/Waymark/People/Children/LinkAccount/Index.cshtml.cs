using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.People.Children.LinkAccount;

/// <summary>Links the account of a parent or young person to who they are to the child: first looked up, then compared, then linked.</summary>
[Needs(Permission.LinkFamily)]
internal sealed class IndexModel(ChildEditing editing, LinkAccount link, IFamilyAccounts accounts) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public LinkAccount.Request Asked { get; set; } = new();

    /// <summary>look or link.</summary>
    [BindProperty]
    public string? Step { get; set; }

    /// <summary>Whose link is taken back.</summary>
    [BindProperty]
    public Guid? Undo { get; set; }

    public OpenChild Open { get; private set; } = null!;
    public IReadOnlyList<FamilyContact> Contacts { get; private set; } = [];
    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();
    public LocalDate Day => Today;
    public FamilyRights Rights => FamilyRights.Of(Open.Row.Born);

    /// <summary>Both, to be compared; null on the first page.</summary>
    public (FamilyContact Contact, FamilyAccount Account)? Both { get; private set; }

    public IReadOnlyList<(string, string)> Choices => [.. Contacts.Where(c => c.Account is null && LinkAccount.MayHave(c, Today)).Select(c => ($"{c.Id}", $"{c.Name}, {c.Relationship}"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await OpenedAsync("view form to link an account", stop)) return NotFound();
        Version = Open.Row.Version;
        return await ShownAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenedAsync("open child to link an account", stop)) return NotFound();
        if (Undo is { } which)
            return await link.UndoAsync(Open, which, (Version, DeedOf("unlink account")), stop) ? Done(PeopleLinks.LinkAccount(Id), "The link is taken back. The account reads nothing of this child any more.") : NotFound();
        var (problems, contact, account) = await link.LookAsync(Open, Asked, Today, stop);
        if (!problems.None) return Refused(problems, await ShownAsync(stop));
        Both = (contact!, account!);
        if (Step != "link") return await ShownAsync(stop);
        problems = await link.RunAsync(Open, Asked, (Version, DeedOf("link account")), stop);
        return problems.None ? Done(PeopleLinks.LinkAccount(Id), $"The account is linked to {contact!.Name}.") : Refused(problems, await ShownAsync(stop));
    }

    private async Task<bool> OpenedAsync(string what, CancellationToken stop)
    {
        if (await editing.OpenAsync(Id, Permission.LinkFamily, what, Today, stop) is not { } open || !open.May.Contains(Permission.ViewContacts)) return false;
        Open = open;
        return true;
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        Contacts = [.. (await editing.FactsAsync<FamilyContact>(Id, stop)).Where(c => !c.TakenBack)];
        Names = await accounts.NamesAsync([.. Contacts.Select(c => c.Account).OfType<AccountId>()], stop);
        return Page();
    }
}
