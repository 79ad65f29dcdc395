using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Waymark.Shell.GovUk.Field;

namespace Waymark.Shell.GovUk.Checkbox;

/// <summary>One statement to agree with.</summary>
[HtmlTargetElement("gov-checkbox", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxTagHelper : FieldTagHelper
{
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Group(output);
        HintAndError(output.Content);
        var box = Identified(Tag("input", "govuk-checkboxes__input"), Id);
        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.Attributes["name"] = FieldName;
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        if (Shown.Contains("true", StringComparison.OrdinalIgnoreCase)) box.Attributes["checked"] = "checked";
        Describe(box);
        var words = LabelFor(Label, Id);
        words.AddCssClass("govuk-checkboxes__label");
        var item = Tag("div", "govuk-checkboxes__item");
        item.InnerHtml.AppendHtml(box).AppendHtml(words);
        var list = Tag("div", "govuk-checkboxes");
        list.Attributes["data-module"] = "govuk-checkboxes";
        list.InnerHtml.AppendHtml(item);
        output.Content.AppendHtml(list);
    }
}
