using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Waymark.Bench;

/// <summary>
/// bin/bench casework [PUPILS] [SECONDS]: forty officers, among whom the cases of one team are shared out, and four hundred families at once on a whole area.
/// An officer reads or writes every two to six seconds, a family every five to fifteen; one deed of an officer in ten adds a row to a plan, one of a family in
/// twenty writes to the team. At the end every edit that was answered is looked for in the store.
/// </summary>
internal static partial class CaseworkBench
{
    private const int Officers = 40;
    private const int Families = 400;

    /// <summary>Seconds in which the program compiles its pages.</summary>
    private const int Warm = 20;

    public static void Run(string[] args)
    {
        int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
        RunAsync(Number(0, 120_000), Number(1, 90)).GetAwaiter().GetResult();
    }

    private static async Task RunAsync(int pupils, int seconds)
    {
        using var stores = DemoStores.Make(pupils).Stores;
        var people = await CaseworkPeople.OfAsync(stores.Settings, stores.Areas[0], Officers, Families);
        using var site = await stores.ServeAsync(5660);
        var (took, edits, passed) = (new Durations(), new int[1], Stopwatch.StartNew());
        await Task.WhenAll([
            .. people.Officers.Select((key, i) => LiveAsync(site.Address, key, new Random(i), (2, 6), (client, chance) => OfficerAsync(client, chance, people, edits))),
            .. people.Families.Select((family, i) => LiveAsync(site.Address, family.Key, new Random(1000 + i), (5, 15), (client, chance) => FamilyAsync(client, chance, family.Child, edits)))]);
        Console.WriteLine($"{people.Plans:N0} plans and cases; {Officers} officers and {Families} families; memory of the site at most {site.Memory} MB");
        took.Print();
        var kept = await people.WrittenAsync(stores.Settings);
        Console.WriteLine(kept == edits[0] ? $"every one of {kept:N0} edits is there" : $"OF {edits[0]:N0} EDITS {kept:N0} ARE THERE");

        async Task LiveAsync(Uri address, string key, Random chance, (int Least, int Most) pause, Func<HttpClient, Random, Task<string>> deed)
        {
            using var client = BenchSite.Client(address, key);
            await Task.Delay(chance.Next(pause.Most * 1000));
            while (passed.Elapsed.TotalSeconds < seconds)
            {
                var watch = Stopwatch.StartNew();
                var name = await deed(client, chance);
                if (passed.Elapsed.TotalSeconds > Warm) took.Add(name, watch.Elapsed);
                await Task.Delay(chance.Next(pause.Least * 1000, pause.Most * 1000));
            }
        }
    }

    private static async Task<string> OfficerAsync(HttpClient client, Random chance, CaseworkPeople people, int[] edits)
    {
        var of = people.Cases[chance.Next(people.Cases.Count)];
        switch (chance.Next(10))
        {
            case 0:
                var page = $"/plans/cases/{of}/plan/add?kind=need&section=B";
                await WriteAsync(client, page, ("Asked.Values[area]", "CL"), ("Asked.Values[description]", CaseworkPeople.Mark), ("Asked.SourceNote", "Meeting"));
                Interlocked.Increment(ref edits[0]);
                return "officer: form and new row";
            case 1 or 2: await BenchSite.GetAsync(client, "/plans/today"); return "officer: today";
            case 3 or 4: await BenchSite.GetAsync(client, "/plans/caseload"); return "officer: caseload";
            case 5: await BenchSite.GetAsync(client, $"/plans/cases/{of}/clocks"); return "officer: clocks";
            case 6: await BenchSite.GetAsync(client, "/plans/reviews"); return "officer: reviews";
            default: await BenchSite.GetAsync(client, $"/plans/cases/{of}/plan"); return "officer: plan";
        }
    }

    private static async Task<string> FamilyAsync(HttpClient client, Random chance, string child, int[] edits)
    {
        var at = $"/family/children/{child}";
        switch (chance.Next(20))
        {
            case 0:
                await WriteAsync(client, $"{at}/messages", ("Words", CaseworkPeople.Mark));
                Interlocked.Increment(ref edits[0]);
                return "family: page and message";
            case < 6: await BenchSite.GetAsync(client, "/family/children"); return "family: start";
            case < 12: await BenchSite.GetAsync(client, $"{at}/where-we-are"); return "family: where we are";
            case < 16: await BenchSite.GetAsync(client, $"{at}/messages"); return "family: messages";
            default: await BenchSite.GetAsync(client, $"{at}/plan"); return "family: plan";
        }
    }

    /// <summary>Opens a page and sends its form with these fields changed.</summary>
    /// <exception cref="HttpRequestException">It was not taken.</exception>
    private static async Task WriteAsync(HttpClient client, string page, params (string Name, string Value)[] changed)
    {
        var html = await BenchSite.GetAsync(client, page);
        var fields = Input().Matches(html).Select(input => (Name: Attribute(input.Value, "name"), Value: WebUtility.HtmlDecode(Attribute(input.Value, "value")), Type: Attribute(input.Value, "type")))
            .Where(field => field.Name.Length > 0 && field.Type is not ("checkbox" or "radio" or "submit")).DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => field.Value);
        foreach (var (name, value) in changed) fields[name] = value;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(page, UriKind.Relative), content);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther)) throw new HttpRequestException($"{page}: {answer.StatusCode}");
    }

    private static string Attribute(string element, string name) => Regex.Match(element, $" {name}=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;

    [GeneratedRegex("<input[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Input();
}
