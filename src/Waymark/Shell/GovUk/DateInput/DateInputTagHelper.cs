using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime;
using Waymark.Shell.GovUk.Field;

namespace Waymark.Shell.GovUk.DateInput;

/// <summary>A day in three boxes: <c>&lt;gov-date-input for="Asked.On" legend="When?" /&gt;</c>. Bound by <see cref="LocalDateBinder"/>.</summary>
[HtmlTargetElement("gov-date-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateInputTagHelper : FieldTagHelper
{
    public required string Legend { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Group(output);
        output.PreContent.AppendHtml(new TagBuilder("fieldset") { TagRenderMode = TagRenderMode.StartTag, Attributes = { ["class"] = "govuk-fieldset", ["role"] = "group", ["aria-describedby"] = DescribedBy } });
        output.Content.AppendHtml(Tag("legend", "govuk-fieldset__legend govuk-fieldset__legend--s", Legend));
        HintAndError(output.Content);
        var boxes = Tag("div", "govuk-date-input");
        var day = For?.Model as LocalDate?;
        boxes.InnerHtml.AppendHtml(Box("day", "Day", 2, day?.Day, first: true));
        boxes.InnerHtml.AppendHtml(Box("month", "Month", 2, day?.Month, first: false));
        boxes.InnerHtml.AppendHtml(Box("year", "Year", 4, day?.Year, first: false));
        output.Content.AppendHtml(boxes);
        output.PostContent.AppendHtml(new TagBuilder("fieldset") { TagRenderMode = TagRenderMode.EndTag });
    }

    private TagBuilder Box(string part, string words, int width, int? value, bool first)
    {
        var name = $"{FieldName}.{part}";
        var id = first ? Id : $"{Id}-{part}";
        var typed = ViewContext.ViewData.ModelState.TryGetValue(name, out var state) ? state.AttemptedValue : null;
        var box = Identified(Tag("input", $"govuk-input govuk-date-input__input govuk-input--width-{width}{(Error is null ? "" : " govuk-input--error")}"), id);
        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.Attributes["name"] = name;
        box.Attributes["type"] = "text";
        box.Attributes["inputmode"] = "numeric";
        box.Attributes["value"] = typed ?? value?.ToString(CultureInfo.InvariantCulture) ?? "";
        var label = LabelFor(words, id);
        label.AddCssClass("govuk-date-input__label");
        var group = Tag("div", "govuk-form-group");
        group.InnerHtml.AppendHtml(label).AppendHtml(box);
        var item = Tag("div", "govuk-date-input__item");
        item.InnerHtml.AppendHtml(group);
        return item;
    }
}
