using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Waymark.Shell.GovUk.Field;

namespace Waymark.Shell.GovUk.Input;

/// <summary>One line of text: <c>&lt;gov-input for="Asked.Name" label="Name" /&gt;</c>.</summary>
[HtmlTargetElement("gov-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : FieldTagHelper
{
    public required string Label { get; set; }
    public string Type { get; set; } = "text";
    public string? Autocomplete { get; set; }
    public string? Inputmode { get; set; }

    /// <summary>Width in characters (2, 3, 4, 5, 10, 20), or null for the whole line.</summary>
    public int? Width { get; set; }

    public bool Spellcheck { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Group(output);
        output.Content.AppendHtml(LabelFor(Label, Id));
        HintAndError(output.Content);
        output.Content.AppendHtml(Box());
    }

    private TagBuilder Box()
    {
        var box = Identified(Tag("input", "govuk-input"), Id);
        if (Width is { } width) box.AddCssClass($"govuk-input--width-{width}");
        if (Error is not null) box.AddCssClass("govuk-input--error");
        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.Attributes["name"] = FieldName;
        box.Attributes["type"] = Type;
        if (Type != "password") box.Attributes["value"] = Shown;
        if (Autocomplete is not null) box.Attributes["autocomplete"] = Autocomplete;
        if (Inputmode is not null) box.Attributes["inputmode"] = Inputmode;
        if (!Spellcheck) box.Attributes["spellcheck"] = "false";
        Describe(box);
        return box;
    }
}
