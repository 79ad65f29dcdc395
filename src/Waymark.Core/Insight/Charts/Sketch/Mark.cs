namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>Form of a small mark.</summary>
internal enum Form { Circle, Square, Diamond, Up, Down, Cross, Slashed }

/// <summary>A small mark: its form says what its colour says.</summary>
internal sealed record Mark(Form Form, double Size, Ink Ink)
{
    public static readonly Mark Missing = new(Form.Cross, 4, new Ink("missing", null, "#4b565d", 1.75));
    public static readonly Mark Hidden = new(Form.Slashed, 5, new Ink("hidden", "#ffffff", "#4b565d", 1.5));

    public void On(Sheet sheet, double x, double y)
    {
        switch (Form)
        {
            case Form.Circle: sheet.Add(new Disc(new(x, y), Size, Ink)); break;
            case Form.Cross:
                sheet.Line(x - Size, y - Size, x + Size, y + Size, Ink);
                sheet.Line(x - Size, y + Size, x + Size, y - Size, Ink);
                break;
            case Form.Slashed:
                sheet.Add(new Disc(new(x, y), Size, Ink));
                sheet.Line(x - Size, y + Size, x + Size, y - Size, Ink);
                break;
            default: sheet.Trace([.. Corners().Select(corner => new Spot(x + (corner.X * Size), y + (corner.Y * Size)))], Ink, closed: true); break;
        }
    }

    private Spot[] Corners() => Form switch
    {
        Form.Square => [new(-0.9, -0.9), new(0.9, -0.9), new(0.9, 0.9), new(-0.9, 0.9)],
        Form.Diamond => [new(0, -1.3), new(1.15, 0), new(0, 1.3), new(-1.15, 0)],
        Form.Up => [new(0, -1.25), new(1.2, 0.95), new(-1.2, 0.95)],
        _ => [new(0, 1.25), new(-1.2, -0.95), new(1.2, -0.95)],
    };
}
