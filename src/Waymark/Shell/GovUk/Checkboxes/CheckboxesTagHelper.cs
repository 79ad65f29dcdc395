using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Waymark.Shell.GovUk.Field;

namespace Waymark.Shell.GovUk.Checkboxes;

/// <summary>Any number of a few choices; bound to an array of their values.</summary>
[HtmlTargetElement("gov-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesTagHelper : FieldTagHelper
{
    public required string Legend { get; set; }

    /// <summary>Value and words of each choice.</summary>
    public required IReadOnlyList<(string Value, string Label)> Items { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Group(output);
        output.PreContent.AppendHtml(new TagBuilder("fieldset") { TagRenderMode = TagRenderMode.StartTag, Attributes = { ["class"] = "govuk-fieldset", ["aria-describedby"] = DescribedBy } });
        output.Content.AppendHtml(Tag("legend", "govuk-fieldset__legend govuk-fieldset__legend--s", Legend));
        HintAndError(output.Content);
        var list = Tag("div", "govuk-checkboxes");
        list.Attributes["data-module"] = "govuk-checkboxes";
        var chosen = For?.Model as IReadOnlyCollection<string> ?? [];
        for (var i = 0; i < Items.Count; i++) list.InnerHtml.AppendHtml(Choice(i, chosen));
        output.Content.AppendHtml(list);
        output.PostContent.AppendHtml(new TagBuilder("fieldset") { TagRenderMode = TagRenderMode.EndTag });
    }

    private TagBuilder Choice(int at, IReadOnlyCollection<string> chosen)
    {
        var (value, label) = Items[at];
        // The first one carries the plain id, so that the error summary leads to it.
        var id = at == 0 ? Id : $"{Id}-{at + 1}";
        var box = Identified(Tag("input", "govuk-checkboxes__input"), id);
        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.Attributes["name"] = FieldName;
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = value;
        if (chosen.Contains(value)) box.Attributes["checked"] = "checked";
        var words = LabelFor(label, id);
        words.AddCssClass("govuk-checkboxes__label");
        var item = Tag("div", "govuk-checkboxes__item");
        item.InnerHtml.AppendHtml(box).AppendHtml(words);
        return item;
    }
}
