using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Waymark.Shell.GovUk.Pagination;

/// <summary>The way to the pages before and after this one; nothing where there is one page: <c>&lt;gov-pagination label="Pages of the history" sheet="2" of="7" link="n => …" /&gt;</c>.</summary>
[HtmlTargetElement("gov-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>What screen readers call it.</summary>
    public required string Label { get; set; }

    /// <summary>Number of this page, from 1.</summary>
    public required int Sheet { get; set; }

    /// <summary>How many pages there are.</summary>
    public required int Of { get; set; }

    /// <summary>Address of a page by its number.</summary>
    public required Func<int, string> Link { get; set; }

    public string Before { get; set; } = "Previous page";
    public string After { get; set; } = "Next page";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Of <= 1)
        {
            output.SuppressOutput();
            return;
        }
        (output.TagName, output.TagMode) = ("nav", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", Label);
        if (Sheet > 1) output.Content.AppendHtml(To(Sheet - 1, "prev", Before));
        var here = new TagBuilder("span");
        here.AddCssClass("govuk-pagination__item waymark-page-number");
        here.InnerHtml.Append($"Page {Sheet:N0} of {Of:N0}");
        output.Content.AppendHtml(here);
        if (Sheet < Of) output.Content.AppendHtml(To(Sheet + 1, "next", After));
    }

    private TagBuilder To(int sheet, string way, string words)
    {
        var link = new TagBuilder("a");
        link.AddCssClass("govuk-link govuk-pagination__link");
        link.Attributes["href"] = Link(sheet);
        link.Attributes["rel"] = way;
        link.InnerHtml.Append(words);
        var around = new TagBuilder("div");
        around.AddCssClass($"govuk-pagination__{way}");
        around.InnerHtml.AppendHtml(link);
        return around;
    }
}
