using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Waymark.Core.Common.Papers;
using Pictures = DocumentFormat.OpenXml.Drawing.Pictures;
using NonVisualGraphicFrameDrawingProperties = DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties;

namespace Waymark.Shell.Documents;

/// <summary>A picture in the line, with words for those who do not see it.</summary>
internal static class DocxPicture
{
    private const long Side = 22 * 36000L;

    public static DocumentFormat.OpenXml.Wordprocessing.Drawing Of(string part, uint id, Pictogram picture) => new(new Inline(
        new Extent { Cx = Side, Cy = Side },
        new DocProperties { Id = id, Name = $"{picture.Name} {id}", Description = picture.Alt },
        new NonVisualGraphicFrameDrawingProperties(new GraphicFrameLocks { NoChangeAspect = true }),
        new Graphic(new GraphicData(new Pictures.Picture(
            new Pictures.NonVisualPictureProperties(new Pictures.NonVisualDrawingProperties { Id = id, Name = $"{picture.Name}.png" }, new Pictures.NonVisualPictureDrawingProperties()),
            new Pictures.BlipFill(new Blip { Embed = part }, new Stretch(new FillRectangle())),
            new Pictures.ShapeProperties(new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = Side, Cy = Side }), new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle })))
        { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
    { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
}
