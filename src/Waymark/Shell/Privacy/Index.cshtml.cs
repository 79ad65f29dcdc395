using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Waymark.Shell.Privacy;

[AllowAnonymous]
internal sealed class IndexModel : PageModel;
