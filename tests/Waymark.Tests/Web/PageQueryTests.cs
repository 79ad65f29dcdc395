using System.Globalization;
using System.Net;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Tests.Architecture;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Web;

/// <summary>How often each page asks the store: fixed by <c>page-queries.csv</c>, the same in an area of any size.</summary>
public sealed class PageQueryTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static readonly Table Pages = Table.Parse("page-queries.csv", File.ReadAllText(Path.Combine(Source.Root, "tests", "Waymark.Tests", "Web", "page-queries.csv")));
    private static readonly int IdrisNumber = DemoScene.Cast("children").Rows.Select(r => r["key"]).ToList().IndexOf("idris");
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1500)]
    public async Task Every_page_sends_the_number_of_queries_that_the_table_says_whatever_the_size_of_the_area(int pupils)
    {
        await using var site = await DemonstrationAsync(pupils);
        var wrong = new List<string>();
        foreach (var person in Pages.Rows.GroupBy(r => r["person"]))
        {
            var browser = await site.WithSessionAsync(AccountId.From(DemoScene.IdOf($"account {person.Key}")), DemoScene.IdOf($"membership {person.Key} 815"), Stop);
            foreach (var page in person)
            {
                var path = page["path"].Replace("{child}", $"{CastIds.Child("finn")}", StringComparison.Ordinal).Replace("{maya}", $"{CastIds.Child("maya")}", StringComparison.Ordinal)
                    .Replace("{case}", $"{CastIds.Case("finn")}", StringComparison.Ordinal).Replace("{amara}", $"{CastIds.Case("amara")}", StringComparison.Ordinal)
                    .Replace("{panel}", $"{DemoScene.IdOf("panel to come")}", StringComparison.Ordinal).Replace("{held}", $"{DemoScene.IdOf("panel held")}", StringComparison.Ordinal)
                    .Replace("{item}", $"{DemoScene.IdOf($"panel item finn {DemoScene.IdOf("panel to come")}")}", StringComparison.Ordinal)
                    .Replace("{alliance}", $"{DemoScene.IdOf("alliance 0")}", StringComparison.Ordinal).Replace("{looked}", $"{DemoScene.IdOf("alliance 8")}", StringComparison.Ordinal)
                    .Replace("{entry}", $"{DemoScene.IdOf($"alliance item {CastIds.Child("idris")} {DemoScene.IdOf("alliance 0")}")}", StringComparison.Ordinal)
                    .Replace("{noah}", $"{CastIds.Case("noah")}", StringComparison.Ordinal).Replace("{consultation}", $"{DemoScene.IdOf("consultation noah 999022")}", StringComparison.Ordinal)
                    .Replace("{exclusion}", $"{DemoScene.IdOf("suspension", 815, IdrisNumber, 0)}", StringComparison.Ordinal).Replace("{idris}", $"{CastIds.Child("idris")}", StringComparison.Ordinal)
                    .Replace("{timetable}", $"{DemoScene.IdOf("part-time", 815, IdrisNumber)}", StringComparison.Ordinal).Replace("{placement}", $"{DemoScene.IdOf("placement", 815, IdrisNumber)}", StringComparison.Ordinal)
                    .Replace("{provider}", $"{DemoScene.IdOf("provider orchard 815")}", StringComparison.Ordinal)
                    .Replace("{review}", $"{CastIds.Review("amara", "review-2026")}", StringComparison.Ordinal);
                Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(path)).Status);
                var (queries, _) = await QueryCount.OfAsync(() => browser.GetAsync(path));
                if (queries != int.Parse(page["queries"], CultureInfo.InvariantCulture)) wrong.Add($"{person.Key},{page["path"]},{queries} instead of {page["queries"]}");
            }
        }
        Wrong.None(wrong);
    }

    private async Task<TestSite> DemonstrationAsync(int pupils)
    {
        var stores = new StoreSettings { Folder = Path.Combine(engines.Settings("Sqlite").Folder, $"pupils-{pupils}") };
        Directory.CreateDirectory(stores.Folder);
        await File.WriteAllTextAsync(Path.Combine(stores.Folder, DemoScene.Mark), "", Stop);
        await DemoArea.MakeAsync(stores, pupils, Stop);
        return await TestSite.StartAsync(stores, Stop, new Dictionary<string, string?> { ["Access:Demonstration"] = "true" });
    }
}
