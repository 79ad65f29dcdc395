using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Waymark.Shell.GovUk.Field;

/// <summary>What every question of a form shares: name, value, label, hint and the error beside it.</summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The model's property that is asked for.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>Name of the field where no model property stands behind it (filters).</summary>
    public string? Name { get; set; }

    /// <summary>Value, where no model property stands behind it.</summary>
    public string? Value { get; set; }

    public string? Hint { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>Tells the form that the question stands here, so that its summary lists problems in the order of the page.</summary>
    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Items.TryGetValue(typeof(Form.FormTagHelper), out var asked)) ((List<string>)asked).Add(FieldName);
    }

    protected string FieldName => For?.Name ?? Name ?? throw new InvalidOperationException("A field needs for or name.");

    protected string Id => TagBuilder.CreateSanitizedId(FieldName, "-");

    /// <summary>What was typed, or else what the model holds.</summary>
    protected string Shown => State?.AttemptedValue ?? For?.Model?.ToString() ?? Value ?? "";

    protected string? Error => State is { Errors: [var first, ..] } ? first.ErrorMessage : null;

    private ModelStateEntry? State => ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var state) ? state : null;

    protected string? DescribedBy =>
        (Hint is null ? "" : $"{Id}-hint ") + (Error is null ? "" : $"{Id}-error") is { Length: > 0 } ids ? ids.Trim() : null;

    /// <summary>The group around the question, marked when there is an error.</summary>
    protected void Group(TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"govuk-form-group{(Error is null ? "" : " govuk-form-group--error")}");
    }

    protected TagBuilder LabelFor(string text, string id)
    {
        var label = Tag("label", "govuk-label", text);
        label.Attributes["for"] = id;
        return label;
    }

    protected void HintAndError(TagHelperContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (Hint is not null) content.AppendHtml(Identified(Tag("div", "govuk-hint", Hint), $"{Id}-hint"));
        if (Error is null) return;
        var error = Identified(Tag("p", "govuk-error-message"), $"{Id}-error");
        error.InnerHtml.AppendHtml(Tag("span", "govuk-visually-hidden", "Error:"));
        error.InnerHtml.Append(" " + Error);
        content.AppendHtml(error);
    }

    protected void Describe(TagBuilder input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (DescribedBy is { } ids) input.Attributes["aria-describedby"] = ids;
    }

    protected static TagBuilder Tag(string name, string css, string? text = null)
    {
        var tag = new TagBuilder(name);
        if (css.Length > 0) tag.AddCssClass(css);
        if (text is not null) tag.InnerHtml.Append(text);
        return tag;
    }

    protected static TagBuilder Identified(TagBuilder tag, string id)
    {
        ArgumentNullException.ThrowIfNull(tag);
        tag.Attributes["id"] = id;
        return tag;
    }
}
