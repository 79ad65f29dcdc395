namespace Waymark.Shell.Lists;

/// <summary>How a long list falls into pages.</summary>
internal static class PageCount
{
    /// <summary>How many pages there are; an empty list has one.</summary>
    public static int Of(int total, int size) => Math.Max(1, (total + size - 1) / size);
}
