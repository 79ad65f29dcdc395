namespace Waymark.Inclusion.Attendance;

/// <summary>Numbers for the days of the blocks of a transfer file: a day that is at fault is left out alone, and is named by the place of its block.</summary>
internal sealed class TransferPlaces
{
    /// <summary>More days than a block can have.</summary>
    public const int Days = 1024;

    private readonly List<(int Line, int Column)> blocks = [];

    /// <returns>The number of the first day of the block; those of the others follow.</returns>
    public long Add((int Line, int Column) place)
    {
        blocks.Add(place);
        return (long)(blocks.Count - 1) * Days;
    }

    public (long Line, int Column) Of(long number) => blocks[(int)(number / Days)];
}
