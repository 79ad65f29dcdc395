using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Waymark.Shell.Accessibility;

[AllowAnonymous]
internal sealed class IndexModel : PageModel;
