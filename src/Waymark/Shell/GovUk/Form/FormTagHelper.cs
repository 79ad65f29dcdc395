using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Waymark.Shell.GovUk.Form;

/// <summary>A page's form: what must be put right at the top, the heading, the questions, and the token that protects it.</summary>
[HtmlTargetElement("gov-form")]
public sealed class FormTagHelper(IHtmlGenerator html) : TagHelper
{
    private readonly List<string> asked = [];

    public required string Title { get; set; }

    /// <summary>Whom or what it is about, above the heading.</summary>
    public string? Caption { get; set; }

    public string? Action { get; set; }

    /// <summary>True where the form sends a file.</summary>
    public bool Files { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>The questions inside add their names here.</summary>
    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(FormTagHelper)] = asked;
    }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Content.SetHtmlContent(await output.GetChildContentAsync());
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("novalidate", "novalidate");
        if (Action is not null) output.Attributes.SetAttribute("action", Action);
        // What a page leaves out must not be there at all: a script would take an empty address for the page's own.
        foreach (var empty in output.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal) && (a.Value is null or "" or HtmlString { Value: null or "" })).ToList()) output.Attributes.Remove(empty);
        if (Files) output.Attributes.SetAttribute("enctype", "multipart/form-data");
        if (!ViewContext.ViewData.ModelState.IsValid) output.PreElement.AppendHtml(Summary());
        output.PreElement.AppendHtml(Heading());
        output.PostContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
    }

    private TagBuilder Heading()
    {
        var heading = Tag("h1", "govuk-heading-l");
        if (Caption is not null) heading.InnerHtml.AppendHtml(Tag("span", "govuk-caption-l", Caption));
        heading.InnerHtml.Append(Title);
        return heading;
    }

    private TagBuilder Summary()
    {
        var list = Tag("ul", "govuk-list govuk-error-summary__list");
        // What stands nowhere on the page comes first: it concerns the whole.
        foreach (var (field, state) in ViewContext.ViewData.ModelState.OrderBy(f => asked.IndexOf(f.Key)))
            foreach (var error in state?.Errors ?? [])
            {
                var link = Tag(field.Length > 0 ? "a" : "span", "", error.ErrorMessage);
                if (field.Length > 0) link.Attributes["href"] = $"#{TagBuilder.CreateSanitizedId(field, "-")}";
                var item = Tag("li", "");
                item.InnerHtml.AppendHtml(link);
                list.InnerHtml.AppendHtml(item);
            }
        var body = Tag("div", "govuk-error-summary__body");
        body.InnerHtml.AppendHtml(list);
        var alert = Tag("div", "");
        alert.Attributes["role"] = "alert";
        alert.InnerHtml.AppendHtml(Tag("h2", "govuk-error-summary__title", "There is a problem")).AppendHtml(body);
        var summary = Tag("div", "govuk-error-summary");
        summary.Attributes["data-module"] = "govuk-error-summary";
        summary.InnerHtml.AppendHtml(alert);
        return summary;
    }

    private static TagBuilder Tag(string name, string css, string? text = null)
    {
        var tag = new TagBuilder(name);
        if (css.Length > 0) tag.AddCssClass(css);
        if (text is not null) tag.InnerHtml.Append(text);
        return tag;
    }
}
