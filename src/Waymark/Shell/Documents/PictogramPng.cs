using SkiaSharp;
using Waymark.Core.Common.Papers;

namespace Waymark.Shell.Documents;

/// <summary>A pictogram as PNG, for documents that take no drawing.</summary>
internal static class PictogramPng
{
    private const int Side = 300;

    public static byte[] Of(Pictogram picture)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Side, Side));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(Side / 100f);
        foreach (var stroke in picture.Strokes) Draw(surface.Canvas, stroke);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Draw(SKCanvas canvas, Stroke stroke)
    {
        using var paint = new SKPaint { Color = new SKColor(0x12, 0x38, 0x4c), IsAntialias = true, StrokeWidth = 4, Style = stroke.Filled ? SKPaintStyle.Fill : SKPaintStyle.Stroke, StrokeJoin = SKStrokeJoin.Round, StrokeCap = SKStrokeCap.Round };
        if (stroke.Round)
        {
            canvas.DrawCircle((float)stroke.Numbers[0], (float)stroke.Numbers[1], (float)stroke.Numbers[2], paint);
            return;
        }
        using var builder = new SKPathBuilder();
        builder.AddPoly([.. stroke.Points.Select(p => new SKPoint((float)p.X, (float)p.Y))], stroke.Filled);
        using var path = builder.Detach();
        canvas.DrawPath(path, paint);
    }
}
