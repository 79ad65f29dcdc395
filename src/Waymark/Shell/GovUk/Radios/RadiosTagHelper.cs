using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Waymark.Shell.GovUk.Field;

namespace Waymark.Shell.GovUk.Radios;

/// <summary>One choice of few, all in sight.</summary>
[HtmlTargetElement("gov-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper : FieldTagHelper
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
        var list = Tag("div", "govuk-radios");
        list.Attributes["data-module"] = "govuk-radios";
        for (var i = 0; i < Items.Count; i++) list.InnerHtml.AppendHtml(Choice(i));
        output.Content.AppendHtml(list);
        output.PostContent.AppendHtml(new TagBuilder("fieldset") { TagRenderMode = TagRenderMode.EndTag });
    }

    private TagBuilder Choice(int at)
    {
        var (value, label) = Items[at];
        // The first one carries the plain id, so that the error summary leads to it.
        var id = at == 0 ? Id : $"{Id}-{at + 1}";
        var radio = Identified(Tag("input", "govuk-radios__input"), id);
        radio.TagRenderMode = TagRenderMode.SelfClosing;
        radio.Attributes["name"] = FieldName;
        radio.Attributes["type"] = "radio";
        radio.Attributes["value"] = value;
        if (value == Shown) radio.Attributes["checked"] = "checked";
        var words = LabelFor(label, id);
        words.AddCssClass("govuk-radios__label");
        var item = Tag("div", "govuk-radios__item");
        item.InnerHtml.AppendHtml(radio).AppendHtml(words);
        return item;
    }
}
