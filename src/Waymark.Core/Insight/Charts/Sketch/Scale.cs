namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>Values to places on the sheet.</summary>
internal sealed record Scale(double Low, double High, double At, double To)
{
    public double this[double value] => High == Low ? (At + To) / 2 : At + ((value - Low) / (High - Low) * (To - At));

    public bool Holds(double value) => value >= Low - 1e-9 && value <= High + 1e-9;

    public double Clamped(double value) => this[Math.Clamp(value, Low, High)];
}
