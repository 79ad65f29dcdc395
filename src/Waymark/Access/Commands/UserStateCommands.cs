using System.CommandLine;
using Waymark.Core.Areas;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;

namespace Waymark.Access.Commands;

/// <summary>waymark user disable | enable | invite.</summary>
internal static class UserStateCommands
{
    private static readonly IReadOnlyList<AreaCode> Any = [];

    public static Command Disable(ProgramHost host)
    {
        var login = UserRoleCommands.LoginArgument();
        var reason = UserRoleCommands.ReasonOption();
        var command = new Command("disable", "Close an account; the person is signed out everywhere within seconds.") { login, reason };
        command.SetAction((parsed, stop) => UserWork.RunAsync(host, Any, work => work.ForAsync(parsed.GetValue(login)!, async account =>
        {
            await work.Get<AccountStates>().DisableAsync(account, parsed.GetValue(reason)!, work.Deed("disable account"), stop);
            Console.WriteLine($"The account of {account.Name} is disabled.");
            return ExitCode.Done;
        }), stop));
        return command;
    }

    public static Command Enable(ProgramHost host)
    {
        var login = UserRoleCommands.LoginArgument();
        var reason = UserRoleCommands.ReasonOption();
        var command = new Command("enable", "Open an account again that was disabled.") { login, reason };
        command.SetAction((parsed, stop) => UserWork.RunAsync(host, Any, work => work.ForAsync(parsed.GetValue(login)!, async account =>
        {
            await work.Get<AccountStates>().EnableAsync(account, parsed.GetValue(reason)!, work.Deed("enable account"), stop);
            Console.WriteLine($"The account of {account.Name} is enabled.");
            return ExitCode.Done;
        }), stop));
        return command;
    }

    public static Command Invite(ProgramHost host)
    {
        var login = UserRoleCommands.LoginArgument();
        var command = new Command("invite", "Print a new one-time invitation for whoever lost what they sign in with.") { login };
        command.SetAction((parsed, stop) => UserWork.RunAsync(host, Any, work => work.ForAsync(parsed.GetValue(login)!, async account =>
        {
            if (account.Disabled is not null) return UserWork.Say($"The account of {account.Name} is disabled. Enable it first.", ExitCode.Problems);
            Console.WriteLine(UserWork.Open(await work.Get<AccountStates>().InviteAsync(account, work.Deed("invite again"), stop)));
            return ExitCode.Done;
        }), stop));
        return command;
    }
}
