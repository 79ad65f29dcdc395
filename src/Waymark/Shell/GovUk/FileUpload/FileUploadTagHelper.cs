using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Waymark.Shell.GovUk.Field;

namespace Waymark.Shell.GovUk.FileUpload;

/// <summary>A file to send.</summary>
[HtmlTargetElement("gov-file-upload", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileUploadTagHelper : FieldTagHelper
{
    public required string Label { get; set; }
    public string? Accept { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Group(output);
        output.Content.AppendHtml(LabelFor(Label, Id));
        HintAndError(output.Content);
        var box = Identified(Tag("input", "govuk-file-upload"), Id);
        box.TagRenderMode = TagRenderMode.SelfClosing;
        if (Error is not null) box.AddCssClass("govuk-file-upload--error");
        box.Attributes["name"] = FieldName;
        box.Attributes["type"] = "file";
        if (Accept is not null) box.Attributes["accept"] = Accept;
        Describe(box);
        output.Content.AppendHtml(box);
    }
}
