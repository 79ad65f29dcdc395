using Microsoft.AspNetCore.Identity;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Rooms;
using Waymark.Shell.Terminal;
using Waymark.Shell.Trail;

namespace Waymark.Access.Commands;

/// <summary>What the commands about people share: the stores are brought up, the person is found, the deed carries the name of the operator.</summary>
internal sealed class UserWork(IServiceProvider services)
{
    /// <param name="areas">Areas that must exist.</param>
    public static async Task<int> RunAsync(ProgramHost host, IReadOnlyList<AreaCode> areas, Func<UserWork, Task<int>> work, CancellationToken stop)
    {
        await using var all = host.Services();
        await using var scope = all.CreateAsyncScope();
        var stores = all.GetRequiredService<Stores>();
        await stores.PrepareDirectoryAsync(stop);
        var known = (await all.GetRequiredService<IAreas>().AllAsync(stop)).Select(a => a.Code).ToList();
        if (areas.FirstOrDefault(a => !known.Contains(a)) is { Value.Length: > 0 } missing)
            return Say($"There is no area {missing}. Make it first: waymark area make {missing} \"Its name\".", ExitCode.Unreadable);
        // The trail of every area that the work may concern must be ready to take its entry.
        foreach (var area in known) await stores.PrepareCaseworkAsync(area, stop);
        return await work(new UserWork(scope.ServiceProvider));
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Deed Deed(string action) => TerminalDeed.Of(action, Get<IClock>());

    public async Task<int> GiveAsync(NewMember asked, CancellationToken stop)
    {
        var (invitation, problems) = await Get<RoleGrants>().GiveAsync(asked, Deed("give role"), stop);
        if (!problems.None) return Refuse(problems);
        Console.WriteLine(invitation is null ? "The role is given." : $"The role is given. {Open(invitation)}");
        return ExitCode.Done;
    }

    /// <summary>Does it to the person of that user name, or says that there is none.</summary>
    public async Task<int> ForAsync(string login, Func<UserAccount, Task<int>> work) =>
        await Get<UserManager<UserAccount>>().FindByNameAsync(login.Trim()) is { } account ? await work(account)
            : Say($"Nobody has the user name {login}; waymark user list shows those that there are.", ExitCode.Problems);

    public static string Open(string invitation) => $"Open once, within seven days: /access/invitation?code={invitation}";

    public static int Refuse(Problems problems) => Say(string.Join(Environment.NewLine, problems.Select(p => p.Sentence)), ExitCode.Problems);

    public static int Say(string words, int code)
    {
        Console.Error.WriteLine(words);
        return code;
    }
}
