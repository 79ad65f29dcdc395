using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Access.Gate;
using Waymark.Access.SignIn;
using Waymark.Core.Access;
using Waymark.Core.Common;

namespace Waymark.Access.Account.Password;

/// <summary>A new password for whoever knows the present one.</summary>
[Needs(Permission.UseAccount)]
internal sealed class IndexModel(UserManager<UserAccount> accounts, PresentVisitor present, OwnAccount own) : SlowedPage
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Chosen { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var problems = new Problems()
            .AddIf(string.IsNullOrEmpty(Current), "Current", "Enter your present password")
            .AddIf(string.IsNullOrEmpty(Chosen), "Chosen", "Enter a new password of at least 12 characters")
            .AddIf(Chosen != Again, "Again", "The two new passwords must be the same");
        if (!problems.None) return Refused(problems, Page());
        var account = await own.ReadAsync(present.Person!, stop);
        if (Brake.Wait(account.UserName!, Address) is { } wait) return Slowed(wait, "Current");
        if (account.PasswordHash is null || !await accounts.CheckPasswordAsync(account, Current!))
        {
            await HttpContext.RequestServices.GetRequiredService<FailedSignIns>().RecordAsync(account, "change of password", stop);
            return Refused(Problems.Of("Current", "This is not your present password"), Page());
        }
        foreach (var validator in accounts.PasswordValidators)
            foreach (var error in (await validator.ValidateAsync(accounts, account, Chosen)).Errors) problems.Add("Chosen", error.Description);
        if (!problems.None) return Refused(problems, Page());
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, Chosen!);
        await own.RenewAsync(HttpContext, account, DeedOf("change password"), stop);
        return Done(AccessLinks.Account, "Your password is changed. You are signed out everywhere else.");
    }
}
