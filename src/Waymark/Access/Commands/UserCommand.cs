using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Access.Commands;

/// <summary>waymark user add | list: the first administrator is made here, with a one-time invitation; there are no default accounts.</summary>
internal static class UserCommand
{
    public static Command Make(ProgramHost host) => new("user", "Add or list the people of an area.") { Add(host), List(host) };

    private static Command Add(ProgramHost host)
    {
        var area = new Argument<string>("area") { Description = "Three-digit council number." };
        var name = new Argument<string>("name") { Description = "The person's name." };
        var login = new Option<string>("--login") { Description = "User name, for example the work e-mail address.", Required = true };
        var role = new Option<Role>("--role") { Description = "Administrator, CaseOfficer, SendManager …", DefaultValueFactory = _ => Role.Administrator };
        var organisation = new Option<string?>("--organisation") { Description = "URN of the school or code of the body." };
        var team = new Option<string?>("--team") { Description = "Team." };
        var purpose = new Option<string?>("--purpose") { Description = "What the role is used for." };
        var command = new Command("add", "Give a person a role; prints a one-time invitation for whoever cannot sign in yet.") { area, name, login, role, organisation, team, purpose };
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = host.Services();
            await using var scope = services.CreateAsyncScope();
            await services.GetRequiredService<Stores>().PrepareDirectoryAsync(stop);
            if (!AreaCode.TryParse(parsed.GetValue(area), out var code) || (await services.GetRequiredService<IAreas>().AllAsync(stop)).All(a => a.Code != code))
                return Say($"There is no area {parsed.GetValue(area)}. Make it first: waymark area make 815 \"Its name\".");
            var (invitation, problems) = await scope.ServiceProvider.GetRequiredService<Invitations>().AddAsync(new NewMember
            {
                Area = code, Name = parsed.GetValue(name), UserName = parsed.GetValue(login), Role = parsed.GetValue(role),
                Organisation = parsed.GetValue(organisation), Team = parsed.GetValue(team), Purpose = parsed.GetValue(purpose),
            }, "command line", stop);
            if (!problems.None) return Say(string.Join(Environment.NewLine, problems.Select(p => p.Sentence)));
            Console.WriteLine(invitation is null ? "The role is given." : $"The role is given. Open once, within seven days: /access/invitation?code={invitation}");
            return 0;
        });
        return command;
    }

    private static Command List(ProgramHost host)
    {
        var format = TableOutput.Option();
        var area = new Argument<string>("area") { Description = "Three-digit council number." };
        var command = new Command("list", "List people and their roles.") { area, format };
        command.SetAction(async (parsed, stop) =>
        {
            if (!AreaCode.TryParse(parsed.GetValue(area), out var code)) return Say("An area code is three digits, for example 815.");
            await using var services = host.Services();
            await services.GetRequiredService<Stores>().PrepareDirectoryAsync(stop);
            await using var db = services.GetRequiredService<Stores>().Directory();
            var rows = await (from m in db.Set<Membership>() where m.Area == code && m.Ended == null join a in db.Set<UserAccount>() on m.Account equals a.Id orderby a.Name
                              select new { a.Name, a.UserName, m.Role, m.Organisation, a.PasswordHash }).ToListAsync(stop);
            TableOutput.Write(parsed.GetValue(format), ["name", "login", "role", "organisation", "state"],
                rows.Select(r => new[] { r.Name, r.UserName ?? "", RoleWords.Of(r.Role), r.Organisation, r.PasswordHash is null ? "invited" : "active" }));
            return 0;
        });
        return command;
    }

    private static int Say(string words)
    {
        Console.Error.WriteLine(words);
        return 2;
    }
}
