using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Access.People.Add;

[Needs(Permission.ManagePeople)]
internal sealed class IndexModel(Invitations invitations, IAccess access, ITrail trail) : RoomPage
{
    [BindProperty]
    public NewMember Asked { get; set; } = new();

    public static IReadOnlyList<(string, string)> Roles => [("", "Choose a role"), .. Enum.GetValues<Role>().Select(r => (r.ToString(), RoleWords.Of(r)))];

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var deed = DeedOf("give role");
        var (invitation, problems) = await invitations.AddAsync(Asked with { Area = access.Visitor!.Area }, access.Visitor.Name, stop);
        if (!problems.None) return Refused(problems, Page());
        await trail.RecordAsync(deed with { Subject = $"role:{Asked.Role}" }, stop);
        if (invitation is not null) TempData["invitation"] = $"{Request.Scheme}://{Request.Host}/access/invitation?code={invitation}";
        return Done(AccessLinks.People, "The role is given.");
    }
}
