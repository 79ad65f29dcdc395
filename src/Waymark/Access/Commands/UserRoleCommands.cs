using System.CommandLine;
using Waymark.Access.Door;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Access.Commands;

/// <summary>waymark user role give | end.</summary>
internal static class UserRoleCommands
{
    public static Command Make(ProgramHost host) => new("role", "Give a known person a further role, or end one.") { Give(host), End(host) };

    private static Command Give(ProgramHost host)
    {
        var area = AreaArgument.Make();
        var login = LoginArgument();
        var role = new RoleOptions(required: true);
        var command = new Command("give", "Give a known person a further role.") { area, login };
        role.AddTo(command);
        command.SetAction((parsed, stop) => UserWork.RunAsync(host, [parsed.GetValue(area)], work => work.ForAsync(parsed.GetValue(login)!, account =>
            work.GiveAsync(role.Read(parsed) with { Area = parsed.GetValue(area), Name = account.Name, UserName = account.UserName }, stop)), stop));
        return command;
    }

    private static Command End(ProgramHost host)
    {
        var area = AreaArgument.Make();
        var login = LoginArgument();
        var role = new RoleOptions(required: true).Role;
        var reason = ReasonOption();
        var command = new Command("end", "End a role; it counts for nothing from the next request on.") { area, login, role, reason };
        command.SetAction((parsed, stop) => UserWork.RunAsync(host, [parsed.GetValue(area)], work => work.ForAsync(parsed.GetValue(login)!, async account =>
        {
            var roles = work.Get<RoleGrants>();
            if (await roles.HeldAsync(account.Id, parsed.GetValue(area), parsed.GetValue(role), stop) is not { } held)
                return UserWork.Say($"{account.Name} does not hold the role {RoleWords.Of(parsed.GetValue(role))} in area {parsed.GetValue(area)}.", ExitCode.Problems);
            await roles.EndAsync(held, account, parsed.GetValue(reason)!, work.Deed("end role"), stop);
            Console.WriteLine("The role has ended.");
            return ExitCode.Done;
        }), stop));
        return command;
    }

    public static Argument<string> LoginArgument() => new("login") { Description = "User name, for example the work e-mail address." };

    public static Option<string> ReasonOption() => new("--reason") { Description = "Why; it stands in the trail.", Required = true };
}
