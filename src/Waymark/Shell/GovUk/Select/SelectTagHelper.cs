using Microsoft.AspNetCore.Razor.TagHelpers;
using Waymark.Shell.GovUk.Field;

namespace Waymark.Shell.GovUk.Select;

/// <summary>One choice of many.</summary>
[HtmlTargetElement("gov-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public required string Label { get; set; }

    /// <summary>Value and words of each choice.</summary>
    public required IReadOnlyList<(string Value, string Label)> Items { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Group(output);
        output.Content.AppendHtml(LabelFor(Label, Id));
        HintAndError(output.Content);
        var box = Identified(Tag("select", "govuk-select"), Id);
        if (Error is not null) box.AddCssClass("govuk-select--error");
        box.Attributes["name"] = FieldName;
        Describe(box);
        foreach (var (value, label) in Items)
        {
            var option = Tag("option", "", label);
            option.Attributes["value"] = value;
            if (value == Shown) option.Attributes["selected"] = "selected";
            box.InnerHtml.AppendHtml(option);
        }
        output.Content.AppendHtml(box);
    }
}
