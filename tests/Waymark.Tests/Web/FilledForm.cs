using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Waymark.Tests.Web;

/// <summary>A form as a person sends it: everything that stands in it already, with some fields changed.</summary>
internal static class FilledForm
{
    /// <summary>Opens the page and sends its form.</summary>
    public static async Task<TestBrowser.Answer> FillAsync(this TestBrowser browser, string address, params (string Name, string Value)[] fields)
    {
        var page = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return await browser.FillAsync(page, address, fields);
    }

    /// <summary>Sends the form of a page that was opened before.</summary>
    public static Task<TestBrowser.Answer> FillAsync(this TestBrowser browser, TestBrowser.Answer page, string address, params (string Name, string Value)[] fields)
    {
        var form = page.Page.QuerySelector<IHtmlFormElement>("main form[method=post]")!;
        var held = form.Elements.Select(Held).Where(f => f.Name.Length > 0 && fields.All(c => c.Name != f.Name));
        return browser.PostAsync(address, [.. held, .. fields]);
    }

    private static (string Name, string Value) Held(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => ("", ""),
        IHtmlInputElement input => (input.Name ?? "", input.Value),
        IHtmlSelectElement select => (select.Name ?? "", select.Value ?? ""),
        IHtmlTextAreaElement area => (area.Name ?? "", area.Value),
        _ => ("", ""),
    };

    /// <summary>A day in the three boxes of a field.</summary>
    public static (string, string)[] Day(string field, NodaTime.LocalDate day) => [($"{field}.day", $"{day.Day}"), ($"{field}.month", $"{day.Month}"), ($"{field}.year", $"{day.Year}")];

    /// <summary>The sentences of the summary of a refused form.</summary>
    public static IReadOnlyList<string> Problems(this TestBrowser.Answer answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        return [.. answer.Page.QuerySelectorAll(".govuk-error-summary__list li").Select(e => e.Text().Trim())];
    }
}
