using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Waymark.Plans;
using Waymark.Shell.Data;
using Waymark.Tests.Shell;

namespace Waymark.Tests.Plans.Advice;

/// <summary>Sends one of several forms of a page, and looks into the store.</summary>
internal static class AdviceForms
{
    /// <summary>Opens the page and sends its first form to that handler, with what the form hides.</summary>
    public static async Task<Page> SendAsync(this Browser browser, string path, string handler, params (string Name, string Value)[] fields) =>
        await browser.SendAsync(await browser.OpenAsync(path), path, handler, fields);

    /// <summary>Sends the first form of a page that was opened before.</summary>
    public static Task<Page> SendAsync(this Browser browser, Page page, string path, string handler, params (string Name, string Value)[] fields)
    {
        var to = handler.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={handler}";
        return browser.PostAsync(new Uri(to, UriKind.Relative), [.. Hidden(page).Where(h => fields.All(f => f.Name != h.Key)), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
    }

    public static async Task<HttpResponseMessage> UploadAsync(this Browser browser, string path, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in Hidden(await browser.OpenAsync(path))) form.Add(new StringContent(value), field);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "Sent", name);
        return await browser.Http.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public static (string, string)[] Day(string field, NodaTime.LocalDate day) => [($"{field}.day", $"{day.Day}"), ($"{field}.month", $"{day.Month}"), ($"{field}.year", $"{day.Year}")];

    public static Task<AdviceRequest> AdviceAsync(this WaymarkDb db, string child, string body)
    {
        var of = CastIds.Case(child);
        return db.Set<AdviceRequest>().AsNoTracking().SingleAsync(a => a.Case == of && a.Body == body, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<KeyValuePair<string, string>> Hidden(Page page) => page.Document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").First()
        .Elements.OfType<IHtmlInputElement>().Where(i => i.Type == "hidden" && !string.IsNullOrEmpty(i.Name)).Select(i => KeyValuePair.Create(i.Name!, i.Value)).DistinctBy(p => p.Key);
}
