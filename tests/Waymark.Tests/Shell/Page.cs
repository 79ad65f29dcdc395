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
        var kept = form.Elements.SelectMany(Held).Where(held => fields.All(f => f.Name != held.Key));
        var to = new Uri(answer.RequestMessage!.RequestUri!, form.GetAttribute("action") ?? "");
        return browser.PostAsync(to, [.. kept, .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
    }

    /// <summary>Presses a button that stands in a small form of its own: to this address, with these fields.</summary>
    public Task<Page> PressAsync(string path, params (string Name, string Value)[] fields) => browser.PostAsync(new Uri(answer.RequestMessage!.RequestUri!, path),
        [.. document.QuerySelectorAll<IHtmlInputElement>("main input[name=__RequestVerificationToken]").Take(1).Select(t => KeyValuePair.Create(t.Name!, t.Value)), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);

    /// <summary>What a browser sends of one control that nobody touched.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Held(IElement control) => control switch
    {
        IHtmlInputElement { Name: { Length: > 0 } name, Type: "hidden" or "text" or "date" or "number" or "email" or "tel" or "search" } box => [new(name, box.Value)],
        IHtmlInputElement { Name: { Length: > 0 } name, Type: "checkbox" or "radio", IsChecked: true } tick => [new(name, tick.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } text => [new(name, text.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } select => select.SelectedOptions.Select(o => KeyValuePair.Create(name, o.Value)),
        _ => [],
    };

    /// <summary>The sentence stands in the summary and beside its field; the answer has status 400.</summary>
    public void ShowsError(string field, string sentence)
    {
        Assert.Equal(HttpStatusCode.BadRequest, Status);
        Assert.Contains(sentence, document.QuerySelectorAll(".govuk-error-summary__list li").Select(Words));
        if (field.Length == 0) return;
        Assert.Contains(sentence, Words(document.GetElementById($"{string.Concat(field.Select(c => c is '.' or '[' or ']' ? '-' : c))}-error")), StringComparison.Ordinal);
    }

    private static string Words(IElement? element) =>
        element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
