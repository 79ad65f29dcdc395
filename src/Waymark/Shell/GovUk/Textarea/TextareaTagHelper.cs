using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Waymark.Shell.GovUk.Field;

namespace Waymark.Shell.GovUk.Textarea;

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("gov-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public required string Label { get; set; }
    public int Rows { get; set; } = 4;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Group(output);
        output.Content.AppendHtml(LabelFor(Label, Id));
        HintAndError(output.Content);
        var box = Identified(Tag("textarea", "govuk-textarea", Shown), Id);
        if (Error is not null) box.AddCssClass("govuk-textarea--error");
        box.Attributes["name"] = FieldName;
        box.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        Describe(box);
        output.Content.AppendHtml(box);
    }
}
