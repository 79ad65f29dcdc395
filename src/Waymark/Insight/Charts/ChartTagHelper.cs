using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Insight.Charts;

/// <summary>
/// A chart on a page: heading, sentence, drawing for the width there is, explanations, source, and the figures as a table that opens without a script.
/// What stands inside the tag, such as links to files, comes last: <c>&lt;waymark-chart of="Model.Absence" id="absence"&gt;&lt;/waymark-chart&gt;</c>.
/// </summary>
[HtmlTargetElement("waymark-chart")]
public sealed class ChartTagHelper : TagHelper
{
    /// <summary>The chart.</summary>
    public required Chart Of { get; set; }

    /// <summary>Id of the figure, unique in its page.</summary>
    public required string Id { get; set; }

    /// <summary>Level of its heading, 2 to 6.</summary>
    public int Level { get; set; } = 3;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var inside = await output.GetChildContentAsync();
        (output.TagName, output.TagMode) = ("figure", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "waymark-chart");
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("aria-labelledby", Id + "-heading");
        output.Content.SetHtmlContent(Caption());
        output.Content.AppendHtml(Sheet());
        foreach (var words in Of.Explanations) output.Content.AppendHtml(Tag("p", "waymark-chart__note", words));
        if (Of.Source is { } source) output.Content.AppendHtml(Tag("p", "waymark-chart__note", $"Source: {source}"));
        output.Content.AppendHtml(Figures());
        if (!inside.IsEmptyOrWhiteSpace) output.Content.AppendHtml(inside);
    }

    private TagBuilder Caption()
    {
        var heading = Tag("h" + Level.ToString(System.Globalization.CultureInfo.InvariantCulture), "govuk-heading-s waymark-chart__title", Of.Title);
        heading.Attributes["id"] = Id + "-heading";
        return Around("figcaption", "", heading, Tag("p", "govuk-body waymark-chart__summary", Of.Summary));
    }

    // Style sheets show one of the two; the other is read by nobody.
    private TagBuilder Sheet() => Around("div", "waymark-chart__sheet",
        new SvgContent(Of.Draw(Canvas.Wide), Id + "-wide", "waymark-chart__wide"), new SvgContent(Of.Draw(Canvas.Narrow), Id + "-narrow", "waymark-chart__narrow"));

    private TagBuilder Figures()
    {
        var words = Tag("span", "govuk-details__summary-text", "Figures of this chart as a table");
        words.InnerHtml.AppendHtml(Tag("span", "govuk-visually-hidden", ": " + Of.Title));
        var scroll = Around("div", "waymark-scroll", TableOf(Of.Table));
        scroll.Attributes["tabindex"] = "0";
        scroll.Attributes["role"] = "region";
        scroll.Attributes["aria-label"] = "Figures: " + Of.Title;
        var details = Around("details", "govuk-details waymark-chart__figures", Around("summary", "govuk-details__summary", words), Around("div", "govuk-details__text", scroll));
        return details;
    }

    private TagBuilder TableOf(ChartTable table)
    {
        var head = Tag("tr", "govuk-table__row");
        var numeric = Enumerable.Range(0, table.Columns.Count).Select(table.IsNumeric).ToList();
        for (var at = 0; at < table.Columns.Count; at++) head.InnerHtml.AppendHtml(Cell("th", numeric[at], table.Columns[at], "col"));
        var body = Around("tbody", "govuk-table__body");
        foreach (var row in table.Rows)
        {
            var line = Tag("tr", "govuk-table__row");
            for (var at = 0; at < row.Count; at++) line.InnerHtml.AppendHtml(at == 0 ? Cell("th", false, row[at], "row") : Cell("td", numeric[at], row[at]));
            body.InnerHtml.AppendHtml(line);
        }
        return Around("table", "govuk-table waymark-table", Tag("caption", "govuk-table__caption govuk-visually-hidden", Of.Title), Around("thead", "govuk-table__head", head), body);
    }

    private static TagBuilder Cell(string name, bool isNumber, string words, string? scope = null)
    {
        var kind = scope is null ? "govuk-table__cell" : "govuk-table__header";
        var cell = Tag(name, isNumber ? $"{kind} {kind}--numeric" : kind, words);
        if (scope is not null) cell.Attributes["scope"] = scope;
        return cell;
    }

    private static TagBuilder Tag(string name, string classes, string words = "")
    {
        var tag = new TagBuilder(name);
        if (classes.Length > 0) tag.AddCssClass(classes);
        tag.InnerHtml.Append(words);
        return tag;
    }

    private static TagBuilder Around(string name, string classes, params IReadOnlyList<IHtmlContent> inside)
    {
        var tag = Tag(name, classes);
        foreach (var content in inside) tag.InnerHtml.AppendHtml(content);
        return tag;
    }
}
