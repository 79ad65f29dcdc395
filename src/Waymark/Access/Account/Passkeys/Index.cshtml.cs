using System.Buffers.Text;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Access.Gate;
using Waymark.Access.Passkeys;
using Waymark.Core.Access;
using Waymark.Core.Common;

namespace Waymark.Access.Account.Passkeys;

/// <summary>One's own passkeys: which there are, and a further one.</summary>
[Needs(Permission.UseAccount)]
internal sealed class IndexModel(PasskeyBook book, UserManager<UserAccount> accounts, PresentVisitor present, OwnAccount own) : FreshPage
{
    private const int Longest = 60;
    private const int Most = 20;

    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<Line> Passkeys { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => await ReadAsync(stop);

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken stop) =>
        Content(await book.AskNewAsync(await own.ReadAsync(present.Person!, stop), HttpContext, stop), "application/json");

    public async Task<IActionResult> OnPostAsync(Guid challenge, string? credential, CancellationToken stop)
    {
        var account = await ReadAsync(stop);
        var name = Name?.Trim() ?? "";
        var problems = new Problems()
            .AddIf(name.Length is 0 or > Longest, "Name", $"Enter a name of {Longest} characters or fewer")
            .AddIf(Passkeys.Any(p => p.Name == name), "Name", "You have a passkey of that name. Choose another")
            .AddIf(Passkeys.Count >= Most, "Name", $"You have {Most} passkeys. Remove one first");
        if (!problems.None) return Refused(problems, Page());
        if (await book.NewAsync(account, new(challenge, credential ?? ""), HttpContext, stop) is not { } passkey)
            return Refused(Problems.Of("Name", "The passkey could not be added. Try again"), Page());
        passkey.Name = name;
        await own.ChangeAsync(account, async () => (await accounts.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded, DeedOf("add passkey"), stop);
        return Done(AccessLinks.Passkeys, $"The passkey {name} is added. You can sign in with it from now on.");
    }

    private async Task<UserAccount> ReadAsync(CancellationToken stop)
    {
        var account = await own.ReadAsync(present.Person!, stop);
        Passkeys = [.. (await accounts.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt)
            .Select(p => new Line(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "Passkey",
                London.DayOf(Instant.FromDateTimeOffset(p.CreatedAt)).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)))];
        return account;
    }

    internal sealed record Line(string Id, string Name, string Added);
}
