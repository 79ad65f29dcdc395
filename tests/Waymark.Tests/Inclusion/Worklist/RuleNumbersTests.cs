using System.Globalization;
using AngleSharp.Dom;
using Waymark.Inclusion.Door;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Inclusion.Worklist;

public sealed class RuleNumbersTests
{
    [Fact]
    public async Task Each_number_of_the_page_of_rules_leads_to_as_many_reasons_within_reach()
    {
        // A copy that nobody else changes meanwhile.
        await using var web = new DemoWeb();
        var helen = await web.AsAsync("helen");
        var links = (await helen.OpenAsync(WorklistLinks.Rules)).Document.QuerySelectorAll("td[data-label] a[href*='weeks=all']").Where(a => a.TextContent[0] is > '0' and <= '9' && !a.TextContent.Contains('%', StringComparison.Ordinal)).ToList();
        Assert.Contains(links, a => Of(a) == "Found");
        Assert.Contains(links, a => Of(a) == "Closed");
        Assert.Contains(links, a => Of(a) == "False alarms");
        foreach (var some in links.GroupBy(Of))
            foreach (var link in some.Take(3))
            {
                var number = int.Parse(link.FirstChild!.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                var behind = await helen.OpenAsync(link.GetAttribute("href")!);
                Assert.StartsWith($"{number:N0} reason", behind.Document.QuerySelector("main p[role=status]")!.TextContent.Trim(), StringComparison.Ordinal);
            }

        // A school finds its own alone behind the same address.
        var (all, own) = (await helen.OpenAsync($"{WorklistLinks.LookBackChildren}?weeks=all"), await (await web.AsAsync("ben")).OpenAsync($"{WorklistLinks.LookBackChildren}?weeks=all"));
        Assert.True(Total(own) < Total(all), $"{Total(own)} of {Total(all)}");
    }

    private static string Of(IElement link) => link.ParentElement!.GetAttribute("data-label")!;

    private static int Total(Page page) => int.Parse(page.Document.QuerySelector("main p[role=status] strong")!.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
