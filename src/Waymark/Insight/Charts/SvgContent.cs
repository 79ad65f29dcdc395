using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Insight.Charts;

/// <summary>A drawing as a part of a page. What is written has been escaped by its writer.</summary>
internal sealed class SvgContent(Drawing drawing, string id, string name) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => SvgWriter.Write(drawing, writer, id, name);
}
