using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Shell.Trail;

namespace Waymark.Access;

/// <summary>Who is to work in the area, in which role.</summary>
internal sealed record NewMember
{
    public AreaCode Area { get; init; }
    public string? Name { get; init; }
    public string? UserName { get; init; }
    public Role? Role { get; init; }
    public string? Organisation { get; init; }
    public string? Team { get; init; }
    public string? Purpose { get; init; }

    public Problems Check() => new Problems()
        .AddIf(string.IsNullOrWhiteSpace(Name), "Asked.Name", "Enter the person's name")
        .AddIf(string.IsNullOrWhiteSpace(UserName), "Asked.UserName", "Enter a user name, for example the work e-mail address")
        .AddIf(Role is null, "Asked.Role", "Select the role")
        .AddIf(Role is Core.Access.Role.Senco && string.IsNullOrWhiteSpace(Organisation), "Asked.Organisation", "Enter the URN of the school");

    public Membership For(AccountId account, Deed deed) => new()
    {
        Id = NewId.Next(deed.Now), Account = account, Area = Area, Role = Role!.Value, Organisation = Organisation?.Trim() ?? "",
        Teams = string.IsNullOrWhiteSpace(Team) ? [] : [Team.Trim()], Purpose = string.IsNullOrWhiteSpace(Purpose) ? "SEND work" : Purpose.Trim(),
        From = deed.Today, GivenBy = deed.Actor.Name, Reason = "given by an administrator",
    };
}
