using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;
using Waymark.Core.Access;

namespace Waymark.Tests.Web;

/// <summary>One browser: keeps cookies, follows no redirect by itself, fills in the forms of the last page.</summary>
internal sealed class TestBrowser(TestServer server)
{
    private readonly HttpClient client = server.CreateClient();

    public CookieContainer Cookies { get; } = new();

    /// <summary>Who is signed in here, where the test signed somebody in.</summary>
    public AccountId Account { get; set; }

    public Task<Answer> GetAsync(string address, params (string Name, string Value)[] headers) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address), headers);

    public Task<Answer> PostAsync(string address, params (string Name, string Value)[] fields) => SendAsync(new HttpRequestMessage(HttpMethod.Post, address)
    {
        Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
    });

    /// <summary>Opens a page and sends its form with these fields beside those that are in it.</summary>
    public async Task<Answer> SubmitAsync(string address, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return await SubmitAsync(page, address, fields);
    }

    /// <summary>Sends the form of a page that is open: the one with the field or button named first, or the only one.</summary>
    public Task<Answer> SubmitAsync(Answer page, string address, params (string Name, string Value)[] fields)
    {
        var forms = page.Page.QuerySelectorAll<IHtmlFormElement>("form[method=post]").ToList();
        var form = forms.FirstOrDefault(f => fields.Length > 0 && f.QuerySelector($"[name=\"{fields[0].Name}\"]") is not null) ?? forms.FirstOrDefault(f => f.Closest("main") is not null) ?? forms[0];
        var all = form.QuerySelectorAll("input[type=hidden]").Select(i => (Name: i.GetAttribute("name") ?? "", Value: i.GetAttribute("value") ?? ""))
            .Where(i => fields.All(f => f.Name != i.Name)).Concat(fields);
        return PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : address, [.. all]);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage asked, params (string Name, string Value)[] headers)
    {
        var address = new Uri(new Uri("http://localhost"), asked.RequestUri!);
        asked.RequestUri = address;
        if (Cookies.GetCookieHeader(address) is { Length: > 0 } cookies) asked.Headers.Add("Cookie", cookies);
        foreach (var (name, value) in headers) asked.Headers.TryAddWithoutValidation(name, value);
        var answer = await client.SendAsync(asked, TestContext.Current.CancellationToken);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set) Cookies.SetCookies(address, cookie);
        return new Answer(answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    internal sealed record Answer(HttpResponseMessage Message, string Text)
    {
        private IHtmlDocument? page;

        public HttpStatusCode Status => Message.StatusCode;

        public string Location => Message.Headers.Location?.ToString() ?? "";

        public IHtmlDocument Page => page ??= new HtmlParser().ParseDocument(Text);

        /// <summary>The heading of the page.</summary>
        public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";
    }
}
