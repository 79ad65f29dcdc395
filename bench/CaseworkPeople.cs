using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.People;
using Waymark.Plans;
using Waymark.Shell.Rooms;

namespace Waymark.Bench;

/// <summary>Officers and families of a demonstration, signed in.</summary>
internal sealed record CaseworkPeople(AreaCode Area, IReadOnlyList<string> Officers, IReadOnlyList<(string Key, string Child)> Families, IReadOnlyList<string> Cases, int Plans)
{
    /// <summary>What the bench writes, to be found again.</summary>
    public const string Mark = "Reads aloud to a partner for ten minutes, written by the benchmark";

    public static async Task<CaseworkPeople> OfAsync(IConfigurationRoot settings, AreaCode area, int officers, int families)
    {
        await using var services = new ProgramHost(global::Waymark.Program.Rooms).Services(settings);
        await using var db = services.GetRequiredService<global::Waymark.Shell.Data.Stores>().Casework(area);
        var team = await db.Set<EhcCase>().Where(c => c.Team != "").GroupBy(c => c.Team).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstAsync();
        var keys = new List<string>();
        var work = await db.Set<EhcCase>().Where(c => c.Team == team).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
        for (var i = 0; i < officers; i++)
        {
            var (key, account) = await BenchSite.SignInAsync(services, area, Role.CaseOfficer, team);
            keys.Add(key);
            // Each has a caseload of their own, as an officer has.
            var own = work.Where((_, at) => at % officers == i).ToList();
            await db.Set<EhcCase>().Where(c => own.Contains(c.Id)).ExecuteUpdateAsync(c => c.SetProperty(of => of.Officer, account));
        }
        var today = London.DayOf(SystemClock.Instance.GetCurrentInstant());
        var contacts = await (
            from contact in db.Set<FamilyContact>()
            join of in db.Set<EhcCase>() on contact.Child equals of.Child
            join child in db.Set<Child>() on contact.Child equals child.Id
            where contact.Account == null && contact.ParentalResponsibility && child.Born > today.PlusYears(-14)
            orderby contact.Id
            select contact).Take(families).ToListAsync();
        var all = new List<(string, string)>();
        foreach (var contact in contacts)
        {
            var (key, account) = await BenchSite.SignInAsync(services, area, Role.Parent);
            contact.Account = account;
            all.Add((key, $"{contact.Child}"));
        }
        await db.SaveChangesAsync();
        return new CaseworkPeople(area, keys, all, [.. work.Take(2000).Select(c => $"{c}")], await db.Set<EhcCase>().CountAsync());
    }

    /// <summary>How many of the edits are in the store.</summary>
    public async Task<int> WrittenAsync(IConfigurationRoot settings)
    {
        await using var services = new ProgramHost(global::Waymark.Program.Rooms).Services(settings);
        await using var db = services.GetRequiredService<global::Waymark.Shell.Data.Stores>().Casework(Area);
        return await db.Set<PlanRow>().CountAsync(r => r.Values.Contains(Mark)) + await db.Set<FamilyMessage>().CountAsync(m => m.Words == Mark);
    }
}
