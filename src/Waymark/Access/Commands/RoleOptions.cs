using System.CommandLine;
using Waymark.Core.Access;

namespace Waymark.Access.Commands;

/// <summary>The options by which a command says which role is given.</summary>
internal sealed class RoleOptions(bool required)
{
    public Option<Role> Role { get; } = required
        ? new Option<Role>("--role") { Description = Roles, Required = true }
        : new Option<Role>("--role") { Description = Roles, DefaultValueFactory = _ => Core.Access.Role.Administrator };

    private const string Roles = "Administrator, CaseOfficer, SendManager …";
    private readonly Option<string?> organisation = new("--organisation") { Description = "URN of the school or code of the body." };
    private readonly Option<string?> team = new("--team") { Description = "Team." };
    private readonly Option<string?> purpose = new("--purpose") { Description = "What the role is used for." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Role, organisation, team, purpose }) command.Options.Add(option);
    }

    public NewMember Read(ParseResult parsed) => new()
    {
        Role = parsed.GetValue(Role), Organisation = parsed.GetValue(organisation), Team = parsed.GetValue(team), Purpose = parsed.GetValue(purpose),
    };
}
