using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Waymark.Access.Sessions;

namespace Waymark.Access.SignIn.Cast;

/// <summary>In a demonstration only: sign in as somebody of the cast. The page has no address anywhere else.</summary>
[AllowAnonymous]
internal sealed class IndexModel(CastList cast, CompleteSignIn complete) : PageModel
{
    public IReadOnlyList<CastList.Person> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => People = await cast.ReadAsync(stop);

    public async Task<IActionResult> OnPostAsync(Guid membership, CancellationToken stop) =>
        await cast.AccountOfAsync(membership, stop) is { } account
            ? Redirect(await complete.RunAsync(HttpContext, account, SessionBook.Device.Of(HttpContext, "demonstration"), membership, stop))
            : NotFound();
}
