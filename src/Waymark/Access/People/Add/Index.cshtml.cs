using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Access.People.Add;

[Needs(Permission.ManagePeople)]
internal sealed class IndexModel(RoleGrants roles, IAccess access) : RoomPage
{
    [BindProperty]
    public NewMember Asked { get; set; } = new();

    public static IReadOnlyList<(string, string)> Roles => [("", "Choose a role"), .. Enum.GetValues<Role>().Select(r => (r.ToString(), RoleWords.Of(r)))];

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (invitation, problems) = await roles.GiveAsync(Asked with { Area = access.Visitor!.Area }, DeedOf("give role"), stop);
        if (!problems.None) return Refused(problems, Page());
        if (invitation is not null) TempData["invitation"] = $"{Request.Scheme}://{Request.Host}/access/invitation?code={invitation}";
        return Done(AccessLinks.People, "The role is given.");
    }
}
