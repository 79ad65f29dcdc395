using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Waymark.Shell.Help;

[AllowAnonymous]
internal sealed class IndexModel : PageModel;
