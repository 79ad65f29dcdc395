using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Waymark.Access.Demo;

namespace Waymark.Access.SignIn;

[AllowAnonymous]
internal sealed class IndexModel(Demonstration demonstration) : PageModel
{
    public bool OffersCast => demonstration.On;
}
