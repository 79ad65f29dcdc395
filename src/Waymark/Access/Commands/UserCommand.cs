using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Access.Commands;

/// <summary>waymark user: the first administrator is made here, with a one-time invitation; there are no default accounts.</summary>
internal static class UserCommand
{
    public static Command Make(ProgramHost host) => new("user", "The people of an area: who may sign in, in which role.")
    {
        Add(host), List(host), UserRoleCommands.Make(host), UserStateCommands.Disable(host), UserStateCommands.Enable(host), UserStateCommands.Invite(host),
    };

    private static Command Add(ProgramHost host)
    {
        var area = AreaArgument.Make();
        var name = new Argument<string>("name") { Description = "The person's name." };
        var login = new Option<string>("--login") { Description = "User name, for example the work e-mail address.", Required = true };
        var role = new RoleOptions(required: false);
        var command = new Command("add", "Give a person a role; prints a one-time invitation for whoever cannot sign in yet.") { area, name, login };
        role.AddTo(command);
        command.SetAction((parsed, stop) => UserWork.RunAsync(host, [parsed.GetValue(area)], async work =>
            await work.GiveAsync(role.Read(parsed) with { Area = parsed.GetValue(area), Name = parsed.GetValue(name), UserName = parsed.GetValue(login) }, stop), stop));
        return command;
    }

    private static Command List(ProgramHost host)
    {
        var format = TableOutput.Option();
        var area = AreaArgument.Make();
        var command = new Command("list", "List people and their roles.") { area, format };
        command.SetAction(async (parsed, stop) =>
        {
            var code = parsed.GetValue(area);
            await using var services = host.Services();
            await services.GetRequiredService<Stores>().PrepareDirectoryAsync(stop);
            await using var db = services.GetRequiredService<Stores>().Directory();
            var rows = await (from m in db.Set<Membership>() where m.Area == code && m.Ended == null join a in db.Set<UserAccount>() on m.Account equals a.Id orderby a.Name
                              select new { Account = a, m.Role, m.Organisation }).AsNoTracking().ToListAsync(stop);
            TableOutput.Write(parsed.GetValue(format), ["name", "login", "role", "organisation", "state"],
                rows.Select(r => new[] { r.Account.Name, r.Account.UserName ?? "", RoleWords.Of(r.Role), r.Organisation, StateOf(r.Account) }));
            return ExitCode.Done;
        });
        return command;
    }

    private static string StateOf(UserAccount account) => account switch
    {
        { Disabled: not null } => "disabled",
        { Invitation: not null } => "invited",
        _ => "active",
    };
}
