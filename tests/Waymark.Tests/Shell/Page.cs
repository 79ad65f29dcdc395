using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Waymark.Tests.Shell;

/// <summary>One answer as a person sees it.</summary>
internal sealed class Page(Browser browser, HttpResponseMessage answer, IHtmlDocument document)
{
    public HttpStatusCode Status => answer.StatusCode;
    public HttpResponseMessage Answer => answer;
    public IHtmlDocument Document => document;
    public string Path => answer.RequestMessage!.RequestUri!.PathAndQuery;
    public string Heading => Words(document.QuerySelector("h1"));
    public string Text => Words(document.Body);

    /// <summary>Rows of a table by its caption, each as its cells.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string caption) =>
        [.. document.QuerySelectorAll("table").First(t => Words(t.QuerySelector("caption")).Contains(caption, StringComparison.Ordinal))
            .QuerySelectorAll("tbody tr").Select(r => (IReadOnlyList<string>)[.. r.Children.Select(Words)])];

    /// <summary>Follows the first link with that text.</summary>
    public Task<Page> FollowAsync(string text) => browser.OpenAsync(
        ((IHtmlAnchorElement)document.QuerySelectorAll("main a").First(a => Words(a).Contains(text, StringComparison.Ordinal))).PathName +
        ((IHtmlAnchorElement)document.QuerySelectorAll("main a").First(a => Words(a).Contains(text, StringComparison.Ordinal))).Search);

    /// <summary>Sends the page's own form (the last one in its main part) with these fields in place of those that it holds.</summary>
    public Task<Page> SubmitAsync(params (string Name, string Value)[] fields)
    {
        var form = document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Last();
        var kept = form.Elements.OfType<IHtmlInputElement>().Where(i => i.Name is not null && i.Type is "hidden" or "text" && !string.IsNullOrEmpty(i.Name) && fields.All(f => f.Name != i.Name))
            .Select(i => KeyValuePair.Create(i.Name!, i.Value));
        var to = new Uri(string.IsNullOrEmpty(form.GetAttribute("action")) ? answer.RequestMessage!.RequestUri!.ToString() : form.Action);
        return browser.PostAsync(to, [.. kept, .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
    }

    /// <summary>The sentence stands in the summary and beside its field; the answer has status 400.</summary>
    public void ShowsError(string field, string sentence)
    {
        Assert.Equal(HttpStatusCode.BadRequest, Status);
        Assert.Contains(sentence, document.QuerySelectorAll(".govuk-error-summary__list li").Select(Words));
        if (field.Length == 0) return;
        Assert.Contains(sentence, Words(document.GetElementById($"{field.Replace('.', '-')}-error")), StringComparison.Ordinal);
    }

    private static string Words(IElement? element) =>
        element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
