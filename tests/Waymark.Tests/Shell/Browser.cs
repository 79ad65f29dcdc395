using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using Waymark.Shell.Demo;

namespace Waymark.Tests.Shell;

/// <summary>A visitor over HTTP: keeps cookies, opens pages, sends the form that it finds there.</summary>
internal sealed class Browser(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true }) { BaseAddress = address };

    public HttpClient Http => http;

    public void Dispose() => http.Dispose();

    /// <summary>Through the sign-in page of the cast.</summary>
    public async Task SignInAsync(string key)
    {
        var page = await OpenAsync("/access/sign-in/cast");
        var answer = await page.SubmitAsync(("membership", $"{DemoScene.IdOf($"membership {key} 815")}"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    public async Task<Page> OpenAsync(string path) => await PageOfAsync(await http.GetAsync(new Uri(path, UriKind.Relative)));

    public async Task<Page> PostAsync(Uri to, IEnumerable<KeyValuePair<string, string>> fields) =>
        await PageOfAsync(await http.PostAsync(to, new FormUrlEncodedContent(fields)));

    private async Task<Page> PageOfAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        var context = BrowsingContext.New(Configuration.Default);
        var document = (IHtmlDocument)await context.OpenAsync(r => r.Content(text).Address(answer.RequestMessage!.RequestUri!.ToString()));
        return new Page(this, answer, document);
    }
}
