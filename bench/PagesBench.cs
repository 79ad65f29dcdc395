using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Waymark.Core.Access;

namespace Waymark.Bench;

/// <summary>bin/bench pages [CHILDREN] [PLANS] [SECONDS]: search by one person, then the pages by fifty people who each read for one to three seconds in between.</summary>
internal static class PagesBench
{
    private const int People = 50;

    public static void Run(string[] args)
    {
        int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
        RunAsync(Number(0, 90_000), Number(1, 6_000), Number(2, 60)).GetAwaiter().GetResult();
    }

    private static async Task RunAsync(int children, int plans, int seconds)
    {
        await using var installation = await BigArea.MakeAsync(children, plans);
        await using var site = await BenchSite.StartAsync(installation);
        await SearchAsync(site, children - plans);
        await AloneAsync(site, "one manager of the whole area, alone", Role.SendManager);
        await AloneAsync(site, "one SENCO, alone", Role.Senco);
        await PagesAsync(site, seconds);
    }

    private static async Task SearchAsync(BenchSite site, int pupils)
    {
        using var client = await site.SignedInAsync(Role.SendManager);
        var form = BenchSite.Hidden(await BenchSite.GetAsync(client, "/people/search"));
        var took = new Durations();
        for (var i = -20; i < 300; i++)
        {
            var (forename, surname, born, upn) = BigArea.Pupil(Math.Abs(i * 263) % pupils);
            var (kind, terms) = (Math.Abs(i) % 5) switch
            {
                0 => ("search: full name", $"{forename} {surname}"),
                1 => ("search: surname", surname),
                2 => ("search: spelt otherwise", $"{forename} {surname[..^1]}"),
                3 => ("search: name and birth", $"{forename} {surname} {born}"),
                _ => ("search: UPN", upn),
            };
            var watch = Stopwatch.StartNew();
            using var content = new FormUrlEncodedContent(form.Append(KeyValuePair.Create("Terms", terms)));
            using var answer = await client.PostAsync(new Uri("/people/search", UriKind.Relative), content);
            var page = await answer.Content.ReadAsStringAsync();
            if (!page.Contains("/people/children/", StringComparison.Ordinal)) throw new InvalidOperationException($"{kind}: nothing found");
            if (i >= 0) took.Add(kind, watch.Elapsed);
        }
        took.Print();
    }

    /// <summary>Each page by one person with nobody else on the site: what the page itself costs once the program is warm.</summary>
    private static async Task AloneAsync(BenchSite site, string who, Role role)
    {
        using var client = await site.SignedInAsync(role, role == Role.Senco ? BigArea.School(0) : "");
        var took = new Durations();
        var (children, clocks) = await ReachAsync(client);
        var chance = new Random(1);
        for (var i = -150; i < 300; i++)
        {
            var (name, path) = Choose(chance, role == Role.SendManager, children, clocks);
            var watch = Stopwatch.StartNew();
            await BenchSite.GetAsync(client, path);
            if (i >= 0) took.Add(name, watch.Elapsed);
        }
        Console.WriteLine(who);
        took.Print();
    }

    /// <summary>The addresses of the children and clocks on the first page of the caseload.</summary>
    private static async Task<(string[] Children, string[] Clocks)> ReachAsync(HttpClient client)
    {
        var list = await BenchSite.GetAsync(client, "/plans/caseload");
        return (Links("/people/children/[0-9a-f-]{36}"), Links("/plans/cases/[0-9a-f-]{36}/clocks"));

        string[] Links(string pattern) => [.. Regex.Matches(list, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value).Distinct()];
    }

    private static async Task PagesAsync(BenchSite site, int seconds)
    {
        var took = new Durations();
        var people = new List<HttpClient>();
        for (var i = 0; i < People; i++) people.Add(i % 2 == 0 ? await site.SignedInAsync(Role.SendManager) : await site.SignedInAsync(Role.Senco, BigArea.School(i)));
        var (children, clocks) = await ReachAsync(people[0]);
        var until = Stopwatch.StartNew();
        await Task.WhenAll(people.Select((client, i) => Task.Run(async () =>
        {
            var chance = new Random(i);
            while (until.Elapsed.TotalSeconds < seconds)
            {
                await Task.Delay(chance.Next(1000, 3000));
                var (name, path) = Choose(chance, manager: i % 2 == 0, children, clocks);
                var watch = Stopwatch.StartNew();
                await BenchSite.GetAsync(client, path);
                if (until.Elapsed.TotalSeconds > 5) took.Add(name, watch.Elapsed);
            }
        })));
        Console.WriteLine($"{People} people, half managers of the whole area, half SENCOs");
        took.Print();
        foreach (var client in people) client.Dispose();
    }

    private static (string, string) Choose(Random chance, bool manager, string[] children, string[] clocks) => chance.Next(100) switch
    {
        < 35 when manager => ("child", children[chance.Next(children.Length)]),
        < 55 when manager => ("clocks", clocks[chance.Next(clocks.Length)]),
        < 65 when manager => ("team", "/plans/team"),
        < 70 when manager => ("figures", "/insight/area"),
        < 85 => ("today", "/plans/today"),
        < 95 => ("caseload", "/plans/caseload"),
        _ => ("caseload, filtered and sorted", "/plans/caseload?need=ASD&sort=name"),
    };
}
