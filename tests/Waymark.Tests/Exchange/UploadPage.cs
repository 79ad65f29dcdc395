using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Waymark.Exchange.Door;
using Waymark.Tests.Web;

namespace Waymark.Tests.Exchange;

/// <summary>Files through the pages of the site, as a person sends them: choose, wait, read what was found, say yes.</summary>
internal static class UploadPage
{
    private const string Address = "/exchange/imports/upload";

    /// <summary>Sends a file; the answer leads to its import, or says beside the field what is wrong.</summary>
    public static async Task<TestBrowser.Answer> SendAsync(TestBrowser browser, byte[] file, string name, string profile = "", params (string Name, string Value)[] options)
    {
        var form = await browser.GetAsync(Address);
        return await SendAsync(browser, form, file, name, profile, options);
    }

    /// <summary>Sends a file by a form that is open already.</summary>
    public static async Task<TestBrowser.Answer> SendAsync(TestBrowser browser, TestBrowser.Answer form, byte[] file, string name, string profile = "", params (string Name, string Value)[] options)
    {
        var token = form.Page.QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(profile), "Profile" }, { new ByteArrayContent(file), "Sent", name },
        };
        foreach (var (option, value) in options) content.Add(new StringContent(value), $"Options[{option}]");
        return await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, Address) { Content = content });
    }

    /// <summary>The page of an import once no work on it is under way.</summary>
    public static async Task<TestBrowser.Answer> SettledAsync(TestBrowser browser, string address)
    {
        while (true)
        {
            var page = await browser.GetAsync(address);
            if (!page.Message.Headers.Contains("Refresh")) return page;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Says yes on the page of a checked import.</summary>
    public static Task<TestBrowser.Answer> AcceptAsync(TestBrowser browser, TestBrowser.Answer page) =>
        browser.PostAsync(page.Page.QuerySelector<IHtmlButtonElement>("button[formaction*=accept]")!.GetAttribute("formaction")!, [.. Hidden(page)]);

    /// <summary>Sends a file, sees it checked without an error, says yes and waits: the page of the import.</summary>
    public static async Task<TestBrowser.Answer> ImportAsync(TestBrowser browser, byte[] file, string name)
    {
        var sent = await SendAsync(browser, file, name);
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        var page = await SettledAsync(browser, sent.Location);
        Assert.Contains("Import the good records", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("govuk-tag--red", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await AcceptAsync(browser, page)).Status);
        return await SettledAsync(browser, sent.Location);
    }

    /// <summary>The findings as a person downloads them, each by the names of the columns.</summary>
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> FindingsAsync(TestBrowser browser, TestBrowser.Answer page)
    {
        var answer = await browser.GetAsync(page.Page.QuerySelector<IHtmlAnchorElement>("a[href$='/findings']")!.GetAttribute("href")!);
        Assert.Equal("text/csv", answer.Message.Content.Headers.ContentType?.MediaType);
        var csv = new StrictCsv(new StringReader(answer.Text));
        string[] names = [.. csv.Next()!];
        var rows = new List<IReadOnlyDictionary<string, string>>();
        // The last line says who took the file.
        while (csv.Next() is { } cells)
            if (cells.Count == names.Length) rows.Add(names.Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal));
        return rows;
    }

    /// <summary>The hidden fields of the forms of a page.</summary>
    public static IEnumerable<(string Name, string Value)> Hidden(TestBrowser.Answer page) =>
        page.Page.QuerySelectorAll<IHtmlInputElement>("main form[method=post] input[type=hidden]").Select(i => (i.Name!, i.Value)).DistinctBy(f => f.Item1);
}
