using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Writing;

/// <summary>The fields that the return of a year has, part by part: a tag is never written into a year that did not know it.</summary>
internal static class WrittenFields
{
    public static Sen2Field[][] Of(int year)
    {
        var asked = Math.Max(year, Sen2Layout.FirstYear);
        return [.. Sen2Part.All.Select(p => Sen2Layout.Of(p.Module).Where(f => f.In(asked)).ToArray())];
    }
}
